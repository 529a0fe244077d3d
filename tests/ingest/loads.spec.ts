import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fingerprint } from './fingerprint';
import { runIngest, startCommand } from './ingest-process';
import { writeSmallLogs } from './small-log';

test.describe.configure({ timeout: 300_000 });

test('3 loads of 36, 36 and 1 records: listed, one taken out, back by rollback, carried by backup and restore', async ({}, info) => {
  const { january, february } = writeSmallLogs(info.outputPath('logs'), 3);
  const broken = info.outputPath('logs', 'broken.csv');
  writeFileSync(broken, 'date,base,quote,rate\n2022-02-30,USD,COP,4000\n');
  const data = info.outputPath('data');
  for (const [path, status] of [
    [january, 0],
    [february, 0],
    [broken, 3],
  ] as const) {
    expect(await runIngest(data, ['acme', path])).toMatchObject({ status });
  }
  const listed = async () => JSON.parse((await command(data, 'loads.ts', 'acme', '--json')).stdout);
  const { generation, loads } = await listed();
  expect(generation).toBe(3);
  expect(loads).toMatchObject([
    { id: 1, load: 1, path: january, kind: 'meta_cloud_webhook', records: 36, accepted: 36, duplicates: 0, rejected: 0 },
    { id: 2, load: 2, path: february, kind: 'meta_cloud_webhook', records: 36, accepted: 36, duplicates: 0, rejected: 0 },
    { id: 3, load: 3, path: broken, kind: 'fx_rates_csv', records: 1, accepted: 0, duplicates: 0, rejected: 1 },
  ]);
  expect(loads[0]).toMatchObject({
    first_at: '2022-01-03 15:00:00',
    last_at: '2022-01-05 15:21:30',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const rejects = await command(data, 'loads.ts', 'acme', '--rejects', '--json');
  expect(JSON.parse(rejects.stdout).rejects).toEqual([{ id: 3, path: broken, line: 2, reason: 'impossible date', detail: 'date' }]);

  const whole = await fingerprint(join(data, 'acme'));
  expect(await command(data, 'loads.ts', 'acme', '--remove', '2')).toMatchObject({
    status: 0,
    stderr: `The records of ${february} are taken out.\n`,
  });
  expect((await listed()).loads.map(({ id }: { readonly id: number }) => id)).toEqual([1, 3]);
  expect(await command(data, 'generations.ts', 'acme', '--rollback')).toMatchObject({
    status: 0,
    stderr: 'Workspace acme shows generation 3 again.\n',
  });
  expect(await fingerprint(join(data, 'acme'))).toEqual(whole);

  const file = info.outputPath('acme.tgz');
  expect(await command(data, 'backup.ts', 'acme', '--to', file)).toMatchObject({ status: 0 });
  const elsewhere = info.outputPath('elsewhere');
  expect(await command(elsewhere, 'restore.ts', file)).toMatchObject({ status: 0, stderr: '' });
  expect(await fingerprint(join(elsewhere, 'acme'))).toEqual(whole);
  const again = JSON.parse((await runIngest(elsewhere, ['acme', january, '--json'])).stdout);
  expect(again).toMatchObject({ generation: 3, files: [{ status: 'already_loaded', records: 36 }] });
});

test('an id that is not loaded is bad usage, a workspace that is not there has exit code 4', async ({}, info) => {
  const { january } = writeSmallLogs(info.outputPath('logs'), 1);
  const data = info.outputPath('data');
  await runIngest(data, ['acme', january]);
  const wrong = { status: 2, stdout: '', stderr: 'No loaded file has the id 9: npm run loads -- acme lists them.\n' };
  expect(await command(data, 'loads.ts', 'acme', '--remove', '9')).toMatchObject(wrong);
  for (const file of ['loads.ts', 'generations.ts']) expect(await command(data, file, 'other')).toMatchObject({ status: 4, stdout: '' });
  expect((await command(data, 'loads.ts', '--help')).stdout).toMatch(/^Usage: npm run loads -- WORKSPACE/);
});

function command(data: string, file: string, ...args: readonly string[]) {
  return startCommand([process.execPath, '.ci/launch.mjs', `ingest/${file}`, ...args], { VENTANA_DATA: data }).ending;
}
