import type { Buyer, Identity } from '../identity';
import { countryCode } from '../identity/country-name';
import { orderCell, type ShopifyGroup } from './shopify-group';

/** An order's phones in the order in which they are trusted, each with the country of its own address, else of the other. */
export function shopifyPhones(group: ShopifyGroup): readonly { readonly phone: string; readonly country: string | null }[] {
  const billing = countryCode(orderCell(group, 'billing_country'));
  const shipping = countryCode(orderCell(group, 'shipping_country'));
  return [
    { phone: orderCell(group, 'phone'), country: shipping ?? billing },
    { phone: orderCell(group, 'billing_phone'), country: billing ?? shipping },
    { phone: orderCell(group, 'shipping_phone'), country: shipping ?? billing },
  ].flatMap(({ phone, country }) => (phone === '' ? [] : [{ phone, country }]));
}

const nobody: Buyer = { contactId: null, country: null, candidates: [] };

/** The person whom the first usable phone names, and the order's country: that of its addresses, else of the phone. */
export function shopifyBuyer(group: ShopifyGroup, identity: Identity): { readonly buyer: Buyer; readonly country: string | null } {
  let buyer = nobody;
  for (const { phone, country } of shopifyPhones(group)) {
    const named = identity.buyer(phone, country);
    if (named.contactId !== null || buyer.candidates.length === 0) buyer = named;
    if (named.contactId !== null) break;
  }
  return {
    buyer,
    country: countryCode(orderCell(group, 'shipping_country')) ?? countryCode(orderCell(group, 'billing_country')) ?? buyer.country,
  };
}
