import type { Buyer, Identity } from '../identity';

/** A phone of an order with the ISO country of the address it belongs to. */
export type OrderPhone = { readonly phone: string; readonly country: string | null };

const nobody: Buyer = { contactId: null, country: null, candidates: [] };

/** The person whom the first usable phone names; only where none names one person, those whom the first ambiguous one can mean. */
export function orderBuyer(phones: readonly OrderPhone[], identity: Identity): Buyer {
  let buyer = nobody;
  for (const { phone, country } of phones) {
    const named = identity.buyer(phone, country);
    if (named.contactId !== null || buyer.candidates.length === 0) buyer = named;
    if (named.contactId !== null) break;
  }
  return buyer;
}
