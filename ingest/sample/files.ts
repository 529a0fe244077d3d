import { once } from 'node:events';
import { closeSync, createWriteStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';

/** Files being written, named by their path below the folder of the sample. */
export type Files = {
  readonly append: (path: string, text: string) => void;
  /** Waits until compressed files have taken what was appended, so that memory stays bounded. */
  readonly drained: () => Promise<void>;
  /** Finishes the files that a test on their path picks. */
  readonly finish: (isDone: (path: string) => boolean) => Promise<void>;
  readonly bytes: () => number;
};

type Target = { readonly write: (bytes: Buffer) => void; readonly drained: () => Promise<void>; readonly end: () => Promise<void> };

/** A file with what was appended and not yet handed over; `length` bytes of `buffer` are in use. */
type Open = { readonly target: Target; buffer: Buffer; length: number };

const bufferBytes = 1 << 18;

/** Opens files below a folder as they are first named; `.gz` ones are compressed. */
export function filesIn(root: string): Files {
  const open = new Map<string, Open>();
  let bytes = 0;

  function flush(file: Open): void {
    if (file.length > 0) file.target.write(file.buffer.subarray(0, file.length));
    file.length = 0;
  }

  function make(path: string): Open {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    const target = path.endsWith('.gz') ? compressed(join(root, path)) : plain(join(root, path));
    const made = { target, buffer: Buffer.allocUnsafe(bufferBytes), length: 0 };
    open.set(path, made);
    return made;
  }

  return {
    append(path, text) {
      const file = open.get(path) ?? make(path);
      const most = text.length * 3;
      if (file.length + most > file.buffer.length) flush(file);
      if (most > file.buffer.length) file.buffer = Buffer.allocUnsafe(most);
      const written = file.buffer.write(text, file.length);
      file.length += written;
      bytes += written;
    },
    async drained() {
      for (const file of open.values()) await file.target.drained();
    },
    async finish(isDone) {
      for (const [path, file] of [...open]) {
        if (!isDone(path)) continue;
        flush(file);
        await file.target.end();
        open.delete(path);
      }
    },
    bytes: () => bytes,
  };
}

function plain(path: string): Target {
  const handle = openSync(path, 'w');
  return {
    write(bytes) {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written);
    },
    drained: async () => {},
    end: async () => closeSync(handle),
  };
}

function compressed(path: string): Target {
  const gzip = createGzip({ level: 4 });
  const file = createWriteStream(path);
  let failure: Error | null = null;
  for (const stream of [gzip, file])
    stream.on('error', (error: Error) => {
      failure = error;
    });
  gzip.pipe(file);
  const check = () => {
    if (failure !== null) throw failure;
  };
  return {
    write(bytes) {
      check();
      gzip.write(Buffer.from(bytes));
    },
    async drained() {
      check();
      if (gzip.writableNeedDrain) await once(gzip, 'drain');
    },
    async end() {
      check();
      gzip.end();
      await once(file, 'finish');
    },
  };
}
