import { expect, test } from '@playwright/test';
import { duration, standingText, startProgress } from '../../ingest/progress';

const megabyte = 1_000_000;

/** An output that remembers what was written, and a clock that only moves when told. */
function stage(isTTY: boolean, columns = 120) {
  const written: string[] = [];
  let ms = 0;
  const progress = startProgress({ isTTY, columns, write: (text) => written.push(text) }, () => ms);
  return { written, progress, wait: (more: number) => (ms += more) };
}

test('25 of 100 MB after 5 s: 25 %, 25 ÷ 5 = 5 MB/s, 75 ÷ 5 = 15 s left', () => {
  const standing = { label: 'Reading', done: 25 * megabyte, total: 100 * megabyte, unit: 'bytes' } as const;
  expect(standingText(standing, 25 * megabyte, 5, false)).toBe('Reading 25 % · 25.0 MB of 100.0 MB · 5.0 MB/s · 15 s left');
  expect(standingText(standing, 25 * megabyte, 5, true)).toContain('[######------------------] 25 %');
});

test('nothing done yet: neither rate nor time left; unknown total: no share', () => {
  expect(standingText({ label: 'Reading', done: 0, total: 10, unit: 'bytes' }, 0, 0, false)).toBe('Reading 0 % · 0 bytes of 10 bytes');
  expect(standingText({ label: 'Billing', done: 2_500_000, total: null, unit: 'records' }, 2_500_000, 2, false)).toBe(
    'Billing · 2.5M records · 1.25M records/s',
  );
});

test('time left: 59.2 s is rounded up to 1 min 0 s; 125 s is 2 min 5 s; 3780 s is 1 h 3 min', () => {
  expect([0.2, 59, 59.2, 125, 3780].map(duration)).toEqual(['1 s', '59 s', '1 min 0 s', '2 min 5 s', '1 h 3 min']);
});

test('without a terminal: 25 updates a second apart give 2 plain lines, after 10 and 20 s', () => {
  const { written, progress, wait } = stage(false);
  for (let second = 0; second < 25; second += 1) {
    progress.update({ label: 'Reading', done: second * megabyte, total: 100 * megabyte, unit: 'bytes' });
    wait(1000);
  }
  progress.end();
  expect(written).toEqual([
    'Reading 10 % · 10.0 MB of 100.0 MB · 1.0 MB/s · 1 min 30 s left\n',
    'Reading 20 % · 20.0 MB of 100.0 MB · 1.0 MB/s · 1 min 20 s left\n',
  ]);
});

test('on a terminal: redrawn at most 10 times a second, never wider than the window, wiped at the end', () => {
  const { written, progress, wait } = stage(true, 40);
  for (let tick = 0; tick <= 100; tick += 1) {
    progress.update({ label: 'Reading', done: tick, total: 100, unit: 'bytes' });
    wait(10);
  }
  progress.end();
  const drawn = written.filter((text) => text.startsWith('Reading'));
  expect(drawn).toHaveLength(11);
  expect(Math.max(...drawn.map((text) => text.length))).toBeLessThan(40);
  expect(written.at(-1)).toBe('\r\x1b[2K');
});

test('a second label starts its own clock: 10 of 20 after 2 s is 5 a second, whatever came before', () => {
  const { written, progress, wait } = stage(true);
  progress.update({ label: 'Reading', done: 0, total: 20, unit: 'records' });
  wait(8000);
  progress.update({ label: 'Building', done: 0, total: 20, unit: 'records' });
  wait(2000);
  progress.update({ label: 'Building', done: 10, total: 20, unit: 'records' });
  expect(written.at(-1)).toContain('5 records/s · 2 s left');
});
