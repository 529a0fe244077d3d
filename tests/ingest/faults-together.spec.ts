import { expect } from '@playwright/test';
import { expectRecovery, freshCopy, startLocked, test } from './disturbed';
import { runIngest, startCommand } from './ingest-process';

test.describe.configure({ timeout: 600_000 });

test('a second ingest at the same time is told who holds the workspace and exits with 1; the first ends undisturbed', async ({
  reference,
}, info) => {
  const data = freshCopy(reference.base, info.outputPath('data'));
  const first = await startLocked(data, reference.args);
  first.child.kill('SIGSTOP');
  const second = await runIngest(data, reference.args);
  const removal = await command(data, 'loads.ts', 'acme', '--remove', '1');
  const list = await command(data, 'loads.ts', 'acme', '--json');
  first.child.kill('SIGCONT');
  const sentence = new RegExp(
    `^Workspace acme is being changed by "ingest acme" \\(process ${first.child.pid}, since [\\d-]{10} [\\d:]{8} UTC\\): wait until it is done\\.\\n$`,
  );
  expect(second).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) });
  expect(removal).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) });
  expect(list, 'reading needs no lock').toMatchObject({ status: 0, stderr: '' });
  expect(await first.ending).toMatchObject({ status: 0 });
  await expectRecovery(reference, data, 'two at once');
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`stopped by ${signal}: one sentence, exit code 1, nothing lost, and the next load ends as an undisturbed one`, async ({
    reference,
  }, info) => {
    const data = freshCopy(reference.base, info.outputPath('data'));
    const { child, ending } = await startLocked(data, reference.args);
    child.kill(signal);
    expect(await ending).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `Interrupted by ${signal}: what was there before is unchanged.\n`,
    });
    await expectRecovery(reference, data, signal);
  });
}

test('taking February and the orders out again leaves what January alone gives', async ({ reference }, info) => {
  const data = freshCopy(reference.base, info.outputPath('data'));
  expect(await runIngest(data, reference.args)).toMatchObject({ status: 0 });
  for (const id of ['2', '3']) expect(await command(data, 'loads.ts', 'acme', '--remove', id)).toMatchObject({ status: 0 });
  const listed = await command(data, 'loads.ts', 'acme', '--json');
  expect(JSON.parse(listed.stdout).loads.map(({ id }: { readonly id: number }) => id)).toEqual([1]);
  await expectRecovery(reference, data, 'removal');
});

function command(data: string, file: string, ...args: readonly string[]) {
  return startCommand([process.execPath, '.ci/launch.mjs', `ingest/${file}`, ...args], { VENTANA_DATA: data }).ending;
}
