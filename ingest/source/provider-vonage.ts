import { type Fields, fields, text, whole } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

export const isVonage = (value: Fields): boolean =>
  value.message_uuid !== undefined && value.timestamp !== undefined && value.from !== undefined;

/** Vonage's callbacks: a status, or what a customer wrote. */
export function vonageEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  const time = at(value.timestamp, 'timestamp');
  if (typeof time !== 'number') return [time];
  const id = text(value.message_uuid);
  if (value.status === undefined) {
    const told = { form: 'message', direction: 'in', id, at: time, status: null } as const;
    return [{ ...told, customer: text(value.from), line: text(value.to), type: value.message_type, text: value.text }];
  }
  const whatsapp = fields(value.whatsapp);
  const conversation = fields(whatsapp?.conversation);
  return [
    {
      form: 'status',
      direction: 'out',
      id,
      customer: text(value.to),
      line: text(value.from),
      at: time,
      status: text(value.status),
      callback: text(value.client_ref),
      conversationId: text(conversation?.id),
      category: fields(conversation?.origin)?.type ?? fields(whatsapp?.pricing)?.category,
      errorCode: whole(fields(value.error)?.title ?? fields(value.error)?.code),
    },
  ];
}
