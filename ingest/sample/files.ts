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

type Target = { readonly write: (text: string) => void; readonly drained: () => Promise<void>; readonly end: () => Promise<void> };

const bufferedCharacters = 1 << 20;

/** Opens files below a folder as they are first named; `.gz` ones are compressed. */
export function filesIn(root: string): Files {
  const open = new Map<string, { target: Target; pending: string }>();
  let bytes = 0;

  function flush(file: { target: Target; pending: string }): void {
    if (file.pending === '') return;
    file.target.write(file.pending);
    file.pending = '';
  }

  return {
    append(path, text) {
      let file = open.get(path);
      if (file === undefined) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        file = { target: path.endsWith('.gz') ? compressed(join(root, path)) : plain(join(root, path)), pending: '' };
        open.set(path, file);
      }
      bytes += text.length;
      file.pending += text;
      if (file.pending.length > bufferedCharacters) flush(file);
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
    write(text) {
      const bytes = Buffer.from(text);
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
  for (const stream of [gzip, file]) stream.on('error', (error: Error) => { failure = error; });
  gzip.pipe(file);
  const check = () => {
    if (failure !== null) throw failure;
  };
  return {
    write(text) {
      check();
      gzip.write(text);
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
