import type { WhatIf } from '../../db/what-if/bills';
import { countBills } from '../../db/what-if/count-bills';
import type { Scenario } from '../../db/what-if/scenario';
import { insertChanges } from './scenario-changes';
import { openWorkbench } from './workbench';

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
    const { bills } = await countBills({ rows, settings, generation: 'generation.', rebilled: 'scratch.rebilled_unit' }, scenario);
    return { generation, scenario, ...bills, changedMessages, sql: null, seconds: (performance.now() - started) / 1000 };
  } finally {
    bench.close();
  }
}
