import { readManifest } from '../../db/generation';
import { extendState, readState } from '../../db/state';
import { existingWorkspace } from '../../db/workspace';
import { differencesOf } from '../report/differences';
import { frozenContent, frozenReport } from '../report/frozen';
import { type ReportEntry, reportEntry } from './report-definitions';
import { currentReport } from './report-previews';
import { publishedGeneration } from './workspaces';

/** What a later generation changed in a frozen report, by the day on which that generation was built. */
export type Correction = Extract<ReportEntry, { readonly kind: 'correction' }>;

/** More differences are counted, but not kept one by one. */
const mostKept = 60;

/** The corrections of a frozen report, the newest last; the current generation is compared once and kept, dated, where it changes what the last one said. */
export async function correctionsOf(workspace: string, id: string): Promise<readonly Correction[]> {
  const paths = existingWorkspace(workspace);
  const { generation } = frozenReport(paths, id);
  const current = publishedGeneration(workspace);
  const known = knownCorrections(paths.folder, id);
  if (current === null || current === generation || known.some((one) => one.generation === current))
    return known.filter(({ count }) => count > 0);
  const { definition, document } = frozenContent(paths, id);
  const differences = differencesOf(document, await currentReport(workspace, definition));
  const at = readManifest(paths.folder, current)?.builtAt ?? new Date().toISOString();
  const found: Correction = {
    ...{ kind: 'correction', report: id, at, generation: current, count: differences.length },
    differences: differences.slice(0, mostKept),
  };
  extendState(paths.folder, 'reports', reportEntry, (before) =>
    before.some((entry) => entry.kind === 'correction' && entry.report === id && entry.generation === current) ? [] : [found],
  );
  return knownCorrections(paths.folder, id).filter(({ count }) => count > 0);
}

const knownCorrections = (folder: string, id: string): readonly Correction[] =>
  readState(folder, 'reports', reportEntry).flatMap((entry) => (entry.kind === 'correction' && entry.report === id ? [entry] : []));
