import { type Fields, text, whole } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

export const isWati = (value: Fields): boolean =>
  typeof value.eventType === 'string' &&
  (value.waId !== undefined || value.whatsappMessageId !== undefined || value.ticketId !== undefined);

const statusOf = (event: string): string | null =>
  /^sentMessage(delivered|read|replied)/i.exec(event)?.[1] ?? /message(failed)/i.exec(event)?.[1] ?? null;

/** Wati's flat events. Their conversation is a ticket of agents, never the platform's. */
export function watiEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const time = at(value.timestamp ?? value.created, 'timestamp');
  if (typeof time !== 'number') return [time];
  const event = text(value.eventType) ?? '';
  const told = {
    id: text(value.whatsappMessageId) ?? text(value.id),
    customer: text(value.waId),
    line: text(value.channelPhoneNumber),
    at: time,
    errorCode: whole(value.failedCode),
  };
  const status = statusOf(event);
  if (status !== null) return [{ ...told, form: 'status', direction: 'out', status }];
  if (!/message/i.test(event)) return [{ ...told, form: 'message', direction: 'out', status: null, aside: 'provider_event' }];
  const isOut = value.owner === true || value.owner === 'true' || /sent/i.test(event);
  return [
    {
      ...told,
      form: 'message',
      direction: isOut ? 'out' : 'in',
      status: isOut ? (text(value.statusString) ?? 'sent') : null,
      type: value.type,
      text: value.text,
      template: isOut ? text(value.templateName) : null,
    },
  ];
}
