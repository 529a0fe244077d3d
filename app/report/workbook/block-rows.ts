import type { SheetCell } from '../../../db/workbook/cell';
import type { Block, ChartBlock, FiguresBlock, FrameWords, TableBlock } from '../document';
import { markdownText } from '../markdown';
import { sentenceText } from '../number';
import { typedCell } from './number-cell';

export type SheetRow = readonly SheetCell[];

/** Styles of a report's sheets, made once, since each is looked up by itself. */
export const styles = {
  title: { isTitle: true },
  bold: { isBold: true },
  quiet: { isQuiet: true },
  head: { isHead: true },
  headRight: { isHead: true, align: 'right' },
  wrapped: { isWrapped: true },
  boldWrapped: { isBold: true, isWrapped: true },
  total: { isTotal: true },
} as const;

export const textRow = (value: string, style?: SheetCell['style']): SheetRow => [style ? { value, style } : { value }];

/** A block as rows of a sheet, with an empty one behind it; the terms of a glossary and the scope have sheets of their own. */
export function blockRows(block: Block, words: FrameWords): readonly SheetRow[] {
  if (block.kind === 'glossary' || block.kind === 'scope') return [];
  if (block.kind === 'heading') return [textRow(block.text, styles.bold)];
  if (block.kind === 'sentence') return [textRow(sentenceText(block.sentence), block.tone === 'caution' ? styles.quiet : undefined)];
  if (block.kind === 'note') return [...markdownText(block.text).map((line) => textRow(line)), []];
  if (block.kind === 'figures') return [[], ...figureRows(block, words), []];
  return [[], ...(block.kind === 'table' ? tableRows(block) : chartRows(block)), []];
}

function figureRows({ figures }: FiguresBlock, { against }: FrameWords): readonly SheetRow[] {
  const isCompared = figures.some(({ before }) => before !== null);
  const rows = figures.map(({ label, number, before, change, stateWord }): SheetRow => {
    const compared = [before ? typedCell(before) : { value: null }, change ? typedCell(change) : { value: null }, { value: stateWord }];
    return [{ value: label }, typedCell(number, styles.bold), ...(isCompared ? compared : [])];
  });
  return isCompared
    ? [
        [
          { value: null, style: styles.head },
          { value: null, style: styles.head },
          { value: against, style: styles.headRight },
        ],
        ...rows,
      ]
    : rows;
}

function tableRows({ title, columns, rows, total, notes }: TableBlock): readonly SheetRow[] {
  return [
    textRow(title, styles.bold),
    columns.map(({ label, align }) => ({ value: label, style: align === 'right' ? styles.headRight : styles.head })),
    ...rows.map(({ cells }) => cells.map((cell) => typedCell(cell))),
    ...(total ? [total.cells.map((cell) => typedCell(cell, styles.total))] : []),
    ...notes.map((note) => textRow(note, styles.quiet)),
  ];
}

function chartRows({ title, unit, categories, series }: ChartBlock): readonly SheetRow[] {
  return [
    textRow(unit ? `${title} (${unit})` : title, styles.bold),
    [{ value: null, style: styles.head }, ...series.map(({ label }) => ({ value: label, style: styles.headRight }))],
    ...categories.map((name, index): SheetRow => {
      const values = series.map(({ values: told }) => told[index]);
      return [{ value: name }, ...values.map((number) => (number ? typedCell(number) : { value: null }))];
    }),
  ];
}
