import { type SQL, sql } from 'drizzle-orm';
import { groupOfSeconds } from './hour-steps';
import type { PromotionChoice } from './promotion-choice';
import { creditedOrders } from './promotion-credit';

/** One row per person of a promotion who ordered: how long after the touch the first of the orders came that are credited to it. */
export const convertingPeople = (choice: PromotionChoice): SQL => sql`(
  with first_order as (
    select credited.promotion_ix, arg_min(credited.touch_at, (sale.created_at, sale.order_key)) as touch_at, min(sale.created_at) as ordered_at,
      arg_min(sale.local_at, (sale.created_at, sale.order_key)) as ordered_local_at, arg_min(sale.load_id, (sale.created_at, sale.order_key)) as load_id,
      arg_min(sale.record_line, (sale.created_at, sale.order_key)) as record_line
    from ${creditedOrders(choice)} as credited join fact_order as sale on sale.order_key = credited.order_key
    group by credited.promotion_ix
  ),
  timed as (select *, date_diff('second', touch_at, ordered_at) as seconds_to_order from first_order)
  select promotion.*, timed.touch_at, timed.ordered_local_at, timed.seconds_to_order, timed.load_id, timed.record_line,
    ${groupOfSeconds(sql`timed.seconds_to_order`)} as hours
  from timed join fact_campaign_person as promotion on promotion.promotion_ix = timed.promotion_ix
) as fact_campaign_person`;
