import { sql } from 'drizzle-orm';
import { factChannelOrder } from './schema/channel';

/** What channels cost by local day, as one table: WhatsApp with all its costs in force, sums over its units; the others as their reports tell, each row in its file. */
export const channelCostDay = sql`(
  select local_day, 'whatsapp' as channel, meta_fee, cost, null as cost_own, null as currency, null as clicks, charged_units, unrated_units, unconverted_amount,
    unconverted_currency, null as load_id, null as record_line
  from rollup_cost_day
  union all
  select local_day, channel, cost, cost, cost_own, currency, clicks, 0, 0, unconverted_amount, case when unconverted_amount is not null then currency end,
    load_id, record_line
  from fact_channel_cost
) as channel_cost_day`;

/** Orders of a channel whose cost is known: only they can be held against it. */
export const isCosted = sql`(${factChannelOrder.channel} = 'whatsapp' or ${factChannelOrder.channel} in (select channel from fact_channel_cost))`;
