import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { SheetCell } from '../../../db/workbook/cell';
import type { Sheet } from '../../../db/workbook/sheet';
import { workbookStream } from '../../../db/workbook/workbook';
import type { Block, ReportDocument, ReportSection } from '../document';
import { sentenceText } from '../number';
import { blockRows, type SheetRow, styles, textRow } from './block-rows';

/** Writes a report as a workbook: its scope, a sheet a section, and the definitions; numbers are numbers, with the digits of the report. */
export async function writeWorkbook(document: ReportDocument, file: string): Promise<void> {
  const { title, client, brand, origin } = document;
  const options = {
    title: [client, title].filter(Boolean).join(' · '),
    madeAt: new Date(origin.computedAt),
    colour: brand.primary.slice(1),
  };
  await pipeline(workbookStream(reportSheets(document), options), createWriteStream(file, { flags: 'wx' }));
}

/** The sheets of a report, in their order. */
export function reportSheets(document: ReportDocument): readonly Sheet[] {
  const { sections, words } = document;
  const told = sections.filter(({ name }) => name !== 'cover');
  const terms = blocksOf(sections, 'glossary').flatMap((block) => block.terms);
  return [
    sheetOf(words.scope, scopeRows(document)),
    ...told.map((section) => sheetOf(section.title, sectionRows(section, document))),
    ...(terms.length ? [definitionSheet(words.definitions, terms)] : []),
  ];
}

function scopeRows({
  title,
  client,
  spanText,
  compared,
  comparedText,
  words,
  origin,
  brand,
  sections,
  currency,
  timezone,
}: ReportDocument) {
  const told = blocksOf(sections, 'scope').flatMap((block) => block.lines);
  const labelled = (label: string, value: string): SheetRow => [{ value: label, style: styles.quiet }, { value }];
  return [
    textRow([client, title].filter(Boolean).join(' · '), styles.title),
    textRow([spanText, compared ? `${words.against} ${comparedText}` : ''].filter(Boolean).join(' · ')),
    [],
    ...(told.length ? told.map(({ label, text }) => labelled(label, text)) : [labelled('', currency), labelled('', timezone)]),
    labelled(words.generation, String(origin.generation)),
    labelled(words.fingerprint, origin.hash),
    [],
    textRow(words.generated, styles.quiet),
    ...(brand.footer ? [textRow(brand.footer, styles.quiet)] : []),
    [],
    textRow(words.contents, styles.bold),
    ...sections.filter(({ name }) => name !== 'cover').map((section) => textRow(section.title)),
  ];
}

function sectionRows({ title, message, blocks, isEmpty }: ReportSection, { words }: ReportDocument): readonly SheetRow[] {
  const told = blocks.filter((block) => !(isEmpty && block.kind === 'sentence' && block.id === 'empty'));
  return [
    textRow(title, styles.title),
    textRow(sentenceText(message), styles.bold),
    [],
    ...told.flatMap((block) => blockRows(block, words)),
  ];
}

type Terms = Extract<Block, { readonly kind: 'glossary' }>['terms'];

const definitionSheet = (name: string, terms: Terms): Sheet => ({
  name,
  widths: [34, 100, 60],
  frozenRows: 1,
  rows: [
    textRow(name, styles.title),
    [],
    ...terms.map(
      ({ term, definition, formula }): SheetRow => [
        { value: term, style: styles.boldWrapped },
        { value: definition, style: styles.wrapped },
        { value: formula, style: styles.wrapped },
      ],
    ),
  ],
});

function sheetOf(name: string, rows: readonly SheetRow[]): Sheet {
  const columns = Math.max(1, ...rows.map(({ length }) => length));
  return { name, rows, frozenRows: 2, widths: Array.from({ length: columns }, (_, column) => widthOf(rows, column)) };
}

/** Wide enough for what stands in a column, where something stands beside it: a sentence alone runs on over its neighbours. */
function widthOf(rows: readonly SheetRow[], column: number): number {
  const lengths = rows.filter(({ length }) => length > 1).map((row) => shownLength(row[column]));
  return Math.min(column === 0 ? 44 : 26, Math.max(column === 0 ? 24 : 12, ...lengths.map((length) => length + 2)));
}

const shownLength = (cell: SheetCell | undefined): number =>
  typeof cell?.value === 'string' ? cell.value.length : cell?.style?.format ? 10 : 0;

const blocksOf = <Kind extends Block['kind']>(
  sections: readonly ReportSection[],
  kind: Kind,
): readonly Extract<Block, { readonly kind: Kind }>[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block): block is Extract<Block, { readonly kind: Kind }> => block.kind === kind));
