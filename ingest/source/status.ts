import { errorCode } from './error-code';
import { claim, fields, isFields, text, word } from './field';
import type { Frame } from './frame';
import { idFormat } from './id-format';
import { customerOf } from './inbound-message';
import { instant, loggedAt } from './instant';
import { shape } from './shape';
import type { SourceContext } from './source';
import { isKnownStatus, sameStatus } from './status-row';

/** Stages one status of `statuses[]`, with its conversation and pricing when it has them. */
export function status(told: unknown, frame: Frame, context: SourceContext): number {
  if (!isFields(told)) {
    context.reject(frame.line, { reason: 'not a status', detail: 'statuses[]' }, shape(told));
    return 1;
  }
  // Gupshup's own id stands in `id`, and WhatsApp's beside it.
  const id = text(told.meta_msg_id) ?? text(told.id);
  if (id === null) {
    context.reject(frame.line, { reason: 'no message id', detail: 'statuses[].id' }, shape(told));
    return 1;
  }
  const at = loggedAt(told.timestamp, context.now);
  if (typeof at !== 'number') {
    context.reject(frame.line, { ...at, detail: at.detail ?? 'statuses[].timestamp' }, shape(told));
    return 1;
  }
  const { identity, emit } = context;
  const raw = word(told.status);
  const isKnown = isKnownStatus(raw);
  const contactId =
    told.recipient_type === 'group'
      ? customerOf(told.recipient_participant_id, told.recipient_participant_user_id, { ...frame, customers: null }, context)
      : customerOf(told.recipient_id, told.recipient_user_id, frame, context);
  const conversation = told.conversation === undefined ? null : fields(told.conversation);
  const pricing = told.pricing === undefined ? null : fields(told.pricing);
  const conversationId = text(conversation?.id);
  const callback = text(told.biz_opaque_callback_data);
  const messageId = identity.messageId(id);
  emit('status', {
    record_id: sameStatus({ messageId, status: raw, at, contactId }, context),
    record_line: frame.line,
    message_id: messageId,
    id_format: idFormat(id),
    status: isKnown ? raw : 'unknown',
    raw_status: isKnown ? null : raw,
    occurred_at: at,
    contact_id: contactId,
    phone_number_id: frame.phoneNumberId,
    display_number: frame.displayNumber,
    account_id: frame.accountId,
    conversation_id: conversationId === null ? null : identity.conversationId(conversationId),
    origin: originOf(fields(conversation?.origin)?.type ?? conversation?.type),
    expires_at: conversation === null ? null : instant(conversation.expiration_timestamp),
    pricing_model: text(pricing?.pricing_model)?.toUpperCase() ?? null,
    is_billable: pricing === null ? null : claim(pricing.billable),
    pricing_category: originOf(pricing?.category),
    pricing_type: word(pricing?.type),
    error_code: errorCode(told.errors),
    callback_id: callback === null ? null : identity.sharedText(callback),
    is_test: frame.isTest,
  });
  return 1;
}

/** Origin or category by its usual word; some documents of 2022 say `customer_initiated`. */
export function originOf(told: unknown): string | null {
  const origin = word(told);
  return origin === 'customer_initiated' ? 'user_initiated' : origin;
}
