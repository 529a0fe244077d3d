import { readFileSync } from 'node:fs';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { currentGeneration, readManifest } from '../db/generation';
import { keptVersion, refuseOverwriting } from '../db/kept-version';
import { parseSettings, readSettings } from '../db/settings';
import { keepRules, parseRules, rulesInForce } from '../db/suppression-rules';
import { existingWorkspace } from '../db/workspace';
import { writeDurably } from './durable-file';
import { excludedContacts, generate, withoutNumbers } from './generate';
import { withWorkspaceLock } from './lock';
import { startProgress } from './progress';
import { readOtherwise, supplyAgain } from './read-otherwise';
import { sweepLeftovers } from './sweep';
import { ensureWorkspaceKeys } from './workspace-keys';

const usage = `
Usage: npm run rebuild -- WORKSPACE [--settings FILE] [--rules FILE] [--over VERSION] [--json]

Builds the next generation from what is loaded already, such as after a change of the settings.
  --settings FILE  the workspace's settings from now on (db/settings.schema.json says what they can hold)
  --rules FILE     the rules of suppression from now on, a JSON array (db/suppression-rules.ts says what a rule can hold)
  --over VERSION   refuses where the settings (or, without --settings, the rules) that are kept meanwhile are of another version
  --json           prints JSON only
`;

const options = { settings: { type: 'string' }, rules: { type: 'string' }, over: { type: 'string' }, json: { type: 'boolean' } } as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const paths = existingWorkspace(onlyPositional(positionals, usage));
  const given = values.settings === undefined ? null : parseSettings(textOf(values.settings, 'settings'), values.settings);
  const rules = values.rules === undefined ? null : parseRules(asJson(textOf(values.rules, 'rules')), values.rules);
  const { generation, stale } = await withWorkspaceLock(paths, `rebuild ${paths.name}`, async () => {
    sweepLeftovers(paths);
    await ensureWorkspaceKeys(paths.folder, process.env.VENTANA_PASSPHRASE ?? null, (sentence) => process.stderr.write(`${sentence}\n`));
    refuseOverwriting(values.over, given ? keptVersion(paths.settings) : String(rulesInForce(paths.folder).version));
    const settings = given ?? readSettings(paths.settings);
    const write = (): void => {
      const kept = withoutNumbers(settings, excludedContacts(paths, settings));
      writeDurably(paths.settings, `${JSON.stringify(kept, null, 2)}\n`);
      if (rules) keepRules(paths.folder, rules, new Date());
    };
    const parent = currentGeneration(paths.folder);
    if (parent === null) {
      write();
      return { generation: null, stale: [] };
    }
    const entries = readManifest(paths.folder, parent)?.entries ?? [];
    const progress = startProgress();
    const onStep = (step: string, done: number, total: number): void =>
      progress.update({ label: `Building (${step})`, done, total, unit: 'records' });
    const { id } = await generate({
      ...{ paths, parent, entries, settings, now: new Date(), onStep, beforePublish: write },
      ...(rules ? { suppressionRules: rules } : {}),
    });
    progress.end();
    return { generation: id, stale: readOtherwise(paths.folder, entries, settings) };
  });
  const told = generation === null ? `Workspace ${paths.name} holds no data yet.` : `Generation ${generation} of ${paths.name} is built.`;
  const note = supplyAgain(stale);
  const summary = { workspace: paths.name, generation, supplyAgain: stale };
  process.stdout.write(`${values.json ? JSON.stringify(summary, null, 2) : [told, ...(note ? [note] : [])].join('\n')}\n`);
  return 0;
});

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function textOf(file: string, what: 'settings' | 'rules'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('missing_path', `The ${what} file ${file} cannot be read; check its path.`, { cause });
  }
}
