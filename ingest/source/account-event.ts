import { canonical } from './canonical';
import { eventRow } from './event-row';
import { type Fields, fields, identifier, list, text, word } from './field';
import type { Frame } from './frame';
import { instant } from './instant';
import type { SourceContext } from './source';

type Told = {
  readonly subject_id?: string | null;
  readonly subject_name?: string | null;
  readonly subject_language?: string | null;
  readonly value?: string | null;
  readonly previous_value?: string | null;
  readonly reason?: string | null;
};

const template = (value: Fields): Told => ({
  subject_id: identifier(value.message_template_id),
  subject_name: identifier(value.message_template_name),
  subject_language: identifier(value.message_template_language),
});

/** What each field of a change tells; the words are Meta's in lower case. */
const readers: Readonly<Record<string, { readonly event: string; readonly read: (value: Fields) => Told }>> = {
  message_template_status_update: {
    event: 'template_status',
    read: (value) => ({ ...template(value), value: word(value.event), reason: reasonOf(value.reason) }),
  },
  message_template_quality_update: {
    event: 'template_quality',
    read: (value) => ({ ...template(value), value: word(value.new_quality_score), previous_value: word(value.previous_quality_score) }),
  },
  template_category_update: {
    event: 'template_category',
    read: (value) => ({
      ...template(value),
      value: word(value.new_category),
      previous_value: word(value.previous_category),
      reason: word(value.correct_category),
    }),
  },
  phone_number_quality_update: {
    event: 'line_quality',
    read: (value) => ({ value: word(value.event), previous_value: level(value.old_limit), reason: level(value.current_limit) }),
  },
  account_update: {
    event: 'account',
    read: (value) => {
      const tier = fields(value.volume_tier_info);
      return {
        value: word(value.event),
        subject_id: identifier(tier?.region),
        subject_name: word(tier?.pricing_category),
        reason: identifier(tier?.tier) ?? reasonOf(fields(value.violation_info)?.violation_type ?? fields(value.ban_info)?.waba_ban_state),
      };
    },
  },
  account_review_update: { event: 'account', read: (value) => ({ value: word(value.decision) }) },
  account_alerts: { event: 'account', read: (value) => ({ value: word(value.alert_type), reason: word(value.alert_severity) }) },
  business_capability_update: { event: 'account', read: () => ({ value: 'capability' }) },
};

/** Stages a change that is no message: a template, line or account event; one of a field that we do not know is kept as `other`. */
export function accountEvent(field: string | null, value: Fields, frame: Frame, context: SourceContext): number {
  const name = word(field);
  const reader = name === null ? undefined : readers[name];
  const at = instant(frame.time ?? value.timestamp);
  const told = reader === undefined ? { subject_name: name, value: word(value.event) } : reader.read(value);
  context.emit(
    'event',
    eventRow(reader?.event ?? 'other', `${name ?? ''}|${at ?? ''}|${canonical(value)}`, frame, context, { occurred_at: at, ...told }),
  );
  return 1;
}

/** Stages each error that a value tells instead of messages. */
export function valueErrors(errors: unknown, frame: Frame, context: SourceContext): number {
  const told = list(errors);
  for (const error of told) {
    const code = text(fields(error)?.code);
    const at = instant(frame.time);
    const sameness = `errors|${at ?? ''}|${canonical(error)}`;
    context.emit(
      'event',
      eventRow('other', sameness, frame, context, {
        occurred_at: at,
        subject_name: 'errors',
        value: code !== null && /^\d{1,6}$/.test(code) ? code : null,
      }),
    );
  }
  return told.length;
}

const reasonOf = (value: unknown): string | null => {
  const reason = word(value);
  return reason === 'none' ? null : reason;
};

/** A limit such as `TIER_10K` in lower case. */
const level = (value: unknown): string | null => identifier(value)?.toLowerCase() ?? null;
