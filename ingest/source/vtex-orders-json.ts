import { alpha2 } from '../identity/alpha-3';
import { countryCode } from '../identity/country-name';
import { type Fields, fields, identifier, objects, productCode, text, word } from './field';
import { amountText, decimalOf, type Micros, sumOf } from './micros';
import { tag } from './note-attributes';
import { jsonOrders, type OrderMembers } from './order-json';
import type { OrderTold } from './order-told';
import { sourceName } from './shopify-order';

/** Orders of VTEX's OMS, as its list or one by one. All money is in cents, whatever the currency. */
export const vtexOrdersJson = jsonOrders('vtex_orders_json', 1, read);

function read(order: Fields, members: OrderMembers, line: number): OrderTold {
  const { time } = members;
  const cents = centsOf(members);
  const marketing = fields(order.marketingData);
  const profile = fields(order.clientProfileData);
  const address = fields(fields(order.shippingData)?.address);
  const country = alpha2(text(address?.country)) ?? countryCode(text(address?.country));
  const state = word(order.status)?.replace(/^cancel$/, 'canceled') ?? null;
  const phone = text(profile?.phone);
  const sale = saleOf(order);
  return {
    line,
    identity: sale.identity,
    head: {
      shop: 'vtex',
      order_name: identifier(order.sequence) ?? identifier(order.orderId),
      created_at: time(order.creationDate, 'creationDate'),
      updated_at: sale.isSellersCopy ? null : time(order.lastChange, 'lastChange'),
      paid_at: time(order.authorizedDate, 'authorizedDate'),
      fulfilled_at: time(order.invoicedDate, 'invoicedDate'),
      cancelled_at: null,
      currency: members.currency(fields(order.storePreferencesData)?.currencyCode ?? order.currencyCode, 'currencyCode'),
      ...amountsOf(order, cents),
      payment_state: state,
      fulfilment_state: state === 'invoiced' ? 'fulfilled' : null,
      is_test: false,
      utm_source: tag(text(marketing?.utmSource)),
      utm_medium: tag(text(marketing?.utmMedium)),
      source_name: sourceName(text(order.origin)),
    },
    items: objects(order.items).map((item) => itemOf(item, members, cents)),
    coupons: [text(marketing?.coupon)].flatMap((code) => code ?? []),
    cartToken: text(order.orderFormId),
    utmCampaign: text(marketing?.utmCampaign),
    phones: phone === null ? [] : [{ phone, country }],
    country,
  };
}

type Cents = (value: unknown, name: string) => Micros | null;

const centsOf =
  ({ money }: OrderMembers): Cents =>
  (value, name) => {
    const amount = money(value, name);
    return amount === null ? null : amount / 100n;
  };

/** Goods are what was paid less shipping and tax, so that later changes count; without a sum, the total of goods and discounts. */
function amountsOf(order: Fields, cents: Cents) {
  const totals = objects(order.totals);
  const of = (...ids: readonly string[]): Micros =>
    sumOf(totals.filter((told) => ids.includes(text(told.id) ?? '')).map((told) => cents(told.value, 'totals[].value')));
  const told = cents(order.value, 'value') ?? cents(order.totalValue, 'totalValue');
  const goods = of('Items', 'Discounts', 'Change');
  const [shipping, tax] = [of('Shipping'), of('Tax', 'CustomTax')];
  const total = told ?? (totals.length === 0 ? null : goods + shipping + tax);
  const isDetailed = totals.length > 0;
  return {
    subtotal: isDetailed && total !== null ? decimalOf(total - shipping - tax) : null,
    discount: isDetailed ? decimalOf(-of('Discounts')) : null,
    shipping: isDetailed ? decimalOf(shipping) : null,
    tax: isDetailed ? decimalOf(tax) : null,
    total: amountText(total),
    refunded: null,
  };
}

function itemOf(item: Fields, { money }: OrderMembers, cents: Cents): OrderTold['items'][number] {
  const quantity = money(item.quantity, 'items[].quantity');
  const price = cents(item.price, 'items[].price');
  const selling = cents(item.sellingPrice, 'items[].sellingPrice');
  const off = price === null || selling === null || quantity === null ? null : ((price - selling) * quantity) / 1_000_000n;
  return {
    product_id: productCode(item.id) ?? productCode(item.productId),
    quantity: amountText(quantity),
    price: amountText(price),
    discount: amountText(off),
  };
}

/** A marketplace's order and its seller's copy are one sale, known by the marketplace's id; the marketplace's own record goes before the copy. */
function saleOf(order: Fields): { readonly identity: string; readonly isSellersCopy: boolean } {
  const own = text(order.orderId) ?? '';
  const marketplace = text(order.marketplaceOrderId);
  const isSellersCopy = /^fulfil/i.test(text(order.origin) ?? '') && marketplace !== null;
  return { identity: isSellersCopy ? marketplace : own, isSellersCopy };
}
