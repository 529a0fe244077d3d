import { readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flush } from './durable-file';
import { faultAtRename } from './fault';

/** Moves a finished file or folder to its place by rename: a crash or a power cut leaves it whole or absent. */
export function moveIntoPlace(from: string, to: string): void {
  flushAll(from);
  faultAtRename('before');
  renameSync(from, to);
  faultAtRename('after');
  flush(dirname(to));
}

function flushAll(path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) flushAll(join(path, name));
  flush(path);
}
