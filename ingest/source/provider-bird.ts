import { type Fields, fields, objects, text } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

const isConversations = (value: Fields): boolean =>
  value.conversationId !== undefined && value.direction !== undefined && value.createdDatetime !== undefined;
const isChannels = (value: Fields): boolean =>
  value.channelId !== undefined && value.direction !== undefined && value.createdAt !== undefined && fields(value.body) !== null;

const isMessage = (value: Fields): boolean => isConversations(value) || isChannels(value);

/** The messages of a page of the API, of a webhook, or one alone. */
function messagesOf(value: Fields): readonly Fields[] {
  if (isMessage(value)) return [value];
  return [...objects(value.message), ...objects(value.items), ...objects(value.results)].filter(isMessage);
}

/** Messages of MessageBird's Conversations or Bird's Channels. */
export const isBird = (value: Fields): boolean => messagesOf(value).length > 0;

/** Bird tells a message with its latest status; only Channels say when that was. */
export const birdEvents = (value: Fields, at: ReadAt): readonly ProviderEvent[] =>
  messagesOf(value).flatMap((message) => eventsOf(message, fields(value.contact), at));

function eventsOf(one: Fields, contact: Fields | null, at: ReadAt): readonly ProviderEvent[] {
  const isOut = one.direction === 'sent' || one.direction === 'outgoing';
  if (isConversations(one)) {
    const time = at(one.createdDatetime, 'createdDatetime');
    if (typeof time !== 'number') return [time];
    const other = text(isOut ? one.to : one.from) ?? text(contact?.msisdn);
    const told = { form: 'message', direction: isOut ? 'out' : 'in', id: text(one.id), at: time, type: one.type } as const;
    const place = { customer: other, line: text(isOut ? one.from : one.to), lineId: text(one.channelId) };
    const content = fields(one.content);
    const template = text(fields(content?.hsm)?.templateName);
    return [{ ...told, ...place, status: isOut ? text(one.status) : null, text: content?.text, template }];
  }
  const meta = fields(fields(one.meta)?.extraInformation);
  const time = at(meta?.timestamp ?? one.createdAt, 'createdAt');
  if (typeof time !== 'number') return [time];
  const [receiver, sender] = [objects(fields(one.receiver)?.contacts)[0], fields(fields(one.sender)?.contact)];
  const body = fields(one.body);
  const last = at(one.lastStatusAt ?? one.createdAt, 'lastStatusAt');
  const status = isOut ? text(one.status) : null;
  const wamid = objects(one.parts)
    .map((part) => text(part.platformReference))
    .find((id) => id !== null);
  return [
    {
      form: 'message',
      direction: isOut ? 'out' : 'in',
      id: wamid ?? text(one.id),
      customer: text((isOut ? receiver : sender)?.identifierValue),
      line: null,
      lineId: text(one.channelId),
      at: time,
      status,
      ...(typeof last === 'number' && one.lastStatusAt !== undefined ? statusTime(status, last) : {}),
      type: body?.type,
      text: fields(body?.text)?.text,
    },
  ];
}

const statusTime = (status: string | null, at: number) =>
  status === 'delivered' ? { deliveredAt: at } : status === 'read' ? { readAt: at } : status?.includes('failed') ? { failedAt: at } : {};
