import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { AppError } from '../../db/errors';
import type { ExpansionLimit } from './gunzip';

/** One file in a ZIP archive. */
export type ZipEntry = { readonly name: string; readonly method: number; readonly at: number; readonly packedBytes: number };

/** Sheets of one wording reach 40 times. */
const usualLimit: ExpansionLimit = { ratio: 200, bytes: 16 * 1024 ** 3 };
/** Below this size no ratio is suspicious. */
const harmless = 16 * 1024 * 1024;

export const isZip = (head: Buffer): boolean => head.length >= 4 && head.readUInt32BE(0) === 0x504b0304;

/** The files of an archive by name, as its directory at the end lists them. Throws when there is none: the archive is cut off or damaged. */
export function zipEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  try {
    return new Map(entriesOf(bytes).map((entry) => [entry.name, entry]));
  } catch (cause) {
    throw damaged(cause);
  }
}

function entriesOf(bytes: Buffer): readonly ZipEntry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end === -1) throw new RangeError('no end of directory');
  const wide = bytes.lastIndexOf('PK\x06\x06', end, 'latin1');
  const isWide = bytes.readUInt32LE(end + 16) === 0xffffffff && wide !== -1;
  let at = isWide ? Number(bytes.readBigUInt64LE(wide + 48)) : bytes.readUInt32LE(end + 16);
  const count = isWide ? Number(bytes.readBigUInt64LE(wide + 32)) : bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32BE(at) !== 0x504b0102) throw new RangeError('no entry where the directory says');
    const [nameBytes, extraBytes, noteBytes] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/');
    const sizes = wideSizes(bytes.subarray(at + 46 + nameBytes, at + 46 + nameBytes + extraBytes), [
      bytes.readUInt32LE(at + 24),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]);
    entries.push({ name, method: bytes.readUInt16LE(at + 10), packedBytes: sizes[1] ?? 0, at: sizes[2] ?? 0 });
    at += 46 + nameBytes + extraBytes + noteBytes;
  }
  return entries;
}

/** Sizes and place of an entry: those too large for four bytes stand in its extra field 1, in the same order. */
function wideSizes(extra: Buffer, sizes: readonly number[]): readonly number[] {
  if (!sizes.includes(0xffffffff)) return sizes;
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1) field += 4 + extra.readUInt16LE(field + 2);
  let next = field + 4;
  return sizes.map((size) => {
    if (size !== 0xffffffff) return size;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  });
}

/** The bytes of one file of an archive, unpacked as they are asked for. Throws an `AppError` when it is damaged or expands beyond the limit. */
export async function* zipContent(bytes: Buffer, entry: ZipEntry, limit: ExpansionLimit = usualLimit): AsyncGenerator<Buffer> {
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8)
    throw new AppError('unreadable', 'the workbook is packed in a way that is not known; save it anew as XLSX, or as CSV');
  const output = createInflateRaw({ chunkSize: 1 << 18 });
  Readable.from(slices(packed)).pipe(output);
  let written = 0;
  try {
    for await (const piece of output) {
      written += piece.length;
      if (written > limit.bytes) throw expands(`${limit.bytes / 1024 ** 3} GB`);
      if (written > harmless && written > packed.length * limit.ratio) throw expands(`${limit.ratio} times its size`);
      yield piece;
    }
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  } finally {
    output.destroy();
  }
}

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += 1 << 16) yield bytes.subarray(start, start + (1 << 16));
}

const expands = (limit: string): AppError =>
  new AppError('unreadable', `the workbook expands to more than ${limit}; open it and save its sheet as CSV before loading it`);

const damaged = (cause: unknown): AppError =>
  new AppError('unreadable', 'the workbook is damaged or cut off before its end; copy or download it again', { cause });
