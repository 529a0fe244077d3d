import { rmSync } from 'node:fs';
import { asAppError } from '../db/command';
import type { AppError } from '../db/errors';
import { isUsed, type Kind } from '../db/kinds';
import { maskDigits } from '../db/mask';
import { mappingOf } from './mappings';
import { isZip } from './read/zip';
import { headBytes, type Recognised, recognise } from './recognise';
import { mappedKinds } from './recognise/mapped-kind';
import { recogniseWorkbook } from './recognise/workbook';
import { snapshotDay } from './snapshot-files';
import { sources } from './source/registry';
import { contentOf, type OpenFile, withOpenFile } from './stage-open';
import { scanFile, suitablePartBytes } from './stage-scan';
import { type FileRun, stagedManifestOf } from './stage-used';

export type FileToStage = {
  readonly path: string;
  /** Number of the line that the file's own records do not name. */
  readonly line?: string | null;
  /** Day that a snapshot without a date of its own holds for. */
  readonly asOf?: string | null;
};

/** What became of one file. `reason` is one sentence on why it was not loaded and what to do; `error` is what was thrown. */
export type StagedFile = {
  readonly path: string;
  readonly maskedPath: string;
  readonly line: string | null;
  readonly asOf: string | null;
  readonly kind: Kind | null;
  readonly sha256: string | null;
  readonly hash: string | null;
  readonly status: 'staged' | 'reused' | 'not_used_yet' | 'unrecognised' | 'failed';
  readonly records: number;
  readonly rejected: number;
  readonly reason?: string;
  readonly error?: AppError;
};

type Outcome = Omit<StagedFile, 'path' | 'maskedPath' | 'line' | 'asOf'> & { readonly asOf?: string | null };

const nothing = { kind: null, sha256: null, hash: null, records: 0, rejected: 0 } as const;

/** Hashes, recognises, parses and publishes one file. Throws only what concerns every file, such as a full disk. */
export async function stageFile(file: FileToStage, run: FileRun): Promise<StagedFile> {
  const told = { path: file.path, maskedPath: maskDigits(file.path), line: file.line ?? null, asOf: file.asOf ?? null };
  try {
    return { ...told, ...(await withOpenFile(file.path, (opened) => outcomeOf(opened, told.asOf, run))) };
  } catch (thrown) {
    return { ...told, ...nothing, ...failure(thrown) };
  } finally {
    rmSync(run.folder, { recursive: true, force: true });
    run.progress.end();
  }
}

/** What ends the reading of one file alone; what concerns every file is thrown again. */
function failure(thrown: unknown): Pick<Outcome, 'reason' | 'error'> & { readonly status: 'failed' } {
  const error = asAppError(thrown);
  if (endingEverything.has(error.code)) throw error;
  return { status: 'failed', reason: error.message, error };
}

const endingEverything: ReadonlySet<string> = new Set(['disk_full', 'interrupted', 'usage']);

/** Lines of JSON may be cut into parts, unless their source must see the file whole. */
const mayBeSplit = (recognised: Recognised): boolean =>
  recognised.kind !== null &&
  recognised.layout.format === 'json-lines' &&
  (!isUsed(recognised.kind) || sources[recognised.kind].isSplittable);

/** What a quarter of the head tells nearly always, and in a quarter of the time. */
async function recogniseFile(file: OpenFile, run: FileRun): Promise<Recognised> {
  const { head } = file;
  const mapping = Object.fromEntries(mappedKinds.map((kind) => [kind, mappingOf(kind, run)]));
  if (isZip(head)) return recogniseWorkbook(contentOf(file), mapping);
  const usual = recognise(head.subarray(0, headBytes / 4), mapping);
  return usual.kind === null && head.length > headBytes / 4 ? recognise(head, mapping) : usual;
}

async function outcomeOf(file: OpenFile, given: string | null, run: FileRun): Promise<Outcome> {
  if (file.bytes === 0) return { ...nothing, status: 'unrecognised', reason: 'empty file; look whether it was copied whole' };
  const recognised = await recogniseFile(file, run);
  const isSplittable = mayBeSplit(recognised) && !file.isGzip;
  const partBytes = isSplittable ? (run.partBytes ?? suitablePartBytes(file.bytes)) : file.bytes;
  const scan = await scanFile(file.handle, file.bytes, partBytes, run.progress.hashed);
  const known = { ...nothing, kind: recognised.kind, sha256: scan.sha256 };
  if (recognised.kind === null) return { ...known, status: 'unrecognised', reason: recognised.reason };
  const { kind, layout } = recognised;
  if (!isUsed(kind)) return { ...known, status: 'not_used_yet' };
  try {
    const asOf = snapshotDay(kind, layout, file.path, given, run);
    const { hash, isNew, manifest } = await stagedManifestOf(file, { kind, layout, asOf }, scan, run);
    const { records, rejected } = manifest;
    return { ...known, hash, asOf, status: isNew ? 'staged' : 'reused', records, rejected };
  } catch (thrown) {
    return { ...known, ...failure(thrown) };
  }
}
