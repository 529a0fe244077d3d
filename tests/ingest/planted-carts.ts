import { expect } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { ask } from '../../db/ask';
import type { Parameters } from '../../db/scope';
import type { Generations } from '../../db/warehouse';
import { type Row, same } from './planted-rows';

/** Lines of carts by product and country, out of stock and priced otherwise, are those of the truth's `catalogue`. */
export async function sameCatalogue(generations: Generations, planted: readonly Row[] | undefined): Promise<void> {
  const rows = await generations.use(({ warehouse }) =>
    warehouse.execute<Row>(sql`
      select offer.product_id as product, country, count(*) as items, count(*) filter (where not is_in_stock) as out_of_stock_items,
        count(*) filter (where price_difference <> 0) as price_differs_items
      from fact_cart_item_offer as offer join fact_message using (message_key) where country in ('CO', 'MX', 'BR') group by all`),
  );
  const fields = ['items', 'out_of_stock_items', 'price_differs_items'];
  same(rows, planted, ['product', 'country'], Object.fromEntries(fields.map((field) => [field, field])));
  expect(planted?.some((row) => Number(row.out_of_stock_items) > 0)).toBe(true);
}

/** The funnel and its carts are those of the truth's `cart_journeys`, both as rolled up and, with a day to begin at, counted anew. */
export async function sameJourneys(generations: Generations, told: unknown): Promise<void> {
  const planted = told as Row & Readonly<Record<'steps' | 'steps_by_country', readonly Row[]>>;
  const rows = async (metric: string, parameters: Parameters) =>
    (await generations.use((generation) => ask(generation, metric, parameters))).answer.rows;
  const fields = { people: 'people', inferred_people: 'inferred_people' };
  for (const from of [[], ['2020-01-01']]) {
    const span: Parameters = from.length === 0 ? {} : { from };
    same(await rows('cart_funnel', span), planted.steps, ['step'], fields);
    same(await rows('cart_funnel', { by: ['country'], ...span }), planted.steps_by_country, ['country', 'step'], fields);
  }
  expect(planted.steps.every(({ people }) => Number(people) > 100)).toBe(true);
  same(await rows('carts', { fields: ['carts', 'edited'] }), [planted], [], { carts: 'carts', edited: 'edited' });
  const mentions = await generations.use(({ warehouse }) =>
    warehouse.execute<Row>(sql`
      select count(distinct message_key) filter (where kind = 'asked') as asked, count(distinct message_key) filter (where kind = 'shown') as shown
      from fact_product_mention`),
  );
  same(mentions, [planted], [], { products_asked: 'asked', products_shown: 'shown' });
}
