import { existsSync } from 'node:fs';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { knownCurrencies } from '../db/currencies';
import { AppError } from '../db/errors';
import { type GenerationManifest, generationPath, readManifest } from '../db/generation';
import { generationNotes } from '../db/generation-notes';
import { parseSettings } from '../db/settings';
import { rulesInForce, suppressionRules } from '../db/suppression-rules';
import { Generations } from '../db/warehouse';
import { existingWorkspace, type WorkspacePaths } from '../db/workspace';
import { buildGeneration } from './build';
import { codeVersion } from './code-version';
import { excludedContacts } from './generate';
import { withWorkspaceLock } from './lock';
import { buildingPath, publishConverted } from './publish';
import { sweepLeftovers } from './sweep';

const usage = `
Usage: npm run convert -- WORKSPACE --currency CODE [--json]

Counts the current generation anew in another currency, beside it, for reports: every amount is converted from the currency it arose in, at the
rate of its day. Reports start it by themselves. It is kept as long as its generation is the current one.
  --currency CODE  an ISO 4217 code that exchange rates are loaded of
  --json           prints JSON only
`;

const options = { currency: { type: 'string' }, json: { type: 'boolean' } } as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const paths = existingWorkspace(onlyPositional(positionals, usage));
  const currency = values.currency?.toUpperCase();
  if (currency === undefined) throw new AppError('usage', 'Say with --currency CODE in which currency, such as --currency COP.');
  const generation = await withWorkspaceLock(paths, `convert ${paths.name} to ${currency}`, () => convert(paths, currency));
  const told = `Generation ${generation} of ${paths.name} is counted in ${currency}.`;
  process.stdout.write(`${values.json ? JSON.stringify({ workspace: paths.name, generation, currency }) : told}\n`);
  return 0;
});

/** Builds what the current generation is in another currency, where that is not there already; gives the generation's id. */
async function convert(paths: WorkspacePaths, currency: string): Promise<number> {
  sweepLeftovers(paths);
  const { id, own } = await checked(paths, currency);
  if (currency === own || existsSync(generationPath(paths.folder, id, currency))) return id;
  const manifest = readManifest(paths.folder, id);
  if (!manifest) throw new AppError('unreadable', `What generation ${id} was built from is not kept: rebuild it with npm run rebuild.`);
  const settings = parseSettings(JSON.stringify({ ...Object(manifest.settings), currency }), `generation ${id}`);
  const rules = suppressionRules.safeParse(manifest.suppressionRules).data ?? rulesInForce(paths.folder).rules;
  const target = buildingPath(paths.folder, id, currency);
  await buildGeneration({
    ...{ workspaceDir: paths.folder, target, entries: manifest.entries, settings, suppressionRules: rules },
    excluded: excludedContacts(paths, settings),
    onStep: everyTenth((step, share) => process.stderr.write(`Converting ${share} % · ${step}\n`)),
  });
  const converted: GenerationManifest = {
    ...{ ...manifest, settings, suppressionRules: rules, convertedFrom: own },
    ...{ builtAt: new Date().toISOString(), codeVersion: codeVersion() },
  };
  publishConverted(paths.folder, target, converted, currency);
  return id;
}

/** Tells a step when another tenth of all has been done. */
function everyTenth(tell: (step: string, percent: number) => void): (step: string, done: number, of: number) => void {
  let told = -1;
  return (step, done, of) => {
    const tenth = Math.floor((done / of) * 10);
    if (tenth === told) return;
    told = tenth;
    tell(step, tenth * 10);
  };
}

/** The current generation and its own currency; a currency without any exchange rate is refused. */
async function checked(paths: WorkspacePaths, currency: string): Promise<{ readonly id: number; readonly own: string }> {
  const generations = new Generations(paths);
  try {
    return await generations.use(async ({ id, warehouse }) => {
      const [{ currency: own }, known] = await Promise.all([
        generationNotes(warehouse, { from: null, to: null }),
        knownCurrencies(warehouse),
      ]);
      if (currency !== own && !known.includes(currency)) {
        throw new AppError(
          'bad_request',
          `There is no exchange rate between ${own} and ${currency.slice(0, 3)}: load one with npm run ingest (fx_rates_csv); there are rates for ${known.join(', ')}.`,
        );
      }
      return { id, own };
    });
  } finally {
    await generations.close();
  }
}
