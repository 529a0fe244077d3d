import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keptGenerations } from '../../db/generation';
import type { Scenario } from '../../db/what-if/scenario';
import type { Workbench } from './workbench';

/** How many scenarios keep what they billed again; the oldest go first, and those of generations that are gone. */
const mostKept = 8;

/** Path of the Parquet file that holds `scratch.rebilled_unit` for the SQL that is shown; the same changes of one generation share a file. */
export async function keepLedger({ run }: Workbench, workspaceDir: string, generation: number, scenario: Scenario): Promise<string> {
  const folder = join(workspaceDir, 'what-if');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { promotionsInside = 0, suppress = [] } = scenario;
  const changes = createHash('sha256')
    .update(JSON.stringify([promotionsInside, [...suppress].sort()]))
    .digest('hex');
  const file = join(folder, `${generation}-${changes.slice(0, 16)}.parquet`);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await run(
      `copy (select * exclude (variant) from scratch.rebilled_unit) to '${draft.replaceAll("'", "''")}' (format parquet, compression zstd)`,
    );
    chmodSync(draft, 0o600);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  removeOlder(folder, keptGenerations(workspaceDir));
  return file;
}

function removeOlder(folder: string, generations: readonly number[]): void {
  const there = readdirSync(folder)
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => ({ name, isGone: !generations.includes(Number(name.split('-')[0])), at: statSync(join(folder, name)).mtimeMs }))
    .sort((one, other) => other.at - one.at);
  for (const [place, { name, isGone }] of there.entries()) if (isGone || place >= mostKept) rmSync(join(folder, name), { force: true });
}
