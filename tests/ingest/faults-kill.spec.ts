import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { expectRecovery, freshCopy, type Reference, undisturbed } from './disturbed';
import { appeared, startIngest } from './ingest-process';

const killCount = 200;
const groupCount = 10;

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (let group = 0; group < groupCount; group++) {
  const kills = killCount / groupCount;
  test(`killed (-9) at ${kills} random moments of ${killCount}, part ${group + 1}: each next load ends as an undisturbed one`, async ({}, info) => {
    const reference = await undisturbed(info.outputPath());
    const spanMs = await lockedMs(reference, info.outputPath('timed'));
    let killed = 0;
    for (let kill = 0; kill < kills; kill++) {
      const afterMs = ((kill + Math.random()) / kills) * spanMs;
      const data = freshCopy(reference.base, info.outputPath(`kill-${kill}`));
      const { child, ending } = startIngest(data, reference.args);
      await appeared(join(data, 'acme/workspace.lock'), ending);
      await wait(afterMs);
      child.kill('SIGKILL');
      if ((await ending).signal === 'SIGKILL') killed += 1;
      await expectRecovery(reference, data, `killed ${Math.round(afterMs)} ms after it took the lock`);
      rmSync(data, { recursive: true });
    }
    expect(killed, 'loads that were still running when killed').toBeGreaterThan(kills / 2);
  });
}

/** How long an undisturbed load holds the lock. */
async function lockedMs(reference: Reference, data: string): Promise<number> {
  freshCopy(reference.base, data);
  const { ending } = startIngest(data, reference.args);
  await appeared(join(data, 'acme/workspace.lock'), ending);
  const began = performance.now();
  expect(await ending).toMatchObject({ status: 0 });
  return performance.now() - began;
}
