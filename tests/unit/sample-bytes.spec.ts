import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeSample } from '../../ingest/sample/write-sample';
import { sourceFiles } from '../source-files';

/** Hash of each file below a folder. */
function hashes(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

async function sample(folder: string, seed: number): Promise<ReadonlyMap<string, string>> {
  await writeSample(folder, 1_500, seed, () => {});
  return hashes(folder);
}

test('the same seed gives the same bytes, another seed other logs', async ({}, info) => {
  const first = await sample(info.outputPath('first'), 5);
  const again = await sample(info.outputPath('again'), 5);
  const other = await sample(info.outputPath('other'), 6);
  expect([...again]).toEqual([...first]);
  expect(other.get('truth.json')).not.toBe(first.get('truth.json'));
  expect(other.get('rates/fx_rates.csv')).not.toBe(first.get('rates/fx_rates.csv'));
  expect(other.get('rates/notification_card.csv')).toBe(first.get('rates/notification_card.csv'));
});

test('seed 9 of 8,000 messages: a first club offer is under way while its reader already asks for no more; the reader waits until it is there', async ({}, info) => {
  const written = await writeSample(info.outputPath('offer'), 8_000, 9, () => {});
  expect(written.messages).toBeGreaterThanOrEqual(8_000);
});

test('the simulator imports nothing but its own files and Node', () => {
  const imported = sourceFiles('ingest/sample').flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, name = '']) => `${path}: ${name}`),
  );
  expect(imported.length).toBeGreaterThan(50);
  expect(imported.filter((line) => !/: (\.\/[a-z-]+|node:[a-z_/]+)$/.test(line))).toEqual([]);
});

test('the simulator draws no number and asks no clock outside its seed', () => {
  const texts = sourceFiles('ingest/sample').filter(({ path }) => !path.endsWith('/run.ts'));
  expect(
    texts.filter(({ text }) => /Math\.random|Date\.now|new Date\(\)|performance\.now|process\.hrtime/.test(text)).map(({ path }) => path),
  ).toEqual([]);
});
