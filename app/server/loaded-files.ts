import { count, countDistinct, desc, eq, sql } from 'drizzle-orm';
import { factOrder } from '../../db/schema/fact-order';
import { coverageDay, generationMeta } from '../../db/schema/generation';
import { loadFile } from '../../db/schema/load';
import type { Warehouse } from '../../db/warehouse';
import { onGeneration } from './workspaces';

/** A loaded file; records = accepted + duplicates + rejected. Instants are UTC, null where nothing in it has a time. */
export interface LoadedFile {
  readonly id: number;
  readonly load: number;
  readonly path: string;
  readonly kind: string;
  readonly records: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
}

/** What the loads of a workspace hold, and the counts behind their quality. */
export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly orders: number;
  /** Orders by the key that names their person. */
  readonly matched: readonly { readonly key: string; readonly orders: number }[];
  /** Conversations that Meta reported, and those of them that the derived ones agree with; null where none was reported. */
  readonly reported: number | null;
  readonly agreed: number | null;
  readonly daysWithoutLog: number;
}

/** The loaded files of the current generation, the newest load first. */
export function loadedFiles(workspace: string): Promise<Loaded> {
  return onGeneration(workspace, async ({ warehouse }) => {
    const [files, matched, meta, [days]] = await Promise.all([
      filesOf(warehouse),
      warehouse.select({ key: factOrder.matchedBy, orders: count() }).from(factOrder).groupBy(factOrder.matchedBy),
      warehouse.select({ key: generationMeta.key, value: generationMeta.value }).from(generationMeta),
      warehouse
        .select({ days: countDistinct(coverageDay.localDay) })
        .from(coverageDay)
        .where(eq(coverageDay.state, 'missing')),
    ]);
    const told = (name: string): number | null => {
      const value = meta.find(({ key }) => key === name)?.value ?? null;
      return value === null ? null : Number(value);
    };
    return {
      files,
      orders: matched.reduce((sum, { orders }) => sum + Number(orders), 0),
      matched: matched.flatMap(({ key, orders }) => (key === null ? [] : [{ key, orders: Number(orders) }])),
      reported: told('reported_conversations'),
      agreed: told('agreed_conversations'),
      daysWithoutLog: Number(days?.days ?? 0),
    };
  });
}

function filesOf(warehouse: Warehouse): Promise<LoadedFile[]> {
  const { loadId: id, load, path, kind, records, accepted, duplicates, rejected, firstAt, lastAt } = loadFile;
  const columns = { id, load, path, kind, records, accepted, duplicates, rejected, firstAt, lastAt };
  return warehouse.select(columns).from(loadFile).orderBy(desc(load), sql`${id}`);
}
