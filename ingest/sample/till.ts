import { type monthsOf, offsetsOf } from './calendar';
import { someItems } from './carts';
import { countries } from './countries';
import { hex32 } from './ids';
import { amountsOf, fateOf } from './order-facts';
import type { Order } from './orders';
import { typedPhone } from './phones';
import { itemAt } from './random';
import type { ShopOrder } from './shop';
import type { World } from './world';

/** Makes shop orders out of planned ones: number, phone as typed, goods, amounts and what becomes of them. */
export function tillOf({ people, random, seed }: World, month: ReturnType<typeof monthsOf>): (order: Order, at: number) => ShopOrder {
  const offsets = countries.map(({ timezone }) => offsetsOf(timezone));
  const numbers = countries.map(() => 1000);

  function phoneOf(contact: number): string {
    const draw = random.next();
    if (draw < 0.04) return '';
    if (draw < 0.05) return `${people.country(contact).callingCode.charAt(0)}.23E+11`;
    return typedPhone(people, contact, random);
  }

  return ({ contact, items, campaign, isNearCart }, at) => {
    const country = people.countryIndex(contact);
    const fate = fateOf(random);
    const isFree = fate.payment === 'paid' && !fate.isCancelled && random.chance(0.01);
    const bought = items.length > 0 ? items : someItems(random);
    const number = (numbers[country] ?? 0) + 1;
    numbers[country] = number;
    const withCoupon = campaign >= 0 && random.chance(0.6) ? campaign : -1;
    return {
      number,
      country,
      month: month(at),
      at,
      offset: itemAt(offsets, country)(at),
      name: [people.firstName(contact), people.lastName(contact)],
      phone: phoneOf(contact),
      phonePlace: random.whole(0, 2),
      items: bought,
      fate,
      amounts: amountsOf(bought, country, month(at), fate, withCoupon, isFree, random),
      campaign: withCoupon,
      cartToken: isNearCart || random.chance(0.2) ? hex32(seed + 1, number * 10 + country) : '',
    };
  };
}
