import type { Frame } from './frame';
import type { Row } from './rows';
import type { SourceContext } from './source';

type Told = Partial<Omit<Row<'event'>, 'record_id' | 'record_line' | 'event' | 'is_test'>>;

/** The staged row of one event; `sameness` is what makes it the same event when it is told again. */
export function eventRow(event: string, sameness: string, frame: Frame, { identity }: SourceContext, told: Told): Row<'event'> {
  return {
    record_id: identity.key('event', `${event}|${frame.accountId ?? ''}|${sameness}`),
    record_line: frame.line,
    event,
    occurred_at: null,
    contact_id: null,
    new_contact_id: null,
    phone_number_id: frame.phoneNumberId,
    display_number: frame.displayNumber,
    account_id: frame.accountId,
    subject_id: null,
    subject_name: null,
    subject_language: null,
    value: null,
    previous_value: null,
    reason: null,
    is_test: frame.isTest,
    ...told,
  };
}
