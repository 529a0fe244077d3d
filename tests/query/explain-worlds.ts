import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Generations } from '../../db/warehouse';
import { type WorkspacePaths, workspacePaths } from '../../db/workspace';
import { load } from '../../ingest/load';
import { writeSample } from '../../ingest/sample/write-sample';
import { publishedWorkspace } from '../fixtures/generation';
import { ledger } from '../fixtures/ledger';

/** A published workspace to ask. */
export interface World {
  readonly paths: WorkspacePaths;
  readonly generations: Generations;
  readonly close: () => Promise<void>;
}

const worldIn = (folder: string, paths: WorkspacePaths): World => {
  const generations = new Generations(paths);
  const close = async () => {
    await generations.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { paths, generations, close };
};

/** The few rows of ledger.md: unrated, unconverted, pro forma, borrowed and free ones, and days without anything. */
export async function ledgerWorld(): Promise<World> {
  const { data, paths } = await publishedWorkspace(ledger);
  return worldIn(data, paths);
}

/** Two years of a retailer through the whole of ingest, with rejected lines, orders, contracts and a port. */
export async function retailerWorld(messages = 9_000): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'ventana-explain-'));
  const logs = join(folder, 'logs');
  await writeSample(logs, messages, 4711, () => undefined);
  const paths = workspacePaths('aurora', join(folder, 'data'));
  const now = new Date('2026-01-01T00:00:00Z');
  await load({ paths, sources: [logs], settingsFile: join(logs, 'settings.json'), lineRules: [], asOf: null, now });
  return worldIn(folder, paths);
}
