import { callingCode, countryOf } from './identity/country';
import { keyedHash } from './identity/keyed-hash';
import { type MarketPrefix, marketPrefixes } from './identity/market-prefix';
import { normalForm } from './identity/normal-form';
import { isInternational, orderPhone } from './identity/order-phone';
import { recent } from './identity/recent';
import { isSealable, sealText } from './identity/sealed-text';
import type { Emit, Row } from './source/rows';

/** A shop's phone after reading: one person, candidates by country, or nobody. */
export type Buyer = {
  readonly contactId: bigint | null;
  /** Country of the number itself; null when unknown or not decided. */
  readonly country: string | null;
  readonly candidates: readonly Omit<Row<'contact_candidate'>, 'owner_id'>[];
};

export type Identity = {
  /** Keyed hash of the person behind a WhatsApp id (digits) or a BSUID; null when the id names nobody. Stages the person once a part. */
  readonly contact: (id: string) => bigint | null;
  /** Whom a shop's phone names, read for the order's ISO country if it has one. */
  readonly buyer: (phone: string, country: string | null) => Buyer;
  /** Whom the `to` of a send names: an international number if it can be one, else a local one. */
  readonly recipient: (to: string) => Buyer;
  /** Keyed hash of a message id, which embeds a number. */
  readonly messageId: (id: string) => bigint;
  /** Keyed hash of the platform's id of a conversation. */
  readonly conversationId: (id: string) => bigint;
  /** Keyed hash of a text within a domain; the same text in another domain gives another number. */
  readonly key: (domain: string, text: string) => bigint;
  /** Keyed hash of a text that becomes readable only if many people share it. Stages the sealed text once a part. */
  readonly sharedText: (text: string) => bigint;
};

export type IdentityOptions = {
  /** 32 random bytes as hexadecimal text. */
  readonly hashKey: string;
  /** Rows of `db/rates/country-markets.csv`. */
  readonly markets: readonly MarketPrefix[];
  readonly emit: Emit;
  /** Gets each person's number (or `bsuid:` id) in normal form, for the sealed file. */
  readonly onNumber?: (contactId: bigint, normal: string) => void;
  /** People remembered so that each is hashed and staged once; older ones may be staged again. */
  readonly remembered?: number;
};

/** Hashes people, messages and texts under one workspace's key, and stages who they are without their numbers. */
export function createIdentity(options: IdentityOptions): Identity {
  const { hashKey, emit, onNumber } = options;
  const marketPrefix = marketPrefixes(options.markets);
  const firstPrefix = new Map([...options.markets].reverse().map((row) => [row.country, row.prefix]));
  const contacts = recent<bigint | null>(options.remembered ?? 200_000);
  const staged = recent<true>(options.remembered ?? 200_000);
  const buyers = recent<Buyer>(50_000);
  const texts = recent<bigint>(20_000);
  const key = (domain: string, text: string): bigint => keyedHash(hashKey, domain, text);
  const conversationId = remembering((id) => key('conversation', id));

  const profile = (normal: string): Omit<Row<'contact'>, 'contact_id'> => {
    if (normal.startsWith('bsuid:')) {
      const country = normal.slice(6, 8);
      return { country, market_prefix: firstPrefix.get(country) ?? null, label: `${country} … ${normal.slice(-2)}` };
    }
    const code = callingCode(normal);
    return { country: countryOf(normal, code), market_prefix: marketPrefix(normal), label: `+${code ?? ''} … ${normal.slice(-2)}` };
  };

  const stage = (normal: string): bigint => {
    const contactId = key('contact', normal);
    if (staged.get(normal) === undefined) {
      staged.set(normal, true);
      onNumber?.(contactId, normal);
      emit('contact', { contact_id: contactId, ...profile(normal) });
    }
    return contactId;
  };

  const contact = (id: string): bigint | null => {
    const known = contacts.get(id);
    if (known !== undefined) return known;
    const normal = personOf(id);
    const contactId = normal === null ? null : stage(normal);
    contacts.set(id, contactId);
    return contactId;
  };

  const buyer = (phone: string, country: string | null): Buyer => {
    const known = buyers.get(`${phone}|${country ?? ''}`);
    if (known !== undefined) return known;
    const read = readBuyer(phone, country);
    buyers.set(`${phone}|${country ?? ''}`, read);
    return read;
  };

  const recipient = (to: string): Buyer => {
    const isTold = bsuid.test(to) || /^\d{12,}$/.test(to) || (/^\d{11}$/.test(to) && isInternational(to));
    return isTold ? { contactId: contact(to), country: null, candidates: [] } : buyer(to, null);
  };

  const readBuyer = (phone: string, country: string | null): Buyer => {
    const found = orderPhone(phone, country);
    if (found.kind === 'exact') return { contactId: stage(found.reading.normal), country: found.reading.country, candidates: [] };
    if (found.kind === 'unusable') return { contactId: null, country: null, candidates: [] };
    const candidates = found.candidates.map((reading) => {
      const contactId = key('contact', reading.normal);
      onNumber?.(contactId, reading.normal);
      const { market_prefix, label } = profile(reading.normal);
      return { candidate_country: reading.country, contact_id: contactId, market_prefix, label };
    });
    return { contactId: null, country: null, candidates };
  };

  const sharedText = (text: string): bigint => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const textId = key('text', text);
    texts.set(text, textId);
    if (isSealable(text)) emit('shared_text', { text_id: textId, sealed: sealText(hashKey, text) });
    return textId;
  };

  return { contact, buyer, recipient, messageId: (id) => key('message', id), conversationId, key, sharedText };
}

/** A conversation's id comes back with each of its statuses: remembering it takes half of the time of hashing it again. */
function remembering(hashed: (id: string) => bigint): (id: string) => bigint {
  const known = recent<bigint>(20_000);
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const now = hashed(id);
    known.set(id, now);
    return now;
  };
}

const bsuid = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{4,}$/;

/** Normal form of a WhatsApp id: digits of an international number, or `bsuid:` and the id; null for anything else. */
function personOf(id: string): string | null {
  if (bsuid.test(id)) return `bsuid:${id}`;
  const digits = /^\d+$/.test(id) ? id : /^[+\d\s().-]+$/.test(id) ? id.replace(/\D/g, '').replace(/^00/, '') : '';
  return digits.length >= 5 && digits.length <= 15 ? normalForm(digits) : null;
}
