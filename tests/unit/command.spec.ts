import { expect, test } from '@playwright/test';
import { asAppError } from '../../db/command';
import { parseCommandLine } from '../../db/command-line';
import { AppError } from '../../db/errors';
import { textTable } from '../../db/text-table';

test('what the system says of disks and rights becomes one sentence and exit code 1', () => {
  const said = [
    'ENOSPC: no space left on device, write',
    'IO Error: Could not write file "/x": File too large',
    'EACCES: permission denied, open',
  ];
  expect(said.map((text) => asAppError(new Error(text)).code)).toEqual(['disk_full', 'disk_full', 'unreadable']);
  expect(said.map((text) => asAppError(new Error(text)).exitCode)).toEqual([1, 1, 1]);
});

test('an unknown error keeps its first line, without long runs of digits', () => {
  expect(asAppError(new Error('bad row of 573001112233\nand more')).message).toBe('Something failed that should not: bad row of 57…33');
  expect(asAppError('a text').exitCode).toBe(1);
  const known = new AppError('usage', 'Say what.');
  expect(asAppError(known)).toBe(known);
});

test('a wrong option is refused with the usage line and exit code 2', () => {
  const wrong = () => parseCommandLine(['acme', '--bla'], { json: { type: 'boolean' } }, '\nUsage: npm run x -- WORKSPACE\n\nMore.');
  expect(wrong).toThrow("Unknown option '--bla'. Usage: npm run x -- WORKSPACE");
  expect(wrong).toThrow(expect.objectContaining({ exitCode: 2 }));
});

test('a table has names in columns, numbers to the right, and a dash for null', () => {
  const rows = [
    { line: 'north', cost: 12.5, estimate: true },
    { line: 'a', cost: null, estimate: false },
  ];
  expect(textTable(rows)).toBe('line   cost  estimate\nnorth  12.5  yes\na         –  no\n');
});
