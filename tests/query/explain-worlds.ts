import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { Generations } from '../../db/warehouse';
import { type WorkspacePaths, workspacePaths } from '../../db/workspace';
import { load } from '../../ingest/load';
import { writeSample } from '../../ingest/sample/write-sample';
import { publishedWorkspace } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';
import { type FreshDuckdb, freshDuckdb } from './explain-fresh';

/** A published workspace to ask, as we do and by a DuckDB that knows nothing of ours. */
export interface World {
  readonly generations: Generations;
  readonly fresh: FreshDuckdb;
  readonly close: () => Promise<void>;
}

async function worldIn(folder: string, paths: WorkspacePaths): Promise<World> {
  const generations = new Generations(paths);
  const fresh = await freshDuckdb(paths);
  const close = async () => {
    fresh.close();
    await generations.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { generations, fresh, close };
}

/** Tests that ask a world; each is made once a worker, when a test first asks for it. */
export const test = base.extend<object, { readonly worlds: (name: WorldName) => Promise<World> }>({
  worlds: [
    async ({}, use) => {
      const made = new Map<WorldName, Promise<World>>();
      await use((name) => {
        const world = made.get(name) ?? makers[name]();
        made.set(name, world);
        return world;
      });
      for (const world of made.values()) await (await world).close();
    },
    { scope: 'worker' },
  ],
});

export type WorldName = keyof typeof makers;

const makers = { ledger: ledgerWorld, retailer: retailerWorld };

/** The few rows of ledger.md: unrated, unconverted, pro forma, borrowed and free ones, and days without anything. */
async function ledgerWorld(): Promise<World> {
  const { data, paths } = await publishedWorkspace(ledger);
  return worldIn(data, paths);
}

/** Two years of a retailer through the whole of ingest, with rejected lines, orders, contracts and a port: 9,000 messages. */
async function retailerWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ventana-explain-'));
  const logs = join(folder, 'logs');
  await writeSample(logs, 9_000, 4711, () => undefined);
  const paths = workspacePaths('aurora', join(folder, 'data'));
  const now = new Date('2026-01-01T00:00:00Z');
  await load({ paths, sources: [logs], settingsFile: join(logs, 'settings.json'), lineRules: [], asOf: null, now });
  return worldIn(folder, paths);
}
