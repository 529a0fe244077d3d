import { eventRow } from './event-row';
import { fields, identifier, isFields, word } from './field';
import { type Frame, onlyCustomer, personOf } from './frame';
import { instant, loggedAt } from './instant';
import { shape } from './shape';
import type { SourceContext } from './source';

const choices: Readonly<Record<string, string>> = { stop: 'opt_out', resume: 'opt_in', signup: 'opt_in' };

/** Stages one element of `user_preferences[]`: a customer stopped or resumed promotions. */
export function userPreference(told: unknown, frame: Frame, context: SourceContext): number {
  if (!isFields(told)) {
    context.reject(frame.line, { reason: 'not a preference', detail: 'user_preferences[]' }, shape(told));
    return 1;
  }
  const at = loggedAt(told.timestamp, context.now);
  if (typeof at !== 'number') {
    context.reject(frame.line, { ...at, detail: at.detail ?? 'user_preferences[].timestamp' }, shape(told));
    return 1;
  }
  const contactId = personOf(context.identity, told.wa_id, told.user_id, onlyCustomer(frame)?.wa_id, onlyCustomer(frame)?.user_id);
  const value = word(told.value);
  const reason = word(told.category);
  const event = (value === null ? undefined : choices[value]) ?? 'other';
  context.emit(
    'event',
    eventRow(event, `${contactId ?? ''}|${at}|${value ?? ''}|${reason ?? ''}`, frame, context, {
      occurred_at: at,
      contact_id: contactId,
      value,
      reason,
    }),
  );
  return 1;
}

/** Stages one element of `user_actions[]`: a click on a link of a promotion, or another deed; it names no message. */
export function userAction(told: unknown, frame: Frame, context: SourceContext): number {
  if (!isFields(told)) {
    context.reject(frame.line, { reason: 'not a user action', detail: 'user_actions[]' }, shape(told));
    return 1;
  }
  const type = word(told.action_type);
  const click = fields(told.marketing_messages_link_click_data);
  const only = onlyCustomer(frame);
  const contactId = personOf(context.identity, told.wa_id, told.user_id, only?.wa_id, only?.user_id);
  const at = instant(told.timestamp);
  const clickId = identifier(click?.click_id);
  const event = type === 'marketing_messages_link_click' ? 'link_click' : 'other';
  context.emit(
    'event',
    eventRow(event, `${contactId ?? ''}|${at ?? ''}|${clickId ?? ''}|${type ?? ''}`, frame, context, {
      occurred_at: at,
      contact_id: contactId,
      value: word(click?.click_component),
      subject_id: identifier(click?.product_id),
      reason: type,
    }),
  );
  return 1;
}
