import { type Fields, fields, objects, text, whole } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

const failed = (told: unknown): told is { readonly reason: string } => typeof told !== 'number';

export const isZenvia = (value: Fields): boolean =>
  (value.type === 'MESSAGE' && fields(value.message)?.direction !== undefined) ||
  (value.type === 'MESSAGE_STATUS' && fields(value.messageStatus) !== null);

export function zenviaEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const status = fields(value.messageStatus);
  const message = fields(value.message) ?? {};
  const time = at(status?.timestamp ?? value.timestamp, 'timestamp');
  if (failed(time)) return [time];
  if (status !== null) {
    const told = { id: text(value.messageId) ?? text(message.id), customer: text(message.to), line: text(message.from) };
    return [{ ...told, form: 'status', direction: 'out', at: time, status: text(status.code) }];
  }
  const isOut = message.direction === 'OUT';
  const content = objects(message.contents)[0] ?? {};
  const [customer, line] = [text(isOut ? message.to : message.from), text(isOut ? message.from : message.to)];
  const told = { id: text(message.id), customer, line, at: time, type: content.type, text: content.text } as const;
  return [
    {
      ...told,
      form: 'message',
      direction: isOut ? 'out' : 'in',
      status: null,
      template: content.type === 'template' ? text(content.templateId) : null,
    },
  ];
}

export const isSinch = (value: Fields): boolean =>
  value.type === 'whatsapp' &&
  value.entry === undefined &&
  (Array.isArray(value.statuses) || Array.isArray(value.notifications)) &&
  objects(value.statuses)
    .concat(objects(value.notifications))
    .every((one) => one.message_id !== undefined);

export function sinchEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const statuses = objects(value.statuses).map((one): ProviderEvent => {
    const time = at(one.timestamp, 'statuses[].timestamp');
    if (failed(time)) return time;
    const conversation = fields(one.conversation);
    return {
      form: 'status',
      direction: 'out',
      id: text(one.message_id),
      customer: text(one.recipient),
      line: null,
      at: time,
      status: text(one.state) ?? text(one.status),
      conversationId: text(conversation?.conversation_id),
      category: conversation?.pricing_category,
    };
  });
  const inbound = objects(value.notifications).map((one): ProviderEvent => {
    const time = at(one.timestamp, 'notifications[].timestamp');
    if (failed(time)) return time;
    const message = fields(one.message);
    const told = { id: text(one.message_id), customer: text(one.from), line: text(one.to), at: time } as const;
    return { ...told, form: 'message', direction: 'in', status: null, type: message?.type, text: message?.body };
  });
  return [...statuses, ...inbound];
}

export const isYcloud = (value: Fields): boolean =>
  typeof value.type === 'string' && /^whatsapp\./.test(value.type) && value.createTime !== undefined;

/** YCloud tells a message's latest status at the time of the event, and its price, which is no fee of Meta's and is left aside. */
export function ycloudEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const [sent, received] = [fields(value.whatsappMessage), fields(value.whatsappInboundMessage)];
  const one = sent ?? received;
  const time = at(sent === null ? (received?.sendTime ?? value.createTime) : timeOf(sent, value), 'createTime');
  if (failed(time)) return [time];
  if (one === null)
    return [{ form: 'message', direction: 'out', id: null, customer: null, line: null, at: time, status: null, aside: 'provider_event' }];
  const told = { id: text(one.wamid) ?? text(one.id), account: text(one.wabaId), at: time } as const;
  if (sent === null) {
    const content = { type: one.type, text: fields(one.text)?.body };
    return [{ ...told, ...content, form: 'message', direction: 'in', customer: text(one.from), line: text(one.to), status: null }];
  }
  const place = { customer: text(one.to), line: text(one.from) };
  return [
    {
      ...told,
      ...place,
      form: 'status',
      direction: 'out',
      status: text(one.status),
      category: one.pricingCategory,
      errorCode: whole(one.errorCode),
    },
  ];
}

/** The instant that goes with the status that a message has now. */
function timeOf(message: Fields, event: Fields): unknown {
  const own = { sent: message.sendTime, delivered: message.deliverTime, read: message.readTime }[text(message.status) ?? ''];
  return own ?? message.updateTime ?? event.createTime;
}
