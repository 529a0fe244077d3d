import { countryCode } from '../identity/country-name';
import type { OrderPhone } from './order-buyer';
import { orderCell, type ShopifyGroup } from './shopify-group';

/** An order's phones in the order in which they are trusted, each with the country of its own address, else of the other. */
export function shopifyPhones(group: ShopifyGroup): readonly OrderPhone[] {
  const billing = countryCode(orderCell(group, 'billing_country'));
  const shipping = countryCode(orderCell(group, 'shipping_country'));
  return [
    { phone: orderCell(group, 'phone'), country: shipping ?? billing },
    { phone: orderCell(group, 'billing_phone'), country: billing ?? shipping },
    { phone: orderCell(group, 'shipping_phone'), country: shipping ?? billing },
  ].flatMap(({ phone, country }) => (phone === '' ? [] : [{ phone, country }]));
}

/** The country of an order's addresses; null when they name none. */
export const shopifyCountry = (group: ShopifyGroup): string | null =>
  countryCode(orderCell(group, 'shipping_country')) ?? countryCode(orderCell(group, 'billing_country'));
