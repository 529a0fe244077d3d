import { eq } from 'drizzle-orm';
import { counted, type Field, type Sums, unless } from './fields';
import { generationMeta } from './schema/generation';
import type { Warehouse } from './warehouse';

/** A sum over orders: 0 over none, no value where none of them could be converted. */
export function overOrders(measure: string, orders: string): Field {
  const isUnconverted = {
    needs: [orders],
    holds: (sums: Sums) => (sums[measure] ?? null) === null && Boolean(sums[orders]),
    sql: `${measure} is null and coalesce(${orders}, 0) > 0`,
  };
  return unless(isUnconverted, counted(measure));
}

/** Whether the settings tell a gross margin. */
export async function hasMargin(warehouse: Warehouse): Promise<boolean> {
  const [told] = await warehouse.select().from(generationMeta).where(eq(generationMeta.key, 'gross_margin'));
  return told !== undefined && told.value !== null;
}
