import { errorCode } from './error-code';
import { claim, fields, isFields, text, word } from './field';
import type { Frame } from './frame';
import { customerOf } from './inbound-message';
import { instant, loggedAt } from './instant';
import { shape } from './shape';
import type { SourceContext } from './source';

/** Statuses that mean something to us, each with a number of its own to tell records apart. */
const statuses: ReadonlyMap<string, bigint> = new Map(
  ['sent', 'delivered', 'read', 'played', 'failed', 'deleted', 'warning'].map((name, index) => [
    name,
    BigInt(index + 1) * 0x2545f4914f6cdd1dn,
  ]),
);

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
  const known = raw === null ? 0n : statuses.get(raw);
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
    record_id: sameStatus(messageId, known ?? identity.key('status', raw ?? ''), at, contactId),
    record_line: frame.line,
    message_id: messageId,
    status: known && raw !== null ? raw : 'unknown',
    raw_status: known ? null : raw,
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

/** One number for what makes a status the same when it is delivered again; cheaper than a fourth hash. */
const sameStatus = (messageId: bigint, status: bigint, at: number, contactId: bigint | null): bigint =>
  BigInt.asIntN(64, messageId ^ status ^ (BigInt(at) * 0x9e3779b97f4a7c15n) ^ ((contactId ?? 1n) * 0xd6e8feb86659fd93n));

/** Origin or category by its usual word; some documents of 2022 say `customer_initiated`. */
function originOf(told: unknown): string | null {
  const origin = word(told);
  return origin === 'customer_initiated' ? 'user_initiated' : origin;
}
