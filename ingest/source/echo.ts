import { isFields, text } from './field';
import { type Frame, personOf } from './frame';
import { idFormat } from './id-format';
import { loggedAt } from './instant';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { shape } from './shape';
import { stageShownProducts } from './shown-products';
import type { SourceContext } from './source';

/** Stages one message that the business sent from its app: an element of `message_echoes[]`. */
export function echo(message: unknown, frame: Frame, context: SourceContext): number {
  const id = isFields(message) ? text(message.id) : null;
  if (!isFields(message) || id === null) {
    context.reject(frame.line, { reason: 'no message id', detail: 'message_echoes[].id' }, shape(message));
    return 1;
  }
  const at = loggedAt(message.timestamp, context.now);
  if (typeof at !== 'number') {
    context.reject(frame.line, { ...at, detail: at.detail ?? 'message_echoes[].timestamp' }, shape(message));
    return 1;
  }
  const { identity, emit } = context;
  const contactId = personOf(identity, message.to, message.to_user_id);
  const told = { messageId: identity.messageId(id), idFormat: idFormat(id), toldBy: 'echo', direction: 'out', contactId, at } as const;
  emit('message', messageRow(message, contentOf(message), told, frame, context));
  stageShownProducts(message, told.messageId, frame.line, context);
  return 1;
}
