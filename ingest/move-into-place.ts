import { readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { flush } from './durable-file';
import { faultAtRename } from './fault';

/** Moves a finished file, or a folder of files, to its place by rename: a crash or a power cut leaves it whole or absent. */
export function moveIntoPlace(from: string, to: string): void {
  if (statSync(from).isDirectory()) for (const name of readdirSync(from)) flush(join(from, name));
  flush(from);
  faultAtRename('before');
  renameSync(from, to);
  faultAtRename('after');
  flush(dirname(to));
}
