import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { numberIn, textIn, totalIn } from '../metrics/answer-values';
import { changeOf, changeState, type Direction, differenceOf } from '../metrics/change';
import type { ReportContext } from './context';
import type {
  Cell,
  FiguresBlock,
  HeadingBlock,
  ReportFigure,
  ReportNumber,
  Sentence,
  SentenceBlock,
  TableBlock,
  TableRow,
  Term,
} from './document';

export type PrintAs = 'count' | 'money' | 'percent' | 'ratio' | 'points' | 'seconds' | 'change';

export const heading = (text: string): HeadingBlock => ({ kind: 'heading', text });

export const sentenceBlock = (id: string, tone: SentenceBlock['tone'], sentence: Sentence): SentenceBlock => ({
  kind: 'sentence',
  id,
  tone,
  sentence,
});

/** A value as its kind is printed; `isAtLeast` counts for money alone. */
export function printed({ numbers }: ReportContext, as: PrintAs, value: number | null, isAtLeast = false): ReportNumber {
  return as === 'money' ? numbers.money(value, isAtLeast) : numbers[as](value);
}

export interface AskedFigure extends Term {
  readonly as: PrintAs;
  readonly good: Direction;
  readonly label?: string;
}

/** Totals of two answers as figures; a plain ratio is compared by its difference, everything else, shares too, by its relative change, as the pages do. */
export function figuresBlock(
  context: ReportContext,
  id: string,
  asked: readonly (AskedFigure & { readonly now: Answer | null; readonly before: Answer | null })[],
): FiguresBlock {
  return {
    kind: 'figures',
    id,
    figures: asked.map(({ metric, field, as, good, label, now, before }): ReportFigure => {
      const [value, previous] = [totalIn(now, field), before ? totalIn(before, field) : null];
      const isBound = as === 'money' && isLowerBound(now);
      const isComparable = !isBound && !(as === 'money' && isLowerBound(before));
      const relative = isComparable ? changeOf(value, previous) : null;
      const change = isComparable && as === 'ratio' ? differenceOf(value, previous) : relative;
      const state = before ? changeState(relative ?? change, good) : 'none';
      return {
        id: field,
        label: label ?? context.termName({ metric, field }),
        number: printed(context, as, value, isBound),
        before: before ? printed(context, as, previous, as === 'money' && isLowerBound(before)) : null,
        change: change === null ? null : as === 'ratio' ? signedRatio(context, change) : context.numbers.change(change),
        state,
        stateWord: before ? context.word(state) : null,
        term: { metric, field },
      };
    }),
  };
}

const signedRatio = ({ numbers, format }: ReportContext, value: number): ReportNumber => ({
  ...numbers.ratio(value),
  isSigned: true,
  text: format.signed(value),
});

/** Whether sums of money of an answer leave something out. */
export function isLowerBound(answer: Answer | null): boolean {
  if (!answer) return false;
  const amounts = (name: string): number => {
    const told = answer.totals[name];
    return told && typeof told === 'object' ? Object.keys(told).length : 0;
  };
  return (totalIn(answer, 'unrated_units') ?? 0) > 0 || amounts('unconverted') + amounts('unconverted_cost') > 0;
}

export interface AskedColumn {
  readonly name: string;
  readonly label: string;
  readonly align?: 'left' | 'right';
  readonly term?: Term;
  readonly meaning?: string;
  readonly cell: (row: AnswerRow) => Cell;
}

/** A column of a field as the dictionary has it. */
export function fieldColumn(context: ReportContext, metric: string, field: string, as: PrintAs): AskedColumn {
  return {
    name: field,
    label: context.termName({ metric, field }),
    term: { metric, field },
    cell: (row) => printed(context, as, numberIn(row, field)),
  };
}

/** The column that names the rows. */
export const nameColumn = (context: ReportContext, dimension: string, label: string): AskedColumn => ({
  name: dimension,
  label,
  align: 'left',
  cell: (row) => ({ kind: 'text', text: context.nameOf(dimension, textIn(row, dimension)) }),
});

export interface AskedTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly AskedColumn[];
  readonly rows: readonly AnswerRow[];
  readonly keyOf: (row: AnswerRow) => string;
  /** The totals as the answer counts them, with the word of the total in the first column. */
  readonly total?: AnswerRow | null;
  readonly notes?: readonly string[];
}

export function tableBlock(context: ReportContext, { id, title, columns, rows, keyOf, total = null, notes = [] }: AskedTable): TableBlock {
  const rowOf = (row: AnswerRow): TableRow => ({ key: keyOf(row), cells: columns.map(({ cell }) => cell(row)) });
  const totalRow = (row: AnswerRow): TableRow => ({
    key: 'total',
    cells: columns.map(({ cell }, index): Cell => {
      const value = cell(row);
      return index === 0 ? { kind: 'text', text: context.word('total') } : value.kind === 'number' ? value : { kind: 'text', text: '' };
    }),
  });
  return {
    kind: 'table',
    id,
    title,
    columns: columns.map(({ name, label, align = 'right', term = null, meaning }) => ({
      ...{ name, label, align, term },
      ...(meaning === undefined ? {} : { meaning }),
    })),
    rows: rows.map(rowOf),
    total: total && totalRow(total),
    notes,
  };
}

/** The totals of an answer as a row of its fields. */
export const totalRowOf = (answer: Answer | null): AnswerRow =>
  Object.fromEntries(
    Object.entries(answer?.totals ?? {}).flatMap(([name, value]) => (value !== null && typeof value === 'object' ? [] : [[name, value]])),
  );
