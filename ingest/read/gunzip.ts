import { Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '../../db/errors';

/** How far a gzip may expand before it counts as an attack: logs of one wording reach 60 times. */
export type ExpansionLimit = { readonly ratio: number; readonly bytes: number };

const usualLimit: ExpansionLimit = { ratio: 200, bytes: 64 * 1024 ** 3 };
/** Below this size no ratio is suspicious. */
const harmless = 16 * 1024 * 1024;

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The bytes inside a gzip, member after member. Throws an `AppError` when it is cut off, damaged, or expands beyond the limit. */
export async function* gunzip(source: AsyncIterable<Buffer>, limit: ExpansionLimit = usualLimit): AsyncGenerator<Buffer> {
  let read = 0;
  let written = 0;
  const counter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      read += piece.length;
      done(null, piece);
    },
  });
  const input = Readable.from(source);
  const output = createGunzip({ chunkSize: 1 << 20 });
  input.on('error', (error) => output.destroy(error));
  input.pipe(counter).pipe(output);
  try {
    for await (const piece of output) {
      written += piece.length;
      if (written > limit.bytes) throw expands(`${limit.bytes / 1024 ** 3} GB`);
      if (written > harmless && written > read * limit.ratio) throw expands(`${limit.ratio} times its size`);
      yield piece;
    }
  } catch (error) {
    throw gzipError(error);
  } finally {
    input.destroy();
    output.destroy();
  }
}

const expands = (limit: string): AppError =>
  new AppError('unreadable', `the gzip expands to more than ${limit}; unpack it and look at it before loading it`);

function gzipError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR')
    return new AppError('unreadable', 'the gzip is cut off before its end; copy or download it again', { cause: error });
  if (code === 'Z_DATA_ERROR') return new AppError('unreadable', 'the gzip is damaged; copy or download it again', { cause: error });
  return error;
}

/** The first bytes of a source, at most `size`; the source is closed after them. */
export async function headOf(source: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    pieces.push(piece);
    length += piece.length;
    if (length >= size) break;
  }
  return Buffer.concat(pieces).subarray(0, size);
}
