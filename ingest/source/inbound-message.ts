import { fields, isFields, text } from './field';
import { type Frame, onlyCustomer, personOf } from './frame';
import { idFormat } from './id-format';
import { loggedAt } from './instant';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { stageCartItems } from './order-message';
import { shape } from './shape';
import type { SourceContext } from './source';
import { stageSystemEvent } from './system-message';

/** Stages one message of `messages[]`, with its cart items; a system message is no message of the customer but an event. */
export function inboundMessage(message: unknown, frame: Frame, context: SourceContext): number {
  if (!isFields(message)) {
    context.reject(frame.line, { reason: 'not a message', detail: 'messages[]' }, shape(message));
    return 1;
  }
  const id = text(message.id);
  if (id === null) {
    context.reject(frame.line, { reason: 'no message id', detail: 'messages[].id' }, shape(message));
    return 1;
  }
  const at = loggedAt(message.timestamp, context.now);
  if (typeof at !== 'number') {
    context.reject(frame.line, { ...at, detail: at.detail ?? 'messages[].timestamp' }, shape(message));
    return 1;
  }
  const { identity, emit } = context;
  const content = contentOf(message);
  const messageId = identity.messageId(id);
  const contactId = customerOf(message.from, message.from_user_id ?? message.user_id, frame, context);
  if (content.type === 'system') return stageSystemEvent(message, id, contactId, at, frame, context);
  emit(
    'message',
    messageRow(message, content, { messageId, idFormat: idFormat(id), toldBy: 'webhook', direction: 'in', contactId, at }, frame, context),
  );
  const order = content.type === 'order' ? fields(message.order) : null;
  if (order !== null) stageCartItems(order, messageId, frame.line, context);
  return 1;
}

/** The customer of a message or status: by number, else by BSUID, else the only one that the value names. */
export function customerOf(number: unknown, userId: unknown, frame: Frame, { identity }: SourceContext): bigint | null {
  const named = typeof number === 'string' && number !== '' ? identity.contact(number) : personOf(identity, number);
  if (named !== null) return named;
  const only = onlyCustomer(frame);
  return personOf(identity, userId, only?.wa_id, only?.user_id);
}
