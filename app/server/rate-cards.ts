import { sql } from 'drizzle-orm';
import { onGeneration } from './workspaces';

/** A rate card: the rates of a model in a currency that begin and end on the same days. */
export interface RateCard {
  readonly model: string;
  readonly currency: string;
  readonly from: string;
  /** Last day; null: no end is told. */
  readonly until: string | null;
  /** Whether the workspace's own files tell it. */
  readonly isOwn: boolean;
  readonly rates: number;
  readonly lowest: number;
  readonly highest: number;
  /** Charged units that it prices, over all models; those of them that lie outside its days. */
  readonly units: number;
  readonly borrowed: number;
}

export interface RateCards {
  readonly cards: readonly RateCard[];
  /** Markets of the persons in the log, to choose from. */
  readonly markets: readonly string[];
}

/** The rate cards of the current generation, newest first within each model. */
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
            select model, currency, effective_from, effective_to, origin = 'user' as is_own, count(*)::integer as rates,
              min(rate)::double as lowest, max(rate)::double as highest
            from dim_rate group by all
          ),
          priced as (
            select model, rate_currency, rate_effective_from, sum(units)::integer as units,
              coalesce(sum(units) filter (where is_rate_borrowed), 0)::integer as borrowed
            from dim_unit where is_charged and rate is not null and run in ('actual', 'replay') group by all
          )
          select card.*, coalesce(units, 0) as units, coalesce(borrowed, 0) as borrowed
          from card left join priced on priced.model = card.model and rate_currency = currency and rate_effective_from = effective_from
          order by card.model, effective_from desc, currency, is_own desc
        ) as card`,
      );
    const markets = await warehouse
      .select({ market: sql<string>`market` })
      .from(sql`(select distinct market from dim_unit where market <> 'unknown' order by market) as market`);
    return { cards, markets: markets.map(({ market }) => market) };
  });
}
