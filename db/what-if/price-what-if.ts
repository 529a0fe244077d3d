import { asPart, shownSql } from '../explain-sql';
import { readManifest } from '../generation';
import type { Settings } from '../settings';
import type { Generation } from '../warehouse';
import type { WhatIf } from './bills';
import { countBills } from './count-bills';
import type { Scenario } from './scenario';

/** A scenario that leaves the log as it was (other prices, volume or mix of countries), counted over the ledger of a generation. */
export async function priceWhatIf(workspaceDir: string, { id, stream }: Generation, scenario: Scenario): Promise<WhatIf> {
  const started = performance.now();
  const settings = (readManifest(workspaceDir, id)?.settings as Settings | undefined) ?? {};
  const rows = async (sql: string, values: readonly unknown[]) => {
    const found: (readonly unknown[])[] = [];
    for await (const some of stream(sql, values)) found.push(...some);
    return found;
  };
  const { bills, question } = await countBills({ rows, settings, generation: '', rebilled: null }, scenario);
  return {
    generation: id,
    scenario,
    ...bills,
    changedMessages: 0,
    rebilled: null,
    sql: shownSql(asPart(question)).pasted,
    seconds: (performance.now() - started) / 1000,
  };
}
