import { readFileSync } from 'node:fs';
import { runCommand } from '../../db/command';
import { onlyPositional, parseCommandLine } from '../../db/command-line';
import { AppError } from '../../db/errors';
import { currentGeneration } from '../../db/generation';
import { Generations } from '../../db/warehouse';
import type { BillPart, WhatIf } from '../../db/what-if/bills';
import { priceWhatIf } from '../../db/what-if/price-what-if';
import { isOtherLog, parseScenario, type Scenario } from '../../db/what-if/scenario';
import { existingWorkspace, type WorkspacePaths } from '../../db/workspace';
import type { WhatIfPlace } from './what-if';

const usage = `
Usage: npm run what-if -- WORKSPACE --scenario FILE [--json]

What the loaded log would have cost if something had been otherwise. The scenario is JSON, every part optional:
  { "from": "2022-01-01", "to": "2023-01-01", "promotionsInside": 0.5, "suppress": ["RULE"], "growth": 0.2,
    "mix": { "CO": 0.4 }, "rates": { "marketing": 0.1 }, "contracts": { "PARTNER": { "markup": 0.05, "perMessage": 0.004 } } }
  --scenario FILE  the scenario; - reads it from standard input
  --json           prints JSON only
`;

const options = { scenario: { type: 'string' }, json: { type: 'boolean' } } as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const paths = existingWorkspace(onlyPositional(positionals, usage));
  if (values.scenario === undefined) throw new AppError('usage', 'Say with --scenario FILE what is to be otherwise.');
  const scenario = parseScenario(textOf(values.scenario));
  const generation = currentGeneration(paths.folder);
  if (generation === null) throw new AppError('usage', `Workspace ${paths.name} holds no data yet: load some first.`);
  const onStep = (label: string, done: number): void => {
    process.stderr.write(`${label} ${Math.round(done * 100)} % · generation ${generation}\n`);
  };
  const found = isOtherLog(scenario) ? await billedAgain(paths.folder, generation, onStep, scenario) : await priced(paths, scenario);
  process.stdout.write(`${values.json ? JSON.stringify(found, null, 2) : table(found)}\n`);
  return 0;
});

/** The model of a whole log is loaded only where it is billed again. */
async function billedAgain(workspaceDir: string, generation: number, onStep: WhatIfPlace['onStep'], scenario: Scenario): Promise<WhatIf> {
  const { whatIf } = await import('./what-if');
  return whatIf({ workspaceDir, generation, onStep }, scenario);
}

async function priced(paths: WorkspacePaths, scenario: Scenario): Promise<WhatIf> {
  const generations = new Generations(paths);
  try {
    return await generations.use((generation) => priceWhatIf(paths.folder, generation, scenario));
  } finally {
    await generations.close();
  }
}

function table({ total, currency, seconds, changedMessages, unconvertedFees }: WhatIf): string {
  const line = (name: string, value: (part: BillPart) => number, digits: number): string => {
    const [before, after] = [value(total.before), value(total.after)];
    return [name.padEnd(14), ...[before, after, after - before].map((amount) => amount.toFixed(digits).padStart(14))].join(' ');
  };
  return [
    ['', 'before', 'after', 'difference'].map((head, place) => (place ? head.padStart(14) : head.padEnd(14))).join(' '),
    line('units', ({ units }) => units, 0),
    line('charged', ({ charged }) => charged, 0),
    line('unrated', ({ unrated }) => unrated, 0),
    line(`Meta ${currency}`, ({ metaFee }) => metaFee, 4),
    line(`partner ${currency}`, ({ partnerFee }) => partnerFee, 4),
    line(`tax ${currency}`, ({ tax }) => tax, 4),
    ...(unconvertedFees.length
      ? [`Partner fees in ${unconvertedFees.join(', ')} are left out on days without an exchange rate; load exchange rates.`]
      : []),
    `${changedMessages} messages moved or left out · ${seconds.toFixed(2)} s`,
  ].join('\n');
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (cause) {
    throw new AppError('missing_path', `The scenario ${file} cannot be read; check its path.`, { cause });
  }
}
