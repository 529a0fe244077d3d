import { and, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { journeys } from './cart-journeys';
import { personSql, whereOf } from './cart-people';
import { dimensionsOf } from './conditions';
import type { Facts } from './facts';
import { countedBy } from './funnel-sql';
import { factCartStart } from './schema/cart';
import type { Warehouse } from './warehouse';

const start = factCartStart;

/** Of everybody in the funnel of carts, how many may still come further: not at the last step that the log shows, and a journey's window reaches beyond the log. */
export const openPeople = (warehouse: Warehouse, choice: CartChoice): Facts =>
  countedBy(warehouse, { ...dimensionsOf.cartStart, step: sql`step` }, ['open_people'], (cut) => {
    const found = journeys(choice);
    const whole = { ...cut, by: [] };
    const isOpen = sql`${start.begunAt} > (select cast(value as timestamp) - to_seconds(${sql.raw(String(choice.windowSeconds))})
      from generation_meta where key = 'log_end_at')`;
    const only = and(
      found.only,
      sql`${start.personKey} in (select ${start.personKey} from ${start} where ${whereOf(whole, found.only)} and ${isOpen})`,
    );
    const last = sql`(select pow(2, max(position) - 1) from dim_funnel_step where funnel = 'carts' and observability = 'observed')`;
    return sql`select count(*) as open_people from (${personSql(whole, { ...found, only: only ?? found.only }, false)}) as person where shown < ${last}`;
  });
