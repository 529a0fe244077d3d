import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Lets something write a file beside its place and moves it there when it is whole and on the disk; a failure leaves nothing behind. Gives its bytes. */
export async function writeWhole(file: string, write: (draft: string) => Promise<void>): Promise<number> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await write(draft);
    const descriptor = openSync(draft, 'r+');
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
    return statSync(file).size;
  } finally {
    rmSync(draft, { force: true });
  }
}
