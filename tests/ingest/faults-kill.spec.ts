import { rmSync } from 'node:fs';
import { expectRecovery, freshCopy, startLocked, test } from './disturbed';
import { killed } from './killed';

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
    for (let kill = 0; kill < kills; kill++) {
      const share = (kill + Math.random()) / kills;
      let data = '';
      spanMs = await killed(share, spanMs, (attempt) => {
        data = freshCopy(reference.base, info.outputPath(`kill-${kill}`, `${attempt}`));
        return startLocked(data, reference.args);
      });
      await expectRecovery(reference, data, `killed ${Math.round(share * spanMs)} ms after it took the lock`);
      rmSync(info.outputPath(`kill-${kill}`), { recursive: true });
    }
  });
}
