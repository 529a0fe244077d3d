import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { expectRecovery, freshCopy, type Reference, undisturbed } from './disturbed';
import { appeared, startIngest } from './ingest-process';

/** A seventh of the moments by default: each takes two whole builds, and all tests together must stay well within twenty minutes. */
const killCount = Number(process.env.VENTANA_KILLS ?? 28);
const groupCount = 4;

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (let group = 0; group < groupCount; group++) {
  const kills = killCount / groupCount;
  test(`killed (-9) at ${kills} random moments of ${killCount}, part ${group + 1}: each next load ends as an undisturbed one`, async ({}, info) => {
    const reference = await undisturbed(info.outputPath());
    let spanMs = await lockedMs(reference, info.outputPath('timed'));
    for (let kill = 0, attempt = 0; kill < kills; attempt++) {
      expect(attempt, 'attempts to kill a load before it ends by itself').toBeLessThan(3 * kills);
      const afterMs = ((kill + Math.random()) / kills) * spanMs;
      const data = freshCopy(reference.base, info.outputPath(`kill-${attempt}`));
      const { child, ending } = startIngest(data, reference.args);
      await appeared(join(data, 'acme/workspace.lock'), ending);
      await wait(afterMs);
      child.kill('SIGKILL');
      // A machine that has become faster since ends before it is killed: that moment is tried again, sooner.
      if ((await ending).signal === 'SIGKILL') {
        await expectRecovery(reference, data, `killed ${Math.round(afterMs)} ms after it took the lock`);
        kill += 1;
      } else spanMs *= 0.9;
      rmSync(data, { recursive: true });
    }
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
