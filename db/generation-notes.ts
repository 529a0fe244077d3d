import { count, countDistinct, eq } from 'drizzle-orm';
import { inScope } from './conditions';
import { dimAccount } from './schema/dimension';
import { coverageDay, generationMeta } from './schema/generation';
import type { Scope } from './scope';
import type { Warehouse } from './warehouse';
import { type Warning, warning } from './warnings';

/** What every answer of a generation must say, whatever was asked. */
export interface GenerationNotes {
  readonly timezone: string;
  readonly currency: string;
  readonly warnings: readonly Warning[];
}

/** Zone and currency of the numbers, and what was assumed or left out when the generation was built. */
export async function generationNotes(warehouse: Warehouse, scope: Pick<Scope, 'from' | 'to'>): Promise<GenerationNotes> {
  const missing = { table: coverageDay, day: coverageDay.localDay, dimensions: {}, measures: {}, only: eq(coverageDay.state, 'missing') };
  const [facts, accounts, days] = await Promise.all([
    warehouse.select().from(generationMeta),
    warehouse.select({ assumed: count() }).from(dimAccount).where(eq(dimAccount.isTimezoneAssumed, true)),
    warehouse
      .select({ missing: countDistinct(coverageDay.localDay) })
      .from(coverageDay)
      .where(inScope(missing, { ...scope, filters: {} })),
  ]);
  const told = new Map(facts.map(({ key, value }) => [key, value]));
  const isAssumed = told.get('is_timezone_assumed') === 'true' ? 1 : 0;
  return {
    timezone: told.get('timezone') ?? 'UTC',
    currency: told.get('currency') ?? 'USD',
    warnings: [
      ...warning('assumed_timezone', isAssumed + (accounts[0]?.assumed ?? 0)),
      ...warning('excluded_contacts', Number(told.get('excluded_contacts') ?? 0)),
      ...warning('test_events', Number(told.get('test_records') ?? 0)),
      ...warning('unknown_statuses', Number(told.get('unknown_statuses') ?? 0)),
      ...warning('delivery_time_unknown', Number(told.get('delivery_time_unknown') ?? 0)),
      ...warning('messages_without_time', Number(told.get('messages_without_time') ?? 0)),
      ...warning('messages_without_person', Number(told.get('messages_without_person') ?? 0)),
      ...warning('days_without_log', days[0]?.missing),
    ],
  };
}
