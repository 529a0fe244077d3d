import { existsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { currentListRows } from '../db/suppression-list';
import { rulesInForce } from '../db/suppression-rules';
import { textTable } from '../db/text-table';
import { Generations } from '../db/warehouse';
import { existingWorkspace } from '../db/workspace';
import { writeDurably } from './durable-file';
import { exportList } from './suppression/export-list';

const usage = `
Usage: npm run suppress -- WORKSPACE [--rule ID…] [--export FILE] [--json]

Lists who is on the list of which rule at the end of the log, with masked labels; npm run rebuild -- WORKSPACE --rules FILE changes the rules.
  --rule ID      only this rule; can be given more than once
  --export FILE  writes a CSV file with the real numbers (- for standard output). The passphrase of the workspace is read from VENTANA_PASSPHRASE,
                 else from the first line of standard input; the export goes into the audit log of the workspace
  --json         prints JSON only
`;

const options = { rule: { type: 'string', multiple: true }, export: { type: 'string' }, json: { type: 'boolean' } } as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const paths = existingWorkspace(onlyPositional(positionals, usage));
  const rules = values.rule ?? [];
  refuseUnknown(rules, rulesInForce(paths.folder).rules);
  const target = values.export === undefined || values.export === '-' ? null : resolve(values.export);
  if (target !== null) refuseTarget(target, paths.folder);
  const generations = new Generations(paths);
  try {
    if (values.export === undefined) {
      const list = await generations.use(({ warehouse }) => currentListRows(warehouse, null));
      const shown = list
        .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
        .map(({ rule, label, since, told }) => ({ rule, person: label, since, counted: told }));
      if (values.json) process.stdout.write(`${JSON.stringify({ workspace: paths.name, list: shown }, null, 2)}\n`);
      else process.stdout.write(shown.length === 0 ? 'Nobody is on a list at the end of the log.\n' : textTable(shown));
      return 0;
    }
    const passphrase = process.env.VENTANA_PASSPHRASE || (await firstLine());
    const to = target === null ? 'stream' : 'file';
    const exported = await generations.use((generation) => exportList(paths, generation, { passphrase, rules, to, now: new Date() }));
    const { csv, people, withoutNumber } = exported;
    if (target === null) process.stdout.write(csv);
    else {
      writeDurably(target, csv);
      const left = withoutNumber === 0 ? '' : ` ${withoutNumber} more have no number in the sealed files.`;
      const told = `${people} numbers are in ${target}: keep it safe, and delete it once it is used.${left}`;
      process.stdout.write(
        values.json ? `${JSON.stringify({ workspace: paths.name, file: target, people, withoutNumber })}\n` : `${told}\n`,
      );
    }
    return 0;
  } finally {
    await generations.close();
  }
});

function refuseUnknown(asked: readonly string[], rules: readonly { readonly id: string }[]): void {
  const wrong = asked.find((id) => !rules.some((rule) => rule.id === id));
  if (wrong !== undefined)
    throw new AppError('usage', `There is no rule "${wrong.slice(0, 40)}"; right ones are ${rules.map(({ id }) => id).join(', ')}.`);
}

function refuseTarget(target: string, folder: string): void {
  if (target.startsWith(folder + sep)) throw new AppError('usage', `${target} lies in the workspace itself: name a file elsewhere.`);
  if (!existsSync(dirname(target)))
    throw new AppError('missing_path', `There is no folder ${dirname(target)}: create it, or name another file.`);
}

/** The passphrase as it is handed over: never an argument, which others on the machine could read. */
async function firstLine(): Promise<string> {
  if (process.stdin.isTTY) throw new AppError('usage', 'Say the passphrase in VENTANA_PASSPHRASE, or send it on standard input.');
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const line = text.split(/\r?\n/)[0] ?? '';
  if (line === '') throw new AppError('usage', 'The passphrase is missing: say it in VENTANA_PASSPHRASE, or send it on standard input.');
  return line;
}
