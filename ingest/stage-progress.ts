import type { Standing } from './progress';

/** Told by the work on one file: bytes hashed, bytes parsed, and that nothing is left to do. */
export type FileProgress = { readonly hashed: (bytes: number) => void; readonly parsed: (bytes: number) => void; readonly end: () => void };

/** Hashing a byte takes about a tenth of the work of hashing and parsing it. */
const hashingShare = 0.1;

/** Adds up the bytes of all files as they are worked off; gives the reporter of each file. */
export function progressOver(
  sizes: readonly number[],
  onProgress: ((standing: Standing) => void) | undefined,
): (index: number) => FileProgress {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  const advance = (bytes: number): void => {
    done += bytes;
    onProgress?.({ label: 'Reading', done: Math.round(done), total, unit: 'bytes' });
  };
  return (index) => {
    let left = sizes[index] ?? 0;
    const take = (bytes: number): void => {
      const taken = Math.min(left, bytes);
      left -= taken;
      advance(taken);
    };
    return {
      hashed: (bytes) => take(bytes * hashingShare),
      parsed: (bytes) => take(bytes * (1 - hashingShare)),
      end: () => take(left),
    };
  };
}
