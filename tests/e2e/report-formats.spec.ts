import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import type { ReportFormat } from '../../app/report/format-names';
import { renderers } from '../../app/report/formats';
import { numberFormat, shownValue } from '../../app/report/number-format';
import { numbersOf } from '../../app/report/numbers-of';
import { reportDocument } from '../fixtures/report-document';

const document = reportDocument();
/** Numbers of charts stand in the picture of a chart as heights; in the files that can be edited they are behind it. */
const numbers = numbersOf(document).filter(({ place }) => !/\/(months|lift)\/(margin|cost|value|low|high)\//.test(place));

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventana-formats-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(format: ReportFormat): Promise<Buffer> {
  const file = join(folder, `report.${format}`);
  await renderers[format](document, file);
  return readFileSync(file);
}

const parts = (bytes: Buffer, path: RegExp): string =>
  Object.entries(unzipSync(new Uint8Array(bytes)))
    .filter(([name]) => path.test(name))
    .map(([, part]) => strFromU8(part))
    .join('\n');

/** Text without blanks, which every format breaks in its own way. */
const packed = (text: string): string => text.replace(/&lt;/g, '<').replace(/&amp;/g, '&').replace(/\s/g, '');

const missing = (text: string) =>
  numbers.filter(({ number }) => !packed(text).includes(packed(number.text))).map(({ place, number }) => `${place}: ${number.text}`);

/** The contents name the page of each section, and link to it. */
async function expectContents(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<void> {
  const [cover = '', ...pages] = (await extractText(pdf, { mergePages: false })).text;
  const listed = document.sections.filter(({ name }) => name !== 'cover').map(({ title }) => title);
  const told = [...cover.matchAll(/^(.+?)\s+(\d+)\s*$/gm)].filter(([, title = '']) => listed.includes(title.trim()));
  expect(told.map(([, title = '']) => title.trim())).toEqual(listed);
  for (const [, title = '', page] of told) {
    const heads = pages[Number(page) - 2] ?? '';
    expect(heads.toLowerCase(), `page ${page}`).toContain(title.trim().toLowerCase());
  }
  const links = (await (await pdf.getPage(1)).getAnnotations()).filter(({ dest }: { readonly dest?: unknown }) => dest);
  expect(links.length).toBeGreaterThanOrEqual(listed.length);
}

test('the 175 numbers of a report are the same in PDF, page, slides and workbook, to the last digit shown', async () => {
  expect(numbers).toHaveLength(175);
  const pdf = await getDocumentProxy(new Uint8Array(await written('pdf')));
  expect(missing((await extractText(pdf, { mergePages: true })).text)).toEqual([]);
  await expectContents(pdf);
  expect(missing((await written('html')).toString('utf8').replace(/<[^>]+>/g, ''))).toEqual([]);
  expect(missing(parts(await written('pptx'), /^ppt\/(slides\/slide|charts\/chart)\d+\.xml$/).replace(/<[^>]+>/g, ''))).toEqual([]);
  const workbook = await written('xlsx');
  const values = new Set([...parts(workbook, /^xl\/worksheets\//).matchAll(/<v>([^<]+)<\/v>/g)].map(([, value]) => Number(value)));
  const said = packed(parts(workbook, /^xl\/worksheets\//).replace(/<[^>]+>/g, ''));
  const formats = packed(parts(workbook, /^xl\/styles\.xml$/)).replaceAll('&quot;', '"');
  const outside = numbers.filter(
    ({ number }) =>
      !said.includes(packed(number.text)) &&
      !(values.has(shownValue(number) ?? Number.NaN) && formats.includes(packed(numberFormat(number)))),
  );
  expect(outside).toEqual([]);
});
