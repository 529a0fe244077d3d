import type { Buyer, Identity } from '../identity';
import { countryCode } from '../identity/country-name';
import type { Fields } from './field';
import { cellOf } from './table-row';

const phoneColumns = [
  ...['phone', 'phone_number', 'wa_id', 'whatsapp', 'msisdn', 'mobile', 'contact_phone', 'customer_phone', 'recipient', 'to', 'contact'],
  ...['telefono', 'telefone', 'celular', 'movil', 'number', 'numero', 'contact_id', 'user_id', 'person', 'person_id', 'user'],
] as const;

const nobody: Buyer = { contactId: null, country: null, candidates: [] };

/** Whom a row of a list names by a phone, a WhatsApp id or a BSUID, read for the row's country if it has one. */
export function listedPerson(row: Fields, identity: Identity): Buyer {
  const told = cellOf(row, ...phoneColumns);
  if (told === '') return nobody;
  const country = countryCode(cellOf(row, 'country', 'country_code', 'pais'));
  return country === null ? identity.recipient(told) : identity.buyer(told, country);
}

/** True when the row names one person, or one of several. */
export const isSomebody = ({ contactId, candidates }: Buyer): boolean => contactId !== null || candidates.length > 0;

/** The person as part of what makes two rows the same record. */
export const personKey = ({ contactId, candidates }: Buyer): string =>
  contactId === null ? candidates.map((one) => String(one.contact_id)).join('|') : String(contactId);
