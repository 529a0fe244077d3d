import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AppError } from './errors';

/** Tells what a file of a workspace holds from what it held before; one that is not there has a version too. */
export const keptVersion = (file: string): string =>
  createHash('sha256')
    .update(existsSync(file) ? readFileSync(file) : '')
    .digest('hex')
    .slice(0, 16);

/** Refuses to write over what somebody else kept since it was read; `seen` null or absent is not held against anything. */
export function refuseOverwriting(seen: string | null | undefined, kept: string): void {
  if (seen != null && seen !== kept)
    throw new AppError('changed', 'Somebody else changed this meanwhile: look at what is kept now, then save again.');
}
