import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { expectRecovery, freshCopy, startLocked, test } from './disturbed';

/** A seventh of the moments by default: each takes two whole builds, and all tests together must stay well within twenty minutes. */
const killCount = Number(process.env.VENTANA_KILLS ?? 28);
const groupCount = 4;

test.describe.configure({ mode: 'parallel', timeout: 900_000 });

for (let group = 0; group < groupCount; group++) {
  const kills = killCount / groupCount;
  test(`killed (-9) at ${kills} random moments of ${killCount}, part ${group + 1}: each next load ends as an undisturbed one`, async ({
    reference,
  }, info) => {
    let spanMs = reference.lockedMs;
    for (let kill = 0, attempt = 0; kill < kills; attempt++) {
      expect(attempt, 'attempts to kill a load before it ends by itself').toBeLessThan(10 * kills);
      const afterMs = ((kill + Math.random()) / kills) * spanMs;
      const data = freshCopy(reference.base, info.outputPath(`kill-${attempt}`));
      const { child, ending, lockedAt } = await startLocked(data, reference.args);
      let endedMs = Number.POSITIVE_INFINITY;
      void ending.then(() => {
        endedMs = performance.now() - lockedAt;
      });
      await wait(afterMs);
      child.kill('SIGKILL');
      // A load that ended before its moment tells how fast the machine has become: the moment is tried again on that scale.
      if ((await ending).signal === 'SIGKILL') {
        await expectRecovery(reference, data, `killed ${Math.round(afterMs)} ms after it took the lock`);
        kill += 1;
      } else spanMs = Math.min(spanMs, endedMs);
      rmSync(data, { recursive: true });
    }
  });
}
