import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** The words queries are made of. What differs between engines is said here and nowhere else. */

type Expression = AnyColumn | SQL;

export const rows = (): SQL<number> => sql<number>`count(*)`;

/** Rows for which a claim is true. */
export const rowsWhere = (claim: Expression): SQL<number> => sql<number>`count(*) filter (where ${claim})`;

/** Rows in which a column has a value. */
export const present = (column: Expression): SQL<number> => sql<number>`count(${column})`;

/** Sum of what is known, to nine decimals; null where nothing is. Shares of a cost are kept to twelve, so that their sum is the cost again. */
export const total = (column: Expression): SQL<number | null> => sql<number | null>`round(sum(${column}), 9)`;

/** An amount kept as a fraction of two, exact to nine decimals: whatever the order of rows, the digits of a sum are the same. */
export const exact = (amount: Expression): SQL => sql`cast(${amount} as decimal(38, 9))`;

export const exactTotal = (column: Expression): SQL<number | null> => total(exact(column));

export const totalWhere = (column: Expression, claim: Expression): SQL<number | null> =>
  sql<number | null>`round(sum(${column}) filter (where ${claim}), 9)`;

/** Different people; never to be added up. */
export const people = (contactKey: Expression): SQL<number> => sql<number>`count(distinct ${contactKey})`;

export const peopleWhere = (contactKey: Expression, claim: Expression): SQL<number> =>
  sql<number>`count(distinct ${contactKey}) filter (where ${claim})`;

/** The people of a slice as a bitmap of all contacts: unlike counts, bitmaps can be united. */
export const bitmap = (contactKey: Expression, contacts: number): SQL => sql`bitstring_agg(${contactKey}, 0, ${sql.raw(String(contacts))})`;

export const bitmapUnion = (bitmaps: SQL): SQL => sql`bit_or(${bitmaps})`;

export const bitmapSize = (ofPeople: SQL): SQL<number> => sql<number>`bit_count(${ofPeople})`;

/** The value under which the given share of values lies, between neighbours by line; null over nothing. */
export const quantile = (column: Expression, share: number): SQL<number | null> =>
  sql<number | null>`quantile_cont(${column}, ${sql.raw(String(share))})`;

/** The same for several shares, as a list. */
export const quantiles = (column: Expression, shares: readonly number[]): SQL =>
  sql`quantile_cont(${column}, ${sql.raw(`[${shares.join(', ')}]`)})`;

/** First local day of the week (Monday), month, quarter or year. */
export const bucket = (grain: 'week' | 'month' | 'quarter' | 'year', at: Expression): SQL<string> =>
  sql<string>`cast(date_trunc(${sql.raw(`'${grain}'`)}, ${at}) as date)`;

export const localDay = (at: Expression): SQL<string> => sql<string>`cast(${at} as date)`;
export const localHour = (at: Expression): SQL<string> => sql<string>`date_trunc('hour', ${at})`;
/** 1 is Monday. */
export const weekday = (at: Expression): SQL<number> => sql<number>`isodow(${at})`;
export const hourOfDay = (at: Expression): SQL<number> => sql<number>`hour(${at})`;

/** Null when there is nothing to divide by, or when either part is unknown. */
export const ratio = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : part / whole;
