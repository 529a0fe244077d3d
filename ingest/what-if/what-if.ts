import { asPart, shownSql } from '../../db/explain-sql';
import type { Rebilled, WhatIf } from '../../db/what-if/bills';
import { countBills } from '../../db/what-if/count-bills';
import type { Scenario } from '../../db/what-if/scenario';
import { scenarioSql } from '../../db/what-if/scenario-sql';
import { keepLedger } from './keep-ledger';
import { insertChanges } from './scenario-changes';
import { openWorkbench, type Workbench } from './workbench';

export interface WhatIfPlace {
  readonly workspaceDir: string;
  readonly generation: number;
  /** Hears each part of the work as it begins, and how much of it is done. */
  readonly onStep: (label: string, done: number) => void;
}

/**
 * What a finished generation's log would have cost under a scenario: moved or suppressed messages are billed again first, each as the model in
 * force would have it; prices, growth and another mix of countries are counted over the ledger.
 */
export async function whatIf({ workspaceDir, generation, onStep }: WhatIfPlace, scenario: Scenario): Promise<WhatIf> {
  const started = performance.now();
  onStep('Reading the ledger', 0);
  const bench = await openWorkbench(workspaceDir, generation);
  try {
    const changedMessages = await insertChanges(bench, scenario);
    if (changedMessages > 0)
      await bench.rebill((step) => onStep(step === 'log' ? 'Reading the messages' : 'Billing again', step === 'log' ? 0.2 : 0.5));
    onStep('Counting the bills', 0.85);
    const { settings, list: rows } = bench;
    const { bills, question } = await countBills(
      { rows, settings, generation: 'generation.', rebilled: 'scratch.rebilled_unit' },
      scenario,
    );
    const file = changedMessages === 0 ? null : await keepLedger(bench, workspaceDir, generation, scenario);
    const rebilled = file === null ? null : (`read_parquet('${file.replaceAll("'", "''")}')` as const);
    const sql = shownSql(asPart({ ...question, sql: scenarioSql({ generation: '', rebilled }) })).pasted;
    const again = file === null ? null : { ...(await rebilledBy(bench)), file };
    return { generation, scenario, ...bills, changedMessages, rebilled: again, sql, seconds: (performance.now() - started) / 1000 };
  } finally {
    bench.close();
  }
}

async function rebilledBy({ rows }: Workbench): Promise<Omit<Rebilled, 'file'>> {
  const [found] = await rows(`select count(distinct contact_key) as people, count(*) filter (where not is_after) as before,
    count(*) filter (where is_after) as after from scratch.rebilled_unit`);
  return { people: Number(found?.people), unitsBefore: Number(found?.before), unitsAfter: Number(found?.after) };
}
