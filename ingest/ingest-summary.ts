import type { FileCount } from './build';
import type { FirstReject } from './file-counts';
import type { FileNote } from './file-notes';

/** What one call of ingest did (contract, "Ingest summary"). */
export type IngestSummary = {
  readonly workspace: string;
  readonly generation: number;
  readonly seconds: number;
  readonly files: readonly FileSummary[];
  readonly totals: Counts;
};

export type Counts = { readonly records: number; readonly accepted: number; readonly duplicates: number; readonly rejected: number };

export type FileSummary = Counts & {
  readonly path: string;
  readonly kind: string | null;
  readonly sha256: string | null;
  readonly status: 'loaded' | 'already_loaded' | 'not_used_yet' | 'unrecognised' | 'failed';
  /** Why a file, or a part of it, was not loaded, or what to do about it: one sentence. */
  readonly reason?: string;
};

/** One file of the call: `loadId` names its entry in the generation; null when it was not loaded. */
export type LoadedFile = Omit<FileSummary, keyof Counts> & { readonly loadId: number | null };

type Counted = FileCount & { readonly firstReject: FirstReject | null };

/** The summary from what the generation counts; a file given twice in one call is in the totals once. */
export function summarise(
  workspace: string,
  generation: number,
  started: number,
  files: readonly LoadedFile[],
  counts: readonly Counted[],
  notes: readonly FileNote[] = [],
): IngestSummary {
  const countOf = new Map(counts.map(({ loadId, firstReject: _, ...count }) => [loadId, count]));
  const reasonOf = new Map(counts.map((count) => [count.loadId, reasonText(count, notes)]));
  const counted = new Set(files.flatMap(({ loadId }) => loadId ?? []));
  const sum = (field: keyof Counts): number => [...counted].reduce((total, loadId) => total + (countOf.get(loadId)?.[field] ?? 0), 0);
  return {
    workspace,
    generation,
    seconds: Math.round((performance.now() - started) / 100) / 10,
    files: files.map(({ loadId, ...file }) => ({
      ...file,
      ...nothing,
      ...(loadId === null ? {} : { ...reasonOf.get(loadId), ...countOf.get(loadId) }),
    })),
    totals: { records: sum('records'), accepted: sum('accepted'), duplicates: sum('duplicates'), rejected: sum('rejected') },
  };
}

function reasonText({ loadId, records, rejected, firstReject }: Counted, notes: readonly FileNote[]): { readonly reason?: string } {
  const { recordLine, reason, detail } = firstReject ?? { recordLine: 0, reason: '', detail: null };
  const told = [
    ...(firstReject === null
      ? []
      : [`${rejected} of ${records} records were rejected, the first on line ${recordLine}: ${reason}${detail ? ` (${detail})` : ''}`]),
    ...notes.filter((note) => note.loadId === loadId).map(({ note }) => note),
  ];
  return told.length === 0 ? {} : { reason: told.join('; ') };
}

const nothing: Counts = { records: 0, accepted: 0, duplicates: 0, rejected: 0 };

/** 1 when no file could be read at all, 3 when something was rejected or not recognised, else 0. */
export function summaryExitCode({ files, totals }: IngestSummary): number {
  const failed = files.filter(({ status }) => status === 'failed').length;
  if (failed > 0 && failed === files.length) return 1;
  return failed > 0 || totals.rejected > 0 || files.some(({ status }) => status === 'unrecognised') ? 3 : 0;
}

/** Prints the summary: JSON alone on standard output, or a line a file with the totals; problems go to standard error. */
export function printSummary(summary: IngestSummary, asJson: boolean): void {
  for (const { path, reason } of summary.files) if (reason) process.stderr.write(`${path}: ${reason}\n`);
  if (asJson) {
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  const number = new Intl.NumberFormat('en');
  const told = ({ records, accepted, duplicates, rejected }: Counts): string =>
    `${number.format(records)} records = ${number.format(accepted)} accepted + ${number.format(duplicates)} duplicates + ${number.format(rejected)} rejected`;
  const lines = summary.files.map((file) => `${file.path}  ${file.kind ?? '–'}  ${file.status}  ${told(file)}`);
  process.stdout.write(
    `${[...lines, `Generation ${summary.generation} of ${summary.workspace}: ${told(summary.totals)} in ${summary.seconds} s`].join('\n')}\n`,
  );
}
