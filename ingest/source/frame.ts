import type { Identity } from '../identity';
import { type Fields, fields, identifier, text } from './field';

/** What surrounds the messages and statuses of one webhook value: where they came from. */
export type Frame = {
  readonly line: number;
  readonly accountId: string | null;
  readonly phoneNumberId: string | null;
  /** The business's own number in E.164, with its plus. */
  readonly displayNumber: string | null;
  /** Time of an account-level event, as written. */
  readonly time: unknown;
  /** Sent from Meta's console to try a webhook out; left out of every metric. */
  readonly isTest: boolean;
  /** The value's `contacts[]`, which may be the only place that names the customer. */
  readonly customers: unknown;
};

/** Frame of one webhook value within its entry; bodies without envelope have no entry. */
export function frameOf(value: Fields, entry: Fields | null, line: number): Frame {
  const metadata = fields(value.metadata);
  const sender = senderOf(
    entry?.id,
    metadata?.phone_number_id ?? value.phone_number_id,
    metadata?.display_phone_number ?? value.display_phone_number,
  );
  return { line, ...sender, time: entry?.time, customers: value.contacts };
}

type Sender = Pick<Frame, 'accountId' | 'phoneNumberId' | 'displayNumber' | 'isTest'>;
let last: { readonly account: unknown; readonly phone: unknown; readonly number: unknown; readonly sender: Sender } | undefined;

/** Account and line as written in one value, read; bodies of one line follow each other, so the last reading is kept. */
function senderOf(account: unknown, phone: unknown, number: unknown): Sender {
  if (last && last.account === account && last.phone === phone && last.number === number) return last.sender;
  const accountId = identifier(account);
  const phoneNumberId = identifier(phone);
  const displayNumber = e164(number);
  const isTest = accountId === '0' || phoneNumberId === '123456123' || displayNumber === '+16505551111';
  const sender = { accountId, phoneNumberId, displayNumber, isTest };
  last = { account, phone, number, sender };
  return sender;
}

/** A business number in E.164 with its plus, from any way of writing it; null when it holds no number. */
export function e164(value: unknown): string | null {
  const written = text(value);
  if (written === null) return null;
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  return digits.length >= 5 && digits.length <= 15 ? `+${digits}` : null;
}

/** The person whom the first usable of these ids names; null when none does. */
export function personOf(identity: Identity, ...ids: readonly unknown[]): bigint | null {
  for (const id of ids) {
    const written = text(id);
    const contactId = written === null ? null : identity.contact(written);
    if (contactId !== null) return contactId;
  }
  return null;
}

/** The one customer that a value's `contacts[]` names; null when it names none or several. */
export function onlyCustomer(frame: Frame): Fields | null {
  return Array.isArray(frame.customers) && frame.customers.length === 1 ? fields(frame.customers[0]) : null;
}
