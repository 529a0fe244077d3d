import type { Buyer } from '../identity';
import { canonical } from './canonical';
import { eventRow } from './event-row';
import { identifier } from './field';
import { e164, type Frame } from './frame';
import { idFormat } from './id-format';
import { contentOf } from './message-content';
import { messageRow } from './message-row';
import { numberInWamid } from './number-in-wamid';
import { statusMeaning, statusWord } from './provider-status';
import type { Reject } from './rows';
import type { SourceContext } from './source';
import { originOf } from './status';
import { providerStatusRow } from './status-row';

/** What one row or event of a provider tells of a message, its parts still as written. `form` status: its time is that of the status. */
export type ProviderTold = {
  readonly form: 'message' | 'status';
  /** Null: the export has no ids. */
  readonly id: string | null;
  readonly direction: 'in' | 'out';
  readonly customer: string | null;
  /** The business's own number. */
  readonly line: string | null;
  readonly lineId?: string | null;
  readonly account?: string | null;
  readonly at: number;
  readonly status: string | null;
  readonly sentAt?: number | null;
  readonly deliveredAt?: number | null;
  readonly readAt?: number | null;
  readonly failedAt?: number | null;
  readonly type?: unknown;
  readonly text?: unknown;
  readonly template?: string | null;
  readonly language?: string | null;
  readonly callback?: string | null;
  readonly replyTo?: string | null;
  /** The ad that brought the customer. */
  readonly referral?: unknown;
  readonly errorCode?: number | null;
  readonly conversationId?: string | null;
  readonly category?: unknown;
  /** A message that only the company sees, such as a note of an agent: an event, never a message. */
  readonly aside?: string;
};

const nobody: Buyer = { contactId: null, country: null, candidates: [] };

/** True for a number that a spreadsheet wrote as 5.73E+11. */
export const isDamaged = (written: string): boolean => /^\+?\d+(?:[.,]\d+)?E\+?\d+$/i.test(written.trim());

/** A number without the channel that Twilio and others write before it. */
export const bareNumber = (written: string | null): string | null => written?.replace(/^(?:whatsapp|wa):/i, '').trim() || null;

/** Stages one told message or status; gives why not where it names a number that cannot be one. `ordinal` counts equal rows without id. */
export function stageProvider(read: ProviderTold, line: number, ordinal: number, context: SourceContext): Reject | null {
  const { identity, emit } = context;
  const told = { ...read, errorCode: inRange(read.errorCode) };
  const frame: Frame = {
    line,
    accountId: identifier(told.account),
    phoneNumberId: identifier(told.lineId),
    displayNumber: e164(told.line),
    time: undefined,
    isTest: false,
    customers: null,
  };
  const written = bareNumber(told.customer) ?? (told.id === null ? null : numberInWamid(told.id));
  if (written !== null && isDamaged(written))
    return { reason: 'damaged number', detail: 'a spreadsheet wrote it as 5.73E+11; export it as text' };
  if (told.line !== null && isDamaged(told.line)) return { reason: 'damaged number', detail: 'of the line; export it as text' };
  if (told.aside !== undefined) {
    const same = canonical([told.aside, told.id, told.at, ordinal]);
    emit('event', eventRow('other', same, frame, context, { occurred_at: told.at, subject_name: told.aside }));
    return null;
  }
  const person = written === null ? nobody : identity.recipient(written);
  if (written !== null && person.contactId === null && person.candidates.length === 0)
    return { reason: 'no usable number', detail: 'the number of the customer' };
  const messageId = told.id === null ? identity.key('row', sameness(told, written, ordinal)) : identity.messageId(told.id);
  if (told.form === 'status') stageStatus(told, messageId, person, frame, context);
  else stageMessage(told, messageId, person, frame, context);
  return null;
}

/** A code that fits its column; null for any other number. */
const inRange = (code: number | null | undefined): number | null =>
  code !== null && code !== undefined && Math.abs(code) < 2 ** 31 ? code : null;

/** What tells a row without id apart: all that it says, and how many equal ones stand before it. */
const sameness = (told: ProviderTold, customer: string | null, ordinal: number): string =>
  canonical([told.direction, customer, told.line, told.at, told.type ?? null, told.text ?? null, told.template ?? null, ordinal]);

function stageMessage(told: ProviderTold, messageId: bigint, person: Buyer, frame: Frame, context: SourceContext): void {
  const { identity, emit } = context;
  const type = told.template ? 'template' : told.type;
  const message = {
    type: typeof type === 'string' ? (types[type.toLowerCase()] ?? type.toLowerCase()) : type,
    text: { body: told.text },
    context: told.replyTo ? { id: told.replyTo } : undefined,
    referral: told.referral,
  };
  const row = messageRow(
    message,
    contentOf(message),
    { messageId, idFormat: idFormat(told.id), toldBy: 'export', direction: told.direction, contactId: person.contactId, at: told.at },
    frame,
    context,
  );
  const isOut = told.direction === 'out';
  emit('message', {
    ...row,
    template_name: isOut ? identifier(told.template) : null,
    template_language: isOut ? identifier(told.language) : null,
    callback_id: isOut && told.callback ? identity.sharedText(told.callback) : null,
    error_code: told.errorCode ?? null,
  });
  for (const candidate of person.candidates) emit('contact_candidate', { owner_id: row.record_id ?? messageId, ...candidate });
  if (!isOut || (told.status === null && !told.sentAt && !told.deliveredAt && !told.readAt)) return;
  emit('message_state', {
    record_line: frame.line,
    message_id: messageId,
    status: told.status === null ? null : statusMeaning(told.status),
    raw_status: statusWord(told.status),
    sent_at: told.sentAt ?? null,
    delivered_at: told.deliveredAt ?? null,
    read_at: told.readAt ?? null,
    failed_at: told.failedAt ?? null,
    error_code: told.errorCode ?? null,
  });
}

/** Words of other providers for types that WhatsApp names otherwise. */
const types: Readonly<Record<string, string>> = {
  hsm: 'template',
  file: 'document',
  photo: 'image',
  imagen: 'image',
  imagem: 'image',
  texto: 'text',
  plantilla: 'template',
  chat: 'text',
  ptt: 'audio',
};

function stageStatus(told: ProviderTold, messageId: bigint, person: Buyer, frame: Frame, context: SourceContext): void {
  const meaning = statusMeaning(told.status);
  const status = meaning === 'undelivered' ? 'failed' : meaning === 'pending' || meaning === 'received' ? 'accepted' : meaning;
  const { identity, emit } = context;
  const row = {
    messageId,
    idFormat: idFormat(told.id),
    status,
    raw: statusWord(told.status),
    at: told.at,
    contactId: person.contactId,
    conversationId: told.conversationId ? identity.conversationId(told.conversationId) : null,
    category: originOf(told.category),
    errorCode: told.errorCode ?? null,
    callbackId: told.callback ? identity.sharedText(told.callback) : null,
  };
  emit('status', providerStatusRow(row, frame, context));
}
