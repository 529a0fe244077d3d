import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { sentenceBlock } from '../../app/report/blocks';
import type { ReportNumber } from '../../app/report/document';
import { sentenceText } from '../../app/report/number';
import { numberFormat, shownValue } from '../../app/report/number-format';
import { numbersOf } from '../../app/report/numbers-of';
import { pointPieces } from '../../app/report/slides/point-pieces';
import { writeSlides } from '../../app/report/slides/report-slides';
import { pointsHeight } from '../../app/report/slides/slide-parts';
import { slidesOf } from '../../app/report/slides/slide-plan';
import { writeWorkbook } from '../../app/report/workbook/report-workbook';
import { reportDocument } from '../fixtures/report-document';
import { smallContext } from '../fixtures/report-worlds';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ventana-report-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unzipped = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '\u0001')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** What a spreadsheet shows of a value in one of the formats that reports use, with the decimal comma of Spanish. */
function shown(value: number, format: string): string {
  const [positive = '', negative = '', zero = positive] = format.split(';');
  const pattern = value > 0 ? positive : value < 0 ? negative : zero;
  const digits = /0\.(0+)/.exec(pattern)?.[1]?.length ?? 0;
  const scaled = Math.abs(value) * (pattern.includes('%') ? 100 : 1);
  const printed = new Intl.NumberFormat('es', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
  }).format(scaled);
  return pattern
    .replace(/#,##0(\.0+)?/, printed)
    .replaceAll('"', '')
    .replaceAll('\u00a0', ' ');
}

const text = ({ text: told }: ReportNumber): string => told.replaceAll('\u00a0', ' ').replace(' %', '%');

test('the number format of a spreadsheet shows the text of the report: US$ 1.234,50, 3,9 %, +5,41, ≥ US$ 18.482, 1,5 h', () => {
  const numbers = numbersOf(reportDocument()).map(({ number }) => number);
  expect(numbers.length).toBe(190);
  const wrong = numbers
    .filter(({ value }) => value !== null)
    .map((number) => ({ text: text(number), shown: shown(shownValue(number) ?? 0, numberFormat(number)).replace(' %', '%') }))
    .filter((found) => found.text !== found.shown);
  expect(wrong).toEqual([]);
});

test('a workbook holds every number of its report as a number, and a value that is not known as a dash', async () => {
  const document = reportDocument();
  await writeWorkbook(document, join(folder, 'a.xlsx'));
  const files = unzipped(join(folder, 'a.xlsx'));
  const sheets = Object.keys(files)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .map((name) => files[name] ?? '');
  const values = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/<v>([^<]+)<\/v>/g)].map(([, value]) => Number(value))));
  const outside = numbersOf(document)
    .filter(({ place, number }) => number.value !== null && !isSaid(place))
    .filter(({ number }) => !values.has(shownValue(number) ?? Number.NaN));
  expect(outside).toEqual([]);
  const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['Alcance', 'Resumen', 'Promociones', 'Carritos', 'Método', 'Definiciones']);
  expect(sheets.join('')).not.toContain('<f>');
  expect(plainText(sheets.join(''))).toContain('No hay carritos en el periodo.');
});

test('a presentation prints every number of its report; the charts are charts, with the same numbers behind them', async () => {
  const document = reportDocument();
  await writeSlides(document, join(folder, 'a.pptx'));
  const files = unzipped(join(folder, 'a.pptx'));
  const slides = Object.entries(files).filter(([name]) => /^ppt\/(slides\/slide|charts\/chart)\d+\.xml$/.test(name));
  const printed = plainText(slides.map(([, xml]) => xml).join('')).replaceAll('\u0001', '');
  const missing = numbersOf(document).filter(({ place, number }) => !place.includes('/months/') && !printed.includes(number.text));
  expect(missing).toEqual([]);
  const charts = Object.entries(files).filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(3);
  for (const value of ['3818', '4858', '4207', '15.91', '0.5'])
    expect(charts.map(([, xml]) => xml).join('')).toContain(`<c:v>${value}</c:v>`);
  expect(Object.keys(files).filter((name) => name.endsWith('.xlsx')).length).toBe(3);
});

test('40 rows and their total are four tables of 10, 10, 10 and 11 rows, each under its head', async () => {
  await writeSlides(reportDocument(), join(folder, 'b.pptx'));
  const tables = Object.entries(unzipped(join(folder, 'b.pptx')))
    .filter(([name, xml]) => name.startsWith('ppt/slides/slide') && xml.includes('Entregadas'))
    .map(([, xml]) => (xml.match(/<a:tr /g) ?? []).length);
  expect(tables.sort((one, other) => other - one)).toEqual([12, 11, 11, 11]);
});

test('each slide says one thing: the message of the section first, then the finding said before what it shows', () => {
  const [, summary, promotions, carts] = reportDocument().sections;
  const told = (section: typeof summary) =>
    (section ? slidesOf(section) : []).map(({ message, shown: block }) => [
      sentenceText(message).replaceAll('\u00a0', ' '),
      block?.kind ?? null,
    ]);
  expect(told(summary).map(([message]) => message)).toEqual(['Ganó US$ 72.061 con ≥ US$ 18.482.', 'El costo cayó 82,3 %.']);
  expect(told(promotions)).toEqual([
    ['Llegaron a 7.018.', 'chart'],
    ['Cuarenta filas', 'table'],
  ]);
  expect(told(carts)).toEqual([['No hay carritos en el periodo.', null]]);
});

test('a chart and a table behind a slide of findings go on with what was found; one behind the message of the section has its own name', () => {
  const [, , promotions] = reportDocument().sections;
  const [chart, table] = (promotions?.blocks ?? []).filter(({ kind }) => kind === 'chart' || kind === 'table');
  if (!promotions || !chart || !table) throw new Error('nothing to show');
  const found = (count: number) => sentenceBlock(`lift ${count}`, 'finding', ['Found ', smallContext('en').numbers.count(count)]);
  const slides = slidesOf({ ...promotions, blocks: [table, found(1), found(2), found(3), found(4), chart, table] });
  const named = slides.map(({ message, shown }) => [sentenceText(message), shown?.kind ?? 'points']);
  expect(named).toEqual([
    [sentenceText(promotions.message), 'table'],
    ['Found 1', 'points'],
    ['Found 1', 'chart'],
    ['Found 1', 'table'],
  ]);
});

test('a note of 9,000 characters takes the slides that it needs: every word is there, no slide holds more than fits', async () => {
  const words = Array.from({ length: 1_500 }, (_, index) => `w${index}`);
  const pieces = pointPieces([[words.join(' ')], ['end']], { w: 12, h: 5 });
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flat().map(sentenceText).join(' ').split(' ')).toEqual([...words, 'end']);
  expect(pieces.filter((piece) => pointsHeight(piece, 12) > 5)).toEqual([]);
});

/** Numbers inside sentences are printed in their sentence, as text. */
const isSaid = (place: string): boolean => /\/(message|cost|speed|gap|lift)\/\d+$/.test(place);
