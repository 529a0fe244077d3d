import { canonical } from './canonical';
import { type OrderPhone, orderBuyer } from './order-buyer';
import type { Row } from './rows';
import type { SourceContext } from './source';
import { marked } from './wall-clock';

type Derived =
  | 'record_id'
  | 'record_line'
  | 'order_id'
  | 'contact_id'
  | 'contact_country'
  | 'cart_token_id'
  | 'coupon_id'
  | 'utm_campaign_id';

/**
 * One order as a shop's record tells it. `subtotal` is after discounts, before shipping; whether it holds the tax shows by the total. `refunded` is what
 * was given back.
 */
export type OrderTold = {
  readonly line: number;
  /** Names the order within its shop's system. */
  readonly identity: string;
  /** Its times stand in the workspace's own zone. */
  readonly isWallClock?: boolean;
  readonly head: Omit<Row<'order'>, Derived>;
  readonly items: readonly (Pick<Row<'order_item'>, 'product_id' | 'quantity' | 'price' | 'discount'> & { readonly line?: number })[];
  /** Codes as customers typed them. */
  readonly coupons: readonly string[];
  readonly cartToken: string | null;
  readonly utmCampaign: string | null;
  readonly phones: readonly OrderPhone[];
  /** ISO country of the order's addresses. */
  readonly country: string | null;
};

/** Stages one order with its lines, its codes and whom its phone may mean. The same state told again is the same record. */
export function stageOrder(told: OrderTold, { identity, emit }: SourceContext): void {
  const { line, head, items, coupons, cartToken, utmCampaign, phones, country, isWallClock = false } = told;
  const order_id = identity.key('order', `${head.shop}|${told.identity}`);
  const said = items.map(({ line: _line, ...item }, position) => ({ position, ...item }));
  const record_id = identity.key(
    'order state',
    canonical([told.identity, head, said, coupons, cartToken, utmCampaign, phones, country, ...marked(isWallClock)]),
  );
  const buyer = orderBuyer(phones, identity);
  const codes = [...new Set(coupons.map((code) => code.trim().toUpperCase()).filter(Boolean))].map(identity.sharedText);
  emit('order', {
    record_id,
    record_line: line,
    order_id,
    ...head,
    contact_id: buyer.contactId,
    contact_country: country ?? buyer.country,
    cart_token_id: cartToken === null ? null : cartTokenId(cartToken, identity),
    coupon_id: codes[0] ?? null,
    utm_campaign_id: utmCampaign === null ? null : identity.sharedText(utmCampaign),
  });
  for (const [index, item] of said.entries()) {
    emit('order_item', { ...item, record_line: items[index]?.line ?? line, record_id, order_id });
  }
  for (const [position, coupon_id] of codes.entries())
    emit('order_coupon', { record_line: line, record_id, order_id, position, coupon_id });
  if (isWallClock) emit('wall_clock', { record_id });
  for (const candidate of buyer.candidates) emit('contact_candidate', { owner_id: record_id, ...candidate });
}

/** A shop that was handed the cart of a chat may name it by the id of the message that it came in. */
const cartTokenId = (token: string, identity: SourceContext['identity']): bigint =>
  /^(?:wamid\.|gBEG|ABEG)/.test(token) ? identity.messageId(token) : identity.key('cart_token', token);
