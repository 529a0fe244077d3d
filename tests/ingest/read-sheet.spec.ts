import { expect, test } from '@playwright/test';
import { cellsOf } from '../../ingest/read/sheet-cells';
import { elements } from '../../ingest/read/xml-pieces';

const shared = (number: number): string | undefined => ['uno', 'dos'][number];
const plain = [
  '<row r="3" spans="1:9"><c r="A3" t="s"><v>1</v></c><c r="C3" s="4"><v>12.5</v></c><c r="D3" s="2"/><c r="E3"></c>',
  '<c r="F3" t="inlineStr"><is><r><rPr><b/></rPr><t>ro</t></r><r><t xml:space="preserve">jo &amp; </t></r><rPh sb="0"><t>x</t></rPh></is></c>',
  '<c r="G3" t="str"><f>A1&amp;"b"</f><v>z &lt; a</v></c><c r="H3"><f>B1*2</f></c><c t="b"><v>1</v></c><c r="AB3" t="e"><v>#N/A</v></c></row>',
].join('');
const told = ['dos', undefined, 12.5, undefined, undefined, 'rojo & ', 'z < a', '=B1*2', true];
const cells = [...told, ...Array.from({ length: 18 }, () => undefined), '#N/A'];

test('cells of a row: shared, rich, inline and formula texts, numbers, claims, gaps, one without a name in place 9 and AB in place 28', () => {
  expect(cellsOf(plain, shared)).toEqual(cells);
  const spaced = plain.replace(/<(\/?)(row|c|v|f|is|t|r|rPr|b|rPh)(?=[\s/>])/g, '<$1x:$2');
  expect(cellsOf(spaced, shared)).toEqual(cells);
  expect(cellsOf(plain, shared, new Set([2, 5]), 5)).toEqual([undefined, undefined, 12.5, undefined, undefined, 'rojo & ']);
});

test('elements that come in pieces of 1, 7 and 5000 bytes are the same; what is named longer, blank or cut off is none', async () => {
  const xml = `<?xml version="1.0"?><x:sheetData><x:rows/><x:row r="1"/><x:row r="2"><x:c>ñ</x:c></x:row ><x:row r="3"><x:c>`;
  for (const size of [1, 7, 5000]) {
    const bytes = Buffer.from(xml);
    const found: string[] = [];
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    for await (const some of elements(each(pieces), 'row')) found.push(...some);
    expect(found).toEqual(['<x:row r="1"/>', '<x:row r="2"><x:c>ñ</x:c></x:row >']);
  }
});

async function* each(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}
