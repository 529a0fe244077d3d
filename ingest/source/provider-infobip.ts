import { type Fields, fields, objects, text, whole } from './field';
import type { ProviderEvent, ReadAt } from './provider-json';

const isResult = (value: Fields): boolean =>
  value.messageId !== undefined &&
  (value.sentAt !== undefined || value.doneAt !== undefined || value.seenAt !== undefined || value.receivedAt !== undefined);

/** Infobip's reports of delivery and of reading, and what customers wrote. */
export const isInfobip = (value: Fields): boolean =>
  Array.isArray(value.results) ? objects(value.results).some(isResult) : isResult(value);

export function infobipEvents(value: Fields, at: ReadAt): readonly ProviderEvent[] {
  return (Array.isArray(value.results) ? objects(value.results) : [value]).map((one) => {
    const times = { received: one.receivedAt, sent: one.sentAt, done: one.doneAt, seen: one.seenAt };
    const read = Object.entries(times).flatMap(([name, told]) =>
      told === undefined || told === null ? [] : [[name, at(told, `${name}At`)] as const],
    );
    const wrong = read.map(([, time]) => time).find((time) => typeof time !== 'number');
    if (typeof wrong === 'object') return wrong;
    const { received, sent, done, seen } = Object.fromEntries(read) as Readonly<Record<string, number | undefined>>;
    const id = text(one.messageId);
    if (received !== undefined) {
      const message = fields(one.message);
      const told = { form: 'message', direction: 'in', id, at: received, status: null } as const;
      return { ...told, customer: text(one.from), line: text(one.to), type: message?.type, text: message?.text };
    }
    const place = { id, customer: text(one.to), line: text(one.from) };
    if (seen !== undefined && done === undefined) return { ...place, form: 'status', direction: 'out', at: seen, status: 'read' };
    const first = sent ?? done;
    if (first === undefined) return { reason: 'no usable time', detail: 'sentAt' };
    const status = text(fields(one.status)?.groupName);
    const state = {
      sentAt: sent ?? null,
      deliveredAt: status === 'DELIVERED' ? (done ?? null) : null,
      readAt: seen ?? null,
      failedAt: status !== null && /UNDELIVERABLE|REJECTED|EXPIRED/.test(status) ? (done ?? null) : null,
    };
    const code = whole(fields(one.error)?.id);
    return { ...place, ...state, form: 'message', direction: 'out', at: first, status, errorCode: code === 0 ? null : code };
  });
}
