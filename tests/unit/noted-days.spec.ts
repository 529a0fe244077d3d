import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { forgetDay, mostNotes, noteDay, notedDays } from '../../app/server/noted-days';
import { type WorkspacePaths, workspacePaths } from '../../db/workspace';

test('a noted day is kept whole, private, by day, and can be taken away again', ({}, info) => {
  const paths = workspace(info.outputPath('data'));
  expect(notedDays(paths)).toEqual([]);
  const late = noteDay(paths, { day: '2022-03-08', text: ' Día de la mujer ' });
  noteDay(paths, { day: '2022-01-06', text: 'Reyes' });
  expect(notedDays(paths).map(({ day, text }) => `${day} ${text}`)).toEqual(['2022-01-06 Reyes', '2022-03-08 Día de la mujer']);
  expect(statSync(join(paths.folder, 'annotations.json')).mode & 0o777).toBe(0o600);
  forgetDay(paths, late.id);
  expect(notedDays(paths).map(({ text }) => text)).toEqual(['Reyes']);
  expect(() => forgetDay(paths, late.id)).toThrow('There is no such annotation');
  expect(readdirSync(info.outputPath('data'))).toEqual(['acme']);
});

test('3 servers that note 20 days each at once lose none: 60', async ({}, info) => {
  const paths = workspace(info.outputPath('data'));
  const done = ['a', 'b', 'c'].map((name) => writer(info.outputPath('data'), name, 20));
  expect(await Promise.all(done)).toEqual([0, 0, 0]);
  expect(new Set(notedDays(paths).map(({ text }) => text)).size).toBe(60);
});

test('a number of 12 digits in a note is masked before it is on the disk', ({}, info) => {
  const paths = workspace(info.outputPath('data'));
  expect(noteDay(paths, { day: '2022-03-08', text: 'llamó 573001112233' }).text).toBe('llamó 57…33');
  expect(readFileSync(join(paths.folder, 'annotations.json'), 'utf8')).not.toContain('573001112233');
});

const refused: readonly (readonly [string, unknown])[] = [
  ['no day', { text: 'x' }],
  ['a day that does not exist', { day: '2022-02-30', text: 'x' }],
  ['an instant for a day', { day: '2022-02-01T10:00:00Z', text: 'x' }],
  ['no text', { day: '2022-02-01' }],
  ['an empty text', { day: '2022-02-01', text: '  ' }],
  ['141 characters', { day: '2022-02-01', text: 'x'.repeat(141) }],
  ['two lines', { day: '2022-02-01', text: 'one\ntwo' }],
  ['an escape sequence', { day: '2022-02-01', text: 'one\u001b[2J' }],
  ['more than is asked for', { day: '2022-02-01', text: 'x', kind: 'port' }],
  ['nothing', null],
];
for (const [what, body] of refused) {
  test(`${what} is refused, and nothing is kept`, ({}, info) => {
    const paths = workspace(info.outputPath('data'));
    expect(() => noteDay(paths, body)).toThrow(expect.objectContaining({ code: 'bad_request' }));
    expect(readdirSync(paths.folder)).toEqual([]);
  });
}

test(`140 characters are kept; ${mostNotes} annotations are the most`, ({}, info) => {
  const paths = workspace(info.outputPath('data'));
  expect(noteDay(paths, { day: '2022-02-01', text: 'x'.repeat(140) }).text).toHaveLength(140);
  const annotations = Array.from({ length: mostNotes }, (_, index) => ({ id: String(index), day: '2022-02-01', text: 'x' }));
  writeFileSync(join(paths.folder, 'annotations.json'), JSON.stringify({ annotations }));
  expect(() => noteDay(paths, { day: '2022-02-01', text: 'x' })).toThrow(`There are ${mostNotes} annotations`);
  expect(notedDays(paths)).toHaveLength(mostNotes);
});

test('a file that is no annotations is told by its name, and left as it is', ({}, info) => {
  const paths = workspace(info.outputPath('data'));
  writeFileSync(join(paths.folder, 'annotations.json'), '{"annotations": [');
  expect(() => notedDays(paths)).toThrow('annotations.json does not hold annotations');
  expect(() => noteDay(paths, { day: '2022-02-01', text: 'x' })).toThrow('annotations.json does not hold annotations');
  expect(readFileSync(join(paths.folder, 'annotations.json'), 'utf8')).toBe('{"annotations": [');
});

function workspace(data: string): WorkspacePaths {
  const paths = workspacePaths('acme', data);
  mkdirSync(paths.folder, { recursive: true });
  return paths;
}

function writer(data: string, name: string, count: number): Promise<number | null> {
  const child = spawn(process.execPath, ['.ci/launch.mjs', 'tests/unit/note-writer.ts', data, name, String(count)], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', resolve));
}
