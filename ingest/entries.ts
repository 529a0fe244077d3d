import type { FileEntry } from '../db/generation';
import type { LoadedFile } from './ingest-summary';
import type { StagedFile } from './stage';

/** The files of a generation after a load, and what became of each file of the call. */
export type EntriesAfter = { readonly entries: readonly FileEntry[]; readonly files: readonly LoadedFile[] };

/**
 * Adds staged files to those of a generation. The same bytes stay one entry under the same id: read anew under other options they
 * replace what was read before, and a line given later is taken over.
 */
export function entriesAfter(before: readonly FileEntry[], staged: readonly StagedFile[]): EntriesAfter {
  const entries = new Map(before.map((entry) => [keyOf(entry), entry]));
  const load = Math.max(0, ...before.map((entry) => entry.load)) + 1;
  let nextId = Math.max(0, ...before.map((entry) => entry.id)) + 1;
  const files = staged.map((file): LoadedFile => {
    const told = { path: file.maskedPath, kind: file.kind, sha256: file.sha256, ...(file.reason ? { reason: file.reason } : {}) };
    if ((file.status !== 'staged' && file.status !== 'reused') || !file.kind || !file.sha256 || !file.hash) {
      return { ...told, loadId: null, status: file.status === 'staged' || file.status === 'reused' ? 'failed' : file.status };
    }
    const key = keyOf({ kind: file.kind, sha256: file.sha256, asOf: file.asOf });
    const known = entries.get(key);
    const entry: FileEntry = {
      id: known?.id ?? nextId++,
      load: known?.load ?? load,
      path: known?.path ?? file.maskedPath,
      kind: file.kind,
      sha256: file.sha256,
      hash: file.hash,
      line: namesNoLine.has(file.kind) ? (file.line ?? known?.line ?? null) : null,
      asOf: file.asOf ?? known?.asOf ?? null,
    };
    entries.set(key, entry);
    return { ...told, loadId: entry.id, status: known?.hash === file.hash ? 'already_loaded' : 'loaded' };
  });
  return { entries: [...entries.values()], files };
}

/** Equal bytes are one file, but a catalogue of another day, unchanged since, is another snapshot. */
const keyOf = ({ kind, sha256, asOf }: Pick<FileEntry, 'kind' | 'sha256' | 'asOf'>): string =>
  kind === 'catalog' ? `${sha256} ${asOf}` : sha256;

/** Kinds whose records may not name their line. Elsewhere a number in a file's name may well be a customer's, and is not kept. */
const namesNoLine: ReadonlySet<string> = new Set(['onprem_webhook', 'outbound_request_log', 'messages_csv', 'twilio_messages']);

/** Whether two values say the same as JSON, whatever the order of their keys. */
export const sameJson = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? 'undefined';
