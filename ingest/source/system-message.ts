import { eventRow } from './event-row';
import { type Fields, fields, text, word } from './field';
import { type Frame, personOf } from './frame';
import type { SourceContext } from './source';

const events: Readonly<Record<string, string>> = {
  user_changed_number: 'number_change',
  customer_changed_number: 'number_change',
  customer_identity_changed: 'identity_change',
  user_identity_changed: 'identity_change',
  user_changed_user_id: 'identity_change',
};

/** Stages the event that a system message tells: mostly that a person's number or identity changed. */
export function stageSystemEvent(
  message: Fields,
  messageId: string,
  contactId: bigint | null,
  at: number,
  frame: Frame,
  context: SourceContext,
): number {
  const system = fields(message.system);
  const type = word(system?.type);
  const newIds = [system?.wa_id, system?.new_wa_id, system?.user_id, ...numbersOf(system?.body).slice(1)];
  const event = (type === null ? newIdEvent(system) : events[type]) ?? 'other';
  const newContactId = personOf(context.identity, ...newIds);
  const oldContactId = contactId ?? personOf(context.identity, system?.customer, numbersOf(system?.body)[0]);
  context.emit(
    'event',
    eventRow(event, messageId, frame, context, {
      occurred_at: at,
      contact_id: oldContactId,
      new_contact_id: event === 'number_change' || newContactId !== oldContactId ? newContactId : null,
      value: type,
    }),
  );
  return 1;
}

/** Older notices name no type, only the new number. */
const newIdEvent = (system: Fields | null): string | undefined => (text(system?.new_wa_id) === null ? undefined : 'number_change');

/** The old and the new number stand in the notice's text when they stand nowhere else. */
const numbersOf = (body: unknown): readonly string[] => (typeof body === 'string' ? (body.match(/\d{7,15}/g) ?? []) : []);
