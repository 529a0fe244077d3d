import { sql } from 'drizzle-orm';
import { shownSql } from '../../db/explain-sql';
import { pricingModels } from '../../db/pricing-models';
import { onGeneration } from './workspaces';

/** A rate card: the rates of a model in a currency that begin on the same day. */
export interface RateCard {
  readonly model: string;
  readonly currency: string;
  readonly from: string;
  /** Last day of the rate that lasts longest; null: no end is told. */
  readonly until: string | null;
  /** Whether the workspace's own files tell it. */
  readonly isOwn: boolean;
  readonly rates: number;
  readonly lowest: number;
  readonly highest: number;
  /** Charged units that it prices, over all models; those of them that lie outside its days. */
  readonly units: number;
  readonly borrowed: number;
  /** What gives the two counts, over the generation alone. */
  readonly unitsSql: string;
  readonly borrowedSql: string;
}

/** Days between two rates of the workspace's own for one thing on which none of them holds; both days are within the hole. */
export interface RateHole {
  readonly model: string;
  /** A market of Meta's, or a country by its letters. */
  readonly place: string;
  readonly category: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
}

export interface RateCards {
  readonly cards: readonly RateCard[];
  readonly holes: readonly RateHole[];
  /** Markets of the persons in the log, to choose from. */
  readonly markets: readonly string[];
}

const inOrder = sql.join(
  pricingModels.map((model) => sql`${model}`),
  sql`, `,
);

/** The rate cards of the current generation, in the order in which the models came, newest first within each. */
export async function rateCards(workspace: string): Promise<RateCards> {
  return onGeneration(workspace, async ({ warehouse }) => {
    const cards = await warehouse
      .select({
        model: sql<string>`model`,
        currency: sql<string>`currency`,
        from: sql<string>`cast(effective_from as varchar)`,
        until: sql<string | null>`case when effective_to < date '9999-12-31' then cast(effective_to as varchar) end`,
        isOwn: sql<boolean>`is_own`,
        rates: sql<number>`rates`,
        lowest: sql<number>`lowest`,
        highest: sql<number>`highest`,
        units: sql<number>`units`,
        borrowed: sql<number>`borrowed`,
      })
      .from(
        sql`(
          with card as (
            select model, currency, effective_from, max(effective_to) as effective_to, origin = 'user' as is_own, count(*)::integer as rates,
              min(rate)::double as lowest, max(rate)::double as highest
            from dim_rate group by model, currency, effective_from, is_own
          ),
          priced as (
            select model, rate_currency, rate_effective_from, sum(units)::integer as units,
              coalesce(sum(units) filter (where is_rate_borrowed), 0)::integer as borrowed
            from dim_unit where is_charged and rate is not null and run in ('actual', 'replay') group by all
          )
          select card.*, coalesce(units, 0) as units, coalesce(borrowed, 0) as borrowed
          from card left join priced on priced.model = card.model and rate_currency = currency and rate_effective_from = effective_from
          order by list_position([${inOrder}], card.model), effective_from desc, currency, is_own desc
        ) as card`,
      );
    const markets = await warehouse
      .select({ market: sql<string>`market` })
      .from(sql`(select distinct market from dim_unit where market <> 'unknown' order by market) as market`);
    const holes = await warehouse
      .select({
        model: sql<string>`model`,
        place: sql<string>`place`,
        category: sql<string>`category`,
        currency: sql<string>`currency`,
        from: sql<string>`cast(effective_to + 1 as varchar)`,
        to: sql<string>`cast(next_from - 1 as varchar)`,
      })
      .from(
        sql`(
          select model, coalesce(market, country) as place, category, currency, effective_to,
            lead(effective_from) over (partition by model, market, country, category, currency order by effective_from, effective_to) as next_from
          from dim_rate where origin = 'user' and effective_to < date '9999-12-31'
        ) as told`,
      )
      .where(sql`next_from > effective_to + 1`)
      .orderBy(sql`model, place, category, effective_to`);
    const told = cards.map((card) => ({ ...card, unitsSql: countSql(card, false), borrowedSql: countSql(card, true) }));
    return { cards: told, holes, markets: markets.map(({ market }) => market) };
  });
}

/** Charged units that a card prices; those of them outside its days only. */
function countSql({ model, currency, from }: Pick<RateCard, 'model' | 'currency' | 'from'>, isBorrowed: boolean): string {
  return shownSql(sql`
    select coalesce(sum(units), 0) as units from dim_unit
    where is_charged and rate is not null and run in ('actual', 'replay')
      and model = ${model} and rate_currency = ${currency} and rate_effective_from = cast(${from} as date)${isBorrowed ? sql` and is_rate_borrowed` : sql``}`)
    .pasted;
}
