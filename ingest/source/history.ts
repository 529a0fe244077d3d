import { type Fields, fields, isFields, list, text, word } from './field';
import { e164, type Frame, personOf } from './frame';
import { idFormat } from './id-format';
import { loggedAt } from './instant';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { stageCartItems } from './order-message';
import { shape } from './shape';
import { stageShownProducts } from './shown-products';
import type { SourceContext } from './source';

/** Stages every message of one chunk of `history[]`; a chunk that only says why there is no history tells nothing. */
export function historyChunk(chunk: unknown, frame: Frame, context: SourceContext): number {
  let records = 0;
  for (const told of list(fields(chunk)?.threads)) {
    const thread = fields(told);
    for (const message of list(thread?.messages)) records += historyMessage(message, text(thread?.id), frame, context);
  }
  return records;
}

function historyMessage(message: unknown, customer: string | null, frame: Frame, context: SourceContext): number {
  const id = isFields(message) ? text(message.id) : null;
  if (!isFields(message) || id === null) {
    context.reject(frame.line, { reason: 'no message id', detail: 'history[].threads[].messages[].id' }, shape(message));
    return 1;
  }
  const at = loggedAt(message.timestamp, context.now);
  if (typeof at !== 'number') {
    context.reject(frame.line, { ...at, detail: at.detail ?? 'history[].threads[].messages[].timestamp' }, shape(message));
    return 1;
  }
  const { identity, emit } = context;
  const direction = directionOf(message, customer, frame);
  const other = direction === 'in' ? message.from : message.to;
  const contactId = personOf(identity, customer, other);
  const content = contentOf(message);
  const messageId = identity.messageId(id);
  const row = messageRow(
    message,
    content,
    { messageId, idFormat: idFormat(id), toldBy: 'history', direction, contactId, at },
    frame,
    context,
  );
  emit('message', { ...row, history_status: word(fields(message.history_context)?.status) });
  if (direction === 'out') stageShownProducts(message, messageId, frame.line, context);
  const order = content.type === 'order' ? fields(message.order) : null;
  if (order !== null) stageCartItems(order, messageId, frame.line, context);
  return 1;
}

/** A history message is the business's when it comes from the line's number, or from anyone but the thread's customer. */
function directionOf(message: Fields, customer: string | null, frame: Frame): 'in' | 'out' {
  const from = e164(message.from);
  if (from !== null && from === frame.displayNumber) return 'out';
  if (from !== null && customer !== null) return from === e164(customer) ? 'in' : 'out';
  return text(message.to) === null ? 'in' : 'out';
}
