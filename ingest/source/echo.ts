import { type Fields, fields, isFields, text } from './field';
import { type Frame, personOf } from './frame';
import { idFormat } from './id-format';
import { loggedAt } from './instant';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { shape } from './shape';
import { stageShownProducts } from './shown-products';
import type { SourceContext } from './source';

/** Stages one message that the business sent from its app: an element of `message_echoes[]`. */
export const echo = ownMessage('echo', 'message_echoes[]');

/** Stages one message that the business sent through the API, where an export tells it among the customers' (Turn.io). */
export const exportedMessage = ownMessage('export', 'messages[]');

/** True for an element of `messages[]` that the business sent: so marked by the export, or addressed and from nobody. */
export function isOwnMessage(message: unknown): message is Fields {
  if (!isFields(message) || (message._vnd === undefined && message.to === undefined)) return false;
  const told = fields(message._vnd);
  const direction = text(fields(told?.v1)?.direction ?? told?.direction);
  return direction === null ? text(message.to) !== null && text(message.from) === null : /^out/i.test(direction);
}

function ownMessage(toldBy: 'echo' | 'export', place: string) {
  return (message: unknown, frame: Frame, context: SourceContext): number => {
    const id = isFields(message) ? text(message.id) : null;
    if (!isFields(message) || id === null) {
      context.reject(frame.line, { reason: 'no message id', detail: `${place}.id` }, shape(message));
      return 1;
    }
    const at = loggedAt(message.timestamp, context.now);
    if (typeof at !== 'number') {
      context.reject(frame.line, { ...at, detail: at.detail ?? `${place}.timestamp` }, shape(message));
      return 1;
    }
    const { identity, emit } = context;
    const contactId = personOf(identity, message.to, message.to_user_id);
    const told = { messageId: identity.messageId(id), idFormat: idFormat(id), toldBy, direction: 'out', contactId, at } as const;
    emit('message', messageRow(message, contentOf(message), told, frame, context));
    stageShownProducts(message, told.messageId, frame.line, context);
    return 1;
  };
}
