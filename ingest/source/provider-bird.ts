import { type Fields, fields, objects, text } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

const isConversations = (value: Fields): boolean =>
  value.conversationId !== undefined && value.direction !== undefined && value.createdDatetime !== undefined;
const isChannels = (value: Fields): boolean =>
  value.channelId !== undefined && value.direction !== undefined && value.createdAt !== undefined && fields(value.body) !== null;

/** A message of MessageBird's Conversations or Bird's Channels, alone or within a webhook. */
export const isBird = (value: Fields): boolean =>
  isConversations(value) || isChannels(value) || (fields(value.message) !== null && isConversations(fields(value.message) ?? {}));

/** Bird tells a message with its latest status; only Channels say when that was. */
export function birdEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const one = isConversations(value) || isChannels(value) ? value : (fields(value.message) ?? value);
  const isOut = one.direction === 'sent' || one.direction === 'outgoing';
  if (isConversations(one)) {
    const time = at(one.createdDatetime, 'createdDatetime');
    if (typeof time !== 'number') return [time];
    const other = text(isOut ? one.to : one.from) ?? text(fields(value.contact)?.msisdn);
    const told = { form: 'message', direction: isOut ? 'out' : 'in', id: text(one.id), at: time, type: one.type } as const;
    const place = { customer: other, line: text(isOut ? one.from : one.to), lineId: text(one.channelId) };
    return [{ ...told, ...place, status: isOut ? text(one.status) : null, text: fields(one.content)?.text }];
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
