import { plainDecimal } from './decimal';
import { type Fields, fields, identifier, list, productCode, text } from './field';
import type { SourceContext } from './source';

/** Stages the items of a cart that a customer sent; what an item does not say, or says in words, is null. */
export function stageCartItems(order: Fields, messageId: bigint, line: number, { emit }: SourceContext): void {
  const catalogId = identifier(order.catalog_id);
  list(order.product_items).forEach((told, position) => {
    const item = fields(told);
    if (item === null) return;
    const currency = text(item.currency)?.toUpperCase() ?? null;
    emit('cart_item', {
      record_line: line,
      message_id: messageId,
      position,
      catalog_id: catalogId,
      product_id: productCode(item.product_retailer_id),
      quantity: plainDecimal(item.quantity),
      item_price: plainDecimal(item.item_price),
      currency: currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null,
    });
  });
}
