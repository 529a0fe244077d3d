import { createHash } from 'node:crypto';
import { AppError } from '../../db/errors';
import { existingWorkspace } from '../../db/workspace';
import { computeReport } from '../report/compute';
import { parseDefinition, type ReportDefinition } from '../report/definition';
import type { ReportDocument } from '../report/document';
import { reportSource } from '../report/source';
import { type Converted, onCurrencyOf } from './converted';
import type { JobState } from './jobs';

const shared = globalThis as { ventanaPreviews?: Map<string, ReportDocument> };
const previews = shared.ventanaPreviews ?? new Map<string, ReportDocument>();
shared.ventanaPreviews = previews;
const mostKept = 20;

/** A report of the current generation, or the job that converts its amounts first. */
export function currentReport(workspace: string, definition: ReportDefinition): Promise<Converted<ReportDocument>> {
  const paths = existingWorkspace(workspace);
  return onCurrencyOf(workspace, definition, async (generation) => computeReport(definition, await reportSource(paths, generation)));
}

/** Computes a report to be looked at, and keeps it for a while under a name that nobody guesses; or the job that has to end first. */
export async function makePreview(
  workspace: string,
  given: unknown,
): Promise<{ readonly id: string; readonly document: ReportDocument } | { readonly job: JobState }> {
  const definition = parseDefinition(given);
  const current = await currentReport(workspace, definition);
  if ('job' in current) return current;
  const document = current.result;
  const id = createHash('sha256')
    .update(JSON.stringify([workspace, definition, document.origin]))
    .digest('hex')
    .slice(0, 32);
  previews.delete(id);
  previews.set(id, document);
  for (const old of [...previews.keys()].slice(0, -mostKept)) previews.delete(old);
  return { id, document };
}

export function previewOf(workspace: string, id: string): ReportDocument {
  const document = previews.get(id);
  if (document?.workspace !== workspace) throw new AppError('not_found', 'This preview is gone: make it again.');
  return document;
}
