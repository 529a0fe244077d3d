import { type Fields, fields, identifier, isFields, list, objects, productCode } from './field';
import type { SourceContext } from './source';

/** A product that a message of the business shows. */
type Shown = {
  readonly catalogId: string | null;
  readonly productId: string | null;
};

/** Stages the products that a message of the business shows: one or many of a catalogue, in a template, a carousel or as the picture of the catalogue. */
export function stageShownProducts(message: Fields, messageId: bigint, line: number, { emit }: SourceContext): void {
  const interactive = fields(message.interactive);
  const template = fields(message.template);
  const shown = [...ofInteractive(interactive), ...list(template?.components).filter(isFields).flatMap(ofComponent)];
  const once = shown.filter(({ productId }, at) => productId === null || shown.findIndex((one) => one.productId === productId) === at);
  for (const [position, { catalogId, productId }] of once.entries())
    emit('shown_product', {
      record_line: line,
      message_id: messageId,
      position,
      catalog_id: catalogId,
      product_id: productId,
    });
}

function ofInteractive(interactive: Fields | null): readonly Shown[] {
  if (interactive === null) return [];
  const cards = objects(fields(interactive.action)?.cards ?? interactive.cards);
  return [
    ...ofAction(fields(interactive.action), interactive.type === 'product'),
    ...cards.flatMap((card) => ofAction(fields(card.action), false)),
  ];
}

/** The sections of a list of products, the one product, or the one that pictures the catalogue. */
function ofAction(action: Fields | null, isProduct: boolean): readonly Shown[] {
  if (action === null) return [];
  const catalogId = identifier(action.catalog_id);
  const named = objects(action.sections).flatMap((section) => objects(section.product_items ?? section.products));
  const one =
    action.product_retailer_id ?? fields(action.parameters)?.thumbnail_product_retailer_id ?? action.thumbnail_product_retailer_id;
  const codes = named.length > 0 ? named.map((item) => item.product_retailer_id) : one === undefined && !isProduct ? [] : [one];
  return codes.map((code) => ({ catalogId, productId: productCode(code) }));
}

/** A component of a template: a product in its header or a card's, or a button that lists products. */
function ofComponent(component: Fields): readonly Shown[] {
  const parameters = objects(component.parameters);
  const products = parameters.map((parameter) => fields(parameter.product)).filter(isFields);
  return [
    ...products.map((product) => ({
      catalogId: identifier(product.catalog_id),
      productId: productCode(product.product_retailer_id),
    })),
    ...parameters.flatMap((parameter) => ofAction(fields(parameter.action), false)),
    ...objects(component.cards).flatMap((card) => objects(card.components).flatMap(ofComponent)),
  ];
}
