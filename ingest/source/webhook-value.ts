import { valueErrors } from './account-event';
import { echo, exportedMessage, isOwnMessage } from './echo';
import { type Fields, list } from './field';
import type { Frame } from './frame';
import { historyChunk } from './history';
import { inboundMessage } from './inbound-message';
import type { SourceContext } from './source';
import { status } from './status';
import { userAction, userPreference } from './user-choice';

type Part = (told: unknown, frame: Frame, context: SourceContext) => number;

const rarer: readonly (readonly [string, Part])[] = [
  ['user_preferences', userPreference],
  ['user_actions', userAction],
  ['message_echoes', echo],
  ['history', historyChunk],
];

/** True when a value holds the lists that messages, statuses and customers' choices stand in. */
export const isConversation = (value: Fields): boolean =>
  ['messages', 'statuses', ...rarer.map(([name]) => name)].some((name) => Array.isArray(value[name]));

/** Stages every message, status, choice, echo and history message of one webhook value, whichever of them it holds. */
export function readValue(value: Fields, frame: Frame, context: SourceContext): number {
  let records = 0;
  if (value.statuses !== undefined) for (const told of list(value.statuses)) records += status(told, frame, context);
  if (value.messages !== undefined)
    for (const told of list(value.messages)) records += (isOwnMessage(told) ? exportedMessage : inboundMessage)(told, frame, context);
  for (const [name, read] of rarer) {
    if (value[name] !== undefined) for (const told of list(value[name])) records += read(told, frame, context);
  }
  if (records === 0 && value.errors !== undefined) records += valueErrors(value.errors, frame, context);
  return records;
}
