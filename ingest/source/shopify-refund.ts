import { type Fields, objects } from './field';
import { type Micros, micros, sumOf } from './micros';

/**
 * What was given back of an order's goods, without shipping and tax: by its refunds, else by how far its subtotal or its total has sunk; null when nothing
 * was. Where both are told the larger one holds, since money may be given back without goods, and goods taken out before they were paid.
 */
export function shopifyRefunded(order: Fields, subtotal: Micros | null): Micros | null {
  const isTaxWithin = order.taxes_included === true;
  const refunds = sumOf(objects(order.refunds).map((refund) => goodsOf(refund, isTaxWithin)));
  const sunk = subtotalSunkBy(order, subtotal, isTaxWithin) ?? (refunds === 0n ? fallOf(order, 'total_price') : 0n);
  const most = refunds > sunk ? refunds : sunk;
  return most > 0n ? most : null;
}

function goodsOf(refund: Fields, isTaxWithin: boolean): Micros {
  const lines = objects(refund.refund_line_items);
  const adjustments = objects(refund.order_adjustments);
  const adjusted = (kind: string): Micros =>
    sumOf(adjustments.filter((told) => told.kind === kind).map((told) => sumOf([micros(told.amount), micros(told.tax_amount)])));
  if (lines.length > 0) {
    const goods = sumOf(lines.map((line) => sumOf([micros(line.subtotal), isTaxWithin ? -(micros(line.total_tax) ?? 0n) : 0n])));
    return goods - adjusted('refund_discrepancy');
  }
  const paid = objects(refund.transactions);
  const back = sumOf(
    paid
      .filter((told) => told.kind === 'refund' && told.status !== 'failure' && told.status !== 'error')
      .map((told) => micros(told.amount)),
  );
  return back + adjusted('shipping_refund');
}

function subtotalSunkBy(order: Fields, subtotal: Micros | null, isTaxWithin: boolean): Micros | null {
  const current = micros(order.current_subtotal_price);
  if (current === null || subtotal === null) return null;
  return subtotal - current - (isTaxWithin ? fallOf(order, 'total_tax') : 0n);
}

/** By how much a sum of the order has fallen since it was made. */
function fallOf(order: Fields, name: string): Micros {
  const before = micros(order[name]);
  const now = micros(order[`current_${name}`]);
  return before === null || now === null ? 0n : before - now;
}
