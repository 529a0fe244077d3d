import { sql } from 'drizzle-orm';
import type { Warehouse } from './warehouse';

/** Currencies that a generation has an exchange rate of on some day, its own reporting currency among them, by their codes. */
export async function knownCurrencies(warehouse: Warehouse): Promise<readonly string[]> {
  const rows = await warehouse
    .select({ currency: sql<string>`currency` })
    .from(sql`(select distinct currency from dim_fx order by currency) as known`);
  return rows.map(({ currency }) => currency);
}
