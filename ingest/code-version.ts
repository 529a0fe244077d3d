import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const built = [
  '../db/model',
  '../db/rates',
  './billing',
  './bill.ts',
  './build.ts',
  './build-inputs.ts',
  './build-variables.ts',
  './model-steps.ts',
  './setting-tables.ts',
];

/** Short hash over everything that decides what a generation holds; a generation of another version is rebuilt. */
export function codeVersion(): string {
  const hash = createHash('sha256');
  for (const place of built) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    for (const file of filesUnder(path)) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
