import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { faultAtRename } from './fault';

/** Writes a private file whole or not at all: a temporary name beside it, flushed to disk, then renamed. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writePrivately(temporary, content);
  faultAtRename('before');
  renameSync(temporary, file);
  faultAtRename('after');
  flush(dirname(file));
}

/** Writes a file that only its owner can read, and flushes it. */
export function writePrivately(file: string, content: string | Uint8Array): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Flushes many files and folders side by side, which a disk does in little more time than one. */
export async function flushAll(paths: readonly string[]): Promise<void> {
  await Promise.all(
    paths.map(async (path) => {
      const handle = await open(path, 'r');
      await handle.sync().finally(() => handle.close());
    }),
  );
}

/** Flushes what was written to a file, or the names in a folder, to the disk. */
export function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
