import { type SQL, sql } from 'drizzle-orm';
import type { CartChoice } from './cart-choice';
import { factCartStart } from './schema/cart';

const start = factCartStart;

/** Seconds from the beginning to each step, the first step first. */
const reached = [start.toProduct, start.toCart, start.toOrder, start.toPaid, start.toFulfilled] as const;
const chained = [start.toProduct, start.chainCart, start.chainOrder, start.chainPaid, start.chainFulfilled] as const;

/** What a choice makes of a beginning: how deep it leads, which steps the log shows, how long each took from the one before. */
export interface Journeys {
  readonly only: SQL;
  readonly depth: SQL;
  readonly seen: readonly SQL[];
  /** Null: a step is not shown, the one before is not, or the shop does not tell when. */
  readonly gaps: readonly SQL[];
}

/** Beginnings in the words of a choice of the funnel of carts. */
export function journeys({ mode, windowSeconds }: CartChoice): Journeys {
  const within = sql.raw(String(windowSeconds));
  const columns = mode === 'strict' ? chained : reached;
  const seen = columns.map((column) => sql`coalesce(${column} <= ${within}, false)`);
  const deepest = seen.map((claim, at) => sql`when ${claim} then ${sql.raw(String(at + 1))}`).reverse();
  const timed = [
    sql`true`,
    sql`true`,
    sql`true`,
    sql`${start.isPaidTimed} and ${columns[3]} = ${start.toPaid}`,
    sql`${start.isPaidTimed} and ${start.isFulfilledTimed} and ${columns[3]} = ${start.toPaid} and ${columns[4]} = ${start.toFulfilled}`,
  ];
  const gaps = columns.map((column, at) => {
    const before = columns[at - 1];
    return before === undefined
      ? sql`null`
      : sql`case when ${column} <= ${within} and ${before} <= ${column} and ${timed[at]} then ${column} - ${before} end`;
  });
  return {
    only: kindsOf(mode, within),
    depth: sql`case ${sql.join(deepest, sql` `)} else 0 end`,
    seen,
    gaps,
  };
}

function kindsOf(mode: CartChoice['mode'], within: SQL): SQL {
  if (mode === 'strict') return sql`${start.kind} = 1`;
  return mode === 'ordered' ? sql`${start.kind} < 3` : sql`(${start.toProduct} <= ${within} or ${start.toCart} <= ${within})`;
}
