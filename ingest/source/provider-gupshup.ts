import { type Fields, fields, text, whole } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

/** Gupshup's events of version 2; those of version 3 have Meta's form. */
export const isGupshup = (value: Fields): boolean =>
  typeof value.type === 'string' &&
  /^(?:message|message-event|user-event|billing-event|account-event|template-event)$/.test(value.type) &&
  fields(value.payload) !== null &&
  (value.app !== undefined || value.version === 2);

export function gupshupEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const payload = fields(value.payload) ?? {};
  const inner = fields(payload.payload) ?? {};
  const shared = { line: null, account: null, lineId: text(value.app) };
  const isStatus = value.type === 'message-event';
  const time = at(isStatus ? (inner.ts ?? value.timestamp) : value.timestamp, 'timestamp');
  if (typeof time !== 'number') return [time];
  if (value.type === 'message') {
    const context = fields(payload.context);
    const told = { form: 'message', direction: 'in', id: text(payload.id), at: time, status: null } as const;
    const content = { type: payload.type, text: inner.text ?? inner.title, replyTo: text(context?.gsId ?? context?.id) };
    return [{ ...shared, ...told, ...content, customer: text(payload.source) }];
  }
  if (!isStatus)
    return [{ ...shared, form: 'message', direction: 'out', id: null, customer: null, at: time, status: null, aside: 'provider_event' }];
  return [
    {
      ...shared,
      form: 'status',
      direction: 'out',
      // Gupshup's own id is the same in every event; WhatsApp's is missing in the first.
      id: text(payload.gsId ?? payload.id),
      customer: text(payload.destination),
      at: time,
      status: text(payload.type),
      errorCode: whole(inner.code),
    },
  ];
}
