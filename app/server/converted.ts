import { AppError } from '../../db/errors';
import { currentGeneration } from '../../db/generation';
import type { Generation } from '../../db/warehouse';
import { existingWorkspace, type WorkspacePaths } from '../../db/workspace';
import type { ReportDefinition } from '../report/definition';
import { conversion, isConverted, onConverted, otherCurrency } from '../report/in-currency';
import { type JobState, jobOf, startJob } from './jobs';
import { onGeneration } from './workspaces';

/** Conversions that this server started, by workspace, generation and currency: the id of the job. */
const shared = globalThis as { ventanaConversions?: Map<string, string> };
const started = shared.ventanaConversions ?? new Map<string, string>();
shared.ventanaConversions = started;

/** What came of work in a currency, or the job that converts the data first. */
export type Converted<Result> = { readonly result: Result } | { readonly job: JobState };

/** Runs work on the current generation in the currency of a report; where that is not there yet, a job makes it, and the caller asks again when it has ended. */
export async function onCurrencyOf<Result>(
  workspace: string,
  definition: Pick<ReportDefinition, 'currency'>,
  work: (generation: Generation) => Promise<Result>,
): Promise<Converted<Result>> {
  const currency = await onGeneration(workspace, (generation) => otherCurrency(definition, generation));
  if (currency === null) return { result: await onGeneration(workspace, work) };
  const paths = existingWorkspace(workspace);
  if (isConverted(paths, currency)) return { result: await onConverted(paths, currency, work) };
  return { job: conversionJob(paths, currency) };
}

/** The running job that converts a workspace, started if need be. One that failed is told once; asked again, it is tried again. */
function conversionJob(paths: WorkspacePaths, currency: string): JobState {
  const key = `${paths.folder} ${currentGeneration(paths.folder)} ${currency}`;
  const known = started.get(key);
  const job =
    known === undefined ? startJob({ workspace: paths.name, kind: 'convert', ...conversion(paths, currency) }) : jobOf(paths.name, known);
  started.set(key, job.id);
  if (job.state === 'running') return job;
  started.delete(key);
  throw new AppError('bad_request', job.error ?? `The amounts could not be converted to ${currency}.`);
}
