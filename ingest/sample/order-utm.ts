import { fraction } from './random';

/** Where an order came from by its link: source and medium as the shop noted them, and the channel they mean. */
export type Utm = { readonly source: string; readonly medium: string; readonly channel: string };

const ways: readonly (Utm & { readonly until: number })[] = [
  { source: 'google', medium: 'cpc', channel: 'google', until: 0.12 },
  { source: 'Facebook_Ads', medium: 'paid_social', channel: 'meta', until: 0.2 },
  { source: 'newsletter', medium: 'email', channel: 'email', until: 0.25 },
];

/** The link of an order; one that came from a cart in chat has WhatsApp's, many have none. A trait of the order, which takes no draw from any stream. */
export function utmOf(order: { readonly number: number; readonly country: number; readonly cartToken: string }): Utm | null {
  if (order.cartToken !== '') return { source: 'whatsapp', medium: 'chat', channel: 'whatsapp' };
  const draw = fraction(order.number, order.country, 9071);
  return ways.find(({ until }) => draw < until) ?? null;
}

/** The shop's notes of an order: its cart, and its link. */
export function noteAttributes(order: Parameters<typeof utmOf>[0]): string {
  const utm = utmOf(order);
  const cart = order.cartToken === '' ? [] : [`cart_token: ${order.cartToken}`];
  return [...cart, ...(utm ? [`utm_source: ${utm.source}`, `utm_medium: ${utm.medium}`] : [])].join('\n');
}
