import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../db/errors';
import { currentGeneration, generationPath } from '../../db/generation';
import { generationNotes } from '../../db/generation-notes';
import { type Generation, Generations } from '../../db/warehouse';
import type { WorkspacePaths } from '../../db/workspace';
import type { ReportDefinition } from './definition';

/** The currency that a report has to be counted anew in; null where it is the workspace's own. */
export async function otherCurrency(definition: Pick<ReportDefinition, 'currency'>, { warehouse }: Generation): Promise<string | null> {
  if (definition.currency === null) return null;
  const { currency: own } = await generationNotes(warehouse, { from: null, to: null });
  return own === definition.currency ? null : definition.currency;
}

/** Whether the current generation is there in this currency. */
export function isConverted({ folder }: WorkspacePaths, currency: string): boolean {
  const id = currentGeneration(folder);
  return id !== null && existsSync(generationPath(folder, id, currency));
}

/** What converts a workspace's current generation, as a command of the project and its arguments (ingest/convert.ts). */
export const conversion = ({ name }: WorkspacePaths, currency: string) => ({
  file: 'ingest/convert.ts',
  args: [name, '--currency', currency, '--json'],
});

/** Runs work on the current generation in the currency of a report, which is converted first where it has to be. */
export async function inCurrencyOf<Result>(
  definition: Pick<ReportDefinition, 'currency'>,
  paths: WorkspacePaths,
  work: (generation: Generation) => Promise<Result>,
): Promise<Result> {
  const own = new Generations(paths);
  try {
    const currency = await own.use((generation) => otherCurrency(definition, generation));
    if (currency === null) return await own.use(work);
    if (!isConverted(paths, currency)) await convert(paths, currency);
    return await onConverted(paths, currency, work);
  } finally {
    await own.close();
  }
}

/** Runs work on the current generation as it was converted, open for that long only. */
export async function onConverted<Result>(
  paths: WorkspacePaths,
  currency: string,
  work: (generation: Generation) => Promise<Result>,
): Promise<Result> {
  const converted = new Generations(paths, { currency });
  try {
    return await converted.use(work);
  } finally {
    await converted.close();
  }
}

/** Runs the conversion as a child process; its progress goes to standard error, what it ends with is the error. */
async function convert(paths: WorkspacePaths, currency: string): Promise<void> {
  const { file, args } = conversion(paths, currency);
  const child = spawn(process.execPath, [join(process.cwd(), '.ci/launch.mjs'), file, ...args], {
    env: { ...process.env, VENTANA_DATA: dirname(paths.folder) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (/ · /.test(text)) process.stderr.write(text);
    else said = (said + text).slice(-4_096);
  });
  const exitCode = await new Promise<number | null>((done) => child.once('error', () => done(null)).once('close', done));
  process.off('exit', end);
  if (exitCode === 0) return;
  const sentence = said.trim().split('\n').at(-1);
  throw new AppError(exitCode === 2 ? 'bad_request' : 'failed', sentence || `The amounts could not be converted to ${currency}.`);
}
