import { readManifest } from '../../db/generation';
import { extendState, readState } from '../../db/state';
import { existingWorkspace } from '../../db/workspace';
import { differencesOf } from '../report/differences';
import { frozenContent, frozenReport } from '../report/frozen';
import type { JobState } from './jobs';
import { type ReportEntry, reportEntry } from './report-definitions';
import { currentReport } from './report-previews';
import { publishedGeneration } from './workspaces';

/** What a later generation changed in a frozen report, by the day on which that generation was built. */
export type Correction = Extract<ReportEntry, { readonly kind: 'correction' }>;

/** More differences are counted, but not kept one by one. */
const mostKept = 60;

/** The corrections of a frozen report, the newest last. `job`: what has to end before the current generation can be compared. */
export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly job: JobState | null;
}

/** Compares the current generation with a frozen report, once, and keeps what it changes, dated. */
export async function correctionsOf(workspace: string, id: string): Promise<Corrections> {
  const paths = existingWorkspace(workspace);
  const { generation } = frozenReport(paths, id);
  const current = publishedGeneration(workspace);
  const known = knownCorrections(paths.folder, id);
  const told = (all: readonly Correction[], job: JobState | null = null): Corrections => ({
    corrections: all.filter(({ count }) => count > 0),
    job,
  });
  if (current === null || current === generation || known.some((one) => one.generation === current)) return told(known);
  const { definition, document } = frozenContent(paths, id);
  const today = await currentReport(workspace, definition);
  if ('job' in today) return told(known, today.job);
  const differences = differencesOf(document, today.result);
  const at = readManifest(paths.folder, current)?.builtAt ?? new Date().toISOString();
  const found: Correction = {
    ...{ kind: 'correction', report: id, at, generation: current, count: differences.length },
    differences: differences.slice(0, mostKept),
  };
  extendState(paths.folder, 'reports', reportEntry, (before) =>
    before.some((entry) => entry.kind === 'correction' && entry.report === id && entry.generation === current) ? [] : [found],
  );
  return told(knownCorrections(paths.folder, id));
}

const knownCorrections = (folder: string, id: string): readonly Correction[] =>
  readState(folder, 'reports', reportEntry).flatMap((entry) => (entry.kind === 'correction' && entry.report === id ? [entry] : []));
