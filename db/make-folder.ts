import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from './errors';

/** Makes a private folder and those above it, one by one: where nothing can be made, as below /proc, Node's own `recursive` tries for ever. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(resolve(folder)));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (cause) {
    if (existsSync(folder)) return;
    throw new AppError('unreadable', `${folder} cannot be made; set VENTANA_DATA to a folder that this user may write to.`, { cause });
  }
}
