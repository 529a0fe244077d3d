import { sql } from 'drizzle-orm';

/** What channels cost by local day, as one table: WhatsApp with all its costs in force, the others as their reports tell. */
export const channelCostDay = sql`(
  select local_day, 'whatsapp' as channel, meta_fee, cost, null as clicks, charged_units, unrated_units, unconverted_amount, unconverted_currency
  from rollup_cost_day
  union all
  select local_day, channel, cost, cost, clicks, 0, 0, unconverted_amount, case when unconverted_amount is not null then currency end
  from fact_channel_cost
) as channel_cost_day`;
