import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { currentGeneration, generationPath } from '../../db/generation';
import { expectRecovery, freshCopy, test } from './disturbed';
import { type Ending, startCommand } from './ingest-process';

test.describe.configure({ timeout: 600_000 });

const isFull = { status: 1, stdout: '', stderr: expect.stringMatching(/^The disk is full: .*\n$/) };

test('no file may grow past a limit: one sentence, exit code 1, nothing lost, and the next load ends as an undisturbed one', async ({
  reference,
}, info) => {
  test.skip(process.platform === 'win32', 'ulimit is of bash');
  const wholeKb = statSync(generationPath(join(reference.base, 'acme'), currentGeneration(join(reference.base, 'acme')) ?? 0)).size / 1024;
  for (const share of [0, 0.01, 0.1, 0.5, 0.9]) {
    const data = freshCopy(reference.base, info.outputPath(`limit-${share}`));
    const limited = `ulimit -f ${Math.round(wholeKb * share)}; exec "$@"`;
    const ending = await ingest(['bash', '-c', limited, 'bash'], data, reference.args);
    expect(ending, `files of at most ${share} of a generation`).toMatchObject(isFull);
    await expectRecovery(reference, data, `limit ${share}`);
    rmSync(data, { recursive: true });
  }
});

test('a disk that is full: one sentence, exit code 1, nothing lost, and the next load ends as an undisturbed one', async ({
  reference,
}, info) => {
  const disk = info.outputPath('disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status === 0;
  test.skip(!mounted, 'this user may not mount a small disk');
  try {
    const data = freshCopy(reference.base, join(disk, 'data'));
    for (const freeKb of [0, 64, 512]) {
      const { stdout } = spawnSync('df', ['--output=avail', disk], { encoding: 'utf8' });
      const fillKb = Number(stdout.split('\n')[1]) - freeKb;
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=1024', `count=${fillKb}`]);
      expect(await ingest([], data, reference.args), `${freeKb} kB free`).toMatchObject(isFull);
      rmSync(join(disk, 'fill'));
    }
    await expectRecovery(reference, data, 'a full disk');
  } finally {
    spawnSync('umount', [disk]);
  }
});

function ingest(before: readonly string[], data: string, args: readonly string[]): Promise<Ending> {
  return startCommand([...before, process.execPath, '.ci/launch.mjs', 'ingest/run.ts', ...args], { VENTANA_DATA: data }).ending;
}
