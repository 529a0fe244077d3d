import { type SQL, sql } from 'drizzle-orm';
import { effectiveSettings } from '../../db/effective-settings';
import { readSettings } from '../../db/settings';
import type { Warehouse } from '../../db/warehouse';
import { workspacePaths } from '../../db/workspace';
import { onGeneration } from './workspaces';

/** A value that can be chosen in a filter, with its name where it has one. */
export interface Choice {
  readonly value: string;
  readonly name: string | null;
}

/** What a page must know of a workspace before it can ask anything. Days are null where no message was loaded. */
export interface WorkspaceFacts {
  readonly workspace: string;
  readonly name: string;
  readonly generation: number;
  readonly timezone: string;
  readonly currency: string;
  readonly isTimezoneAssumed: boolean;
  readonly hasMargin: boolean;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly lastAt: string | null;
  readonly messages: number;
  readonly rejected: number;
  readonly lines: readonly Choice[];
  readonly countries: readonly Choice[];
  readonly partners: readonly Choice[];
  readonly origins: readonly Choice[];
}

/** Bounds, choices and state of the current generation. */
export function workspaceFacts(workspace: string): Promise<WorkspaceFacts> {
  const settings = readSettings(workspacePaths(workspace).settings);
  const { grossMargin } = effectiveSettings(settings, []);
  return onGeneration(workspace, async ({ id, warehouse }) => {
    const [meta, bounds, counts, lines, countries, partners, origins] = await Promise.all([
      textsOf(warehouse, sql`select key as value, value as name from generation_meta`),
      textsOf(warehouse, sql`select cast(min(local_day) as varchar) as value, cast(max(local_day) as varchar) as name from coverage_day`),
      textsOf(warehouse, sql`select cast(sum(rejected) as varchar) as value, cast(max(last_at) as varchar) as name from load_file`),
      textsOf(warehouse, sql`select line as value, name from dim_line order by line`),
      textsOf(
        warehouse,
        sql`select country as value, null as name from rollup_cost_day where country not in ('unknown', 'unallocated') group by country order by sum(conversations) desc, country`,
      ),
      textsOf(warehouse, sql`select partner as value, name from dim_partner where partner <> 'unknown' order by partner`),
      textsOf(
        warehouse,
        sql`select origin as value, null as name from rollup_conversation_day where basis = 'derived' group by origin order by sum(conversations) desc`,
      ),
    ]);
    const messages = await textsOf(
      warehouse,
      sql`select cast(coalesce(sum(messages), 0) as varchar) as value, null as name from coverage_day`,
    );
    const told = new Map(meta.map(({ value, name }) => [value, name]));
    return {
      workspace,
      name: settings.name ?? workspace,
      generation: id,
      timezone: told.get('timezone') ?? 'UTC',
      currency: told.get('currency') ?? 'USD',
      isTimezoneAssumed: told.get('is_timezone_assumed') === 'true',
      hasMargin: grossMargin.default !== null || Object.keys(grossMargin.byCategory).length > 0,
      firstDay: bounds[0]?.value ?? null,
      lastDay: bounds[0]?.name ?? null,
      lastAt: counts[0]?.name ?? null,
      messages: Number(messages[0]?.value ?? 0),
      rejected: Number(counts[0]?.value ?? 0),
      lines,
      countries,
      partners,
      origins,
    };
  });
}

async function textsOf(warehouse: Warehouse, query: SQL): Promise<readonly Choice[]> {
  return warehouse.select({ value: sql<string>`value`, name: sql<string | null>`name` }).from(sql`(${query}) as told`);
}
