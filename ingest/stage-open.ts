import { createReadStream, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { AppError } from '../db/errors';
import { gunzip, headOf, isGzip } from './read/gunzip';
import { headBytes } from './recognise';
import { scanFile } from './stage-scan';

/** A file as it was when it was opened; what is appended later is not part of it. */
export type OpenFile = {
  readonly path: string;
  readonly handle: FileHandle;
  readonly bytes: number;
  /** Tells one version of the file from another. */
  readonly version: string;
  /** Unpacked first bytes. */
  readonly head: Buffer;
  readonly isGzip: boolean;
};

/** Opens a regular file for `work` and closes it afterwards; otherwise says in one sentence what is in the way. */
export async function withOpenFile<Result>(path: string, work: (file: OpenFile) => Promise<Result>): Promise<Result> {
  const found = await stat(path).catch(refuse);
  // Opening a pipe would wait for its writer for ever.
  if (!found.isFile()) throw new AppError('unreadable', found.isDirectory() ? isForbidden : isNoFile);
  const handle = await open(path).catch(refuse);
  try {
    const stats = await handle.stat();
    const raw = Buffer.alloc(Math.min(stats.size, headBytes));
    await handle.read(raw, 0, raw.length, 0);
    const head = isGzip(raw) ? await headOf(gunzip(createReadStream(path)), headBytes) : raw;
    return await work({ path, handle, bytes: stats.size, version: versionOf(stats), head, isGzip: isGzip(raw) });
  } finally {
    await handle.close();
  }
}

/** The whole of an open file, unpacked. */
export async function* contentOf({ path, bytes, isGzip: isPacked }: OpenFile): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { end: bytes - 1, highWaterMark: 1 << 20 });
  yield* isPacked ? gunzip(packed) : packed;
}

function refuse(cause: NodeJS.ErrnoException): never {
  throw new AppError('unreadable', cause.code === 'ENOENT' ? isGone : isForbidden, { cause });
}

const isGone = 'it is not there, or a link to nothing; check the path';
const isForbidden = 'it may not be read; give this user the right to it';
const isNoFile = 'it is neither a file nor a folder; give the log itself';

/** Throws when the bytes behind `sha256` are no longer those of the file: parts of two versions must not be mixed. Appending is fine. */
export async function assertUnchanged({ path, handle, bytes, version }: OpenFile, sha256: string): Promise<void> {
  const now = await stat(path).catch(() => null);
  if (now !== null && versionOf(now) === version) return;
  const again = await scanFile(handle, bytes, bytes, () => undefined);
  if (now?.ino !== (await handle.stat()).ino || again.sha256 !== sha256) {
    throw new AppError('unreadable', 'it changed while it was read; load it again when nothing writes to it any more');
  }
}

const versionOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`;
