import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectRecovery, freshCopy, test } from './disturbed';
import { fingerprint } from './fingerprint';
import { runIngest } from './ingest-process';
import { writeSmallLogs } from './small-log';

test.describe.configure({ mode: 'parallel', timeout: 600_000 });

/** What lies on disk after a rename also lies there before the next one: each kind of load is killed on one side of every rename, not on both. */
test('killed before each rename of a load: nothing is lost, and the next load ends as an undisturbed one', async ({ reference }, info) => {
  for (let rename = 1; ; rename++) {
    const data = freshCopy(reference.base, info.outputPath(`rename-${rename}`));
    const { signal, status } = await runIngest(data, reference.args, { VENTANA_FAULT: `before-rename:${rename}` });
    if (signal === null) {
      expect(status).toBe(0);
      expect(rename, 'renames of a load').toBeGreaterThan(5);
      return;
    }
    expect(signal).toBe('SIGKILL');
    await expectRecovery(reference, data, `before rename ${rename}`);
    rmSync(data, { recursive: true });
  }
});

test('killed after each rename of the very first load: the next one makes the workspace whole', async ({}, info) => {
  const { february, orders } = writeSmallLogs(info.outputPath('logs'), 5);
  const args = ['acme', february, orders];
  const rowCounts = (content: Readonly<Record<string, string>>) =>
    Object.entries(content).map(([name, text]) => [name, text.split(' ')[0]]);
  const first = info.outputPath('first');
  expect(await runIngest(first, args)).toMatchObject({ status: 0 });
  const { entries: _, staged: __, ...expected } = await fingerprint(join(first, 'acme'));
  for (let rename = 1; ; rename++) {
    const data = info.outputPath(`rename-${rename}`);
    const { signal } = await runIngest(data, args, { VENTANA_FAULT: `after-rename:${rename}` });
    if (signal === null) return;
    expect(await runIngest(data, args), `after rename ${rename}`).toMatchObject({ status: 0 });
    const { entries: ___, staged: ____, ...content } = await fingerprint(join(data, 'acme'));
    expect(rowCounts(content)).toEqual(rowCounts(expected));
    rmSync(data, { recursive: true });
  }
});
