import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { parseDefinition } from '../../app/report/definition';
import { renderers } from '../../app/report/formats';
import { freezeReport } from '../../app/report/freeze';
import { writeWhole } from '../../app/report/write-whole';
import { type Table, tableFile } from '../../app/server/table-file';
import { asAppError } from '../../db/command';
import { workspacePaths } from '../../db/workspace';
import { reportDocument } from '../fixtures/report-document';

const document = reportDocument();
const problem = (work: Promise<unknown>): Promise<readonly [string, string]> =>
  work.then(
    () => ['done', ''] as const,
    (thrown) => [asAppError(thrown).code, asAppError(thrown).message] as const,
  );
const isFull = ['disk_full', expect.stringMatching(/^The disk is full: free some space [^\n]*$/)];

test('a disk that fills up: PDF, PPTX, XLSX, frozen report and Parquet each say so in a sentence, and leave no half file', async ({}, info) => {
  const disk = info.outputPath('disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
  test.skip(!mounted, 'this user may not mount a small disk');
  const temporary = process.env.TMPDIR;
  try {
    writeFileSync(join(disk, 'fill'), Buffer.alloc(1_024 * 1_024 - 4_096));
    for (const format of ['pdf', 'pptx', 'xlsx', 'html'] as const) {
      const writing = writeWhole(join(disk, `report.${format}`), (draft) => renderers[format](document, draft));
      expect(await problem(writing), format).toEqual(isFull);
      expect(readdirSync(disk), format).toEqual(['fill']);
    }
    const paths = workspacePaths('acme', disk);
    const definition = parseDefinition({ from: '2022-01-01', to: '2023-01-01', language: 'es' });
    const freezing = freezeReport(paths, { document, definition, formats: ['pptx'], now: '2023-01-01T00:00:00Z' });
    expect(await problem(freezing)).toEqual(isFull);
    expect(readdirSync(paths.reports)).toEqual([]);
    process.env.TMPDIR = disk;
    const rows: Table = { copied: { sql: 'select i, hash(i) as h, md5(i::varchar) as m from range(20000) as t(i)', params: [] } };
    expect(await problem(tableFile(rows, 'rows', null))).toEqual(isFull);
    expect(readdirSync(disk).sort()).toEqual(['acme', 'fill']);
    rmSync(join(disk, 'fill'));
    const { pieces } = await tableFile({ copied: { sql: 'select 1 as one', params: [] } }, 'rows', null);
    expect((await buffer(Readable.from(pieces))).subarray(0, 4).toString()).toBe('PAR1');
    const unread = (await tableFile({ copied: { sql: 'select 1 as one', params: [] } }, 'rows', null)).pieces;
    await unread[Symbol.asyncIterator]().return?.();
    await expect.poll(() => readdirSync(disk)).toEqual(['acme']);
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    spawnSync('umount', ['-l', disk]);
  }
});
