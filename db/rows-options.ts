import { AppError } from './errors';
import { type NumberReference, parseReference } from './explain-reference';
import type { CsvForm } from './rows-csv';
import type { Parameters } from './scope';

/** Which rows are asked for: those behind a number, of what was counted for it, and how they are to come. */
export interface RowsAsked {
  readonly reference: NumberReference;
  /** Null: what the number counts first. */
  readonly of: string | null;
  /** The first is 1. */
  readonly page: number;
  readonly size: number;
  /** `json` is a page of them, the others are all as a file. */
  readonly format: RowsFormat;
  readonly csv: CsvForm;
}

export const rowsFormats = ['json', 'csv', 'xlsx', 'parquet'] as const;
export type RowsFormat = (typeof rowsFormats)[number];

const mostRows = 500;
const own = ['of', 'page', 'size', 'format', 'separator', 'decimal', 'bom'];

export function parseRowsAsked(given: Parameters): RowsAsked {
  const reference = parseReference(Object.fromEntries(Object.entries(given).filter(([name]) => !own.includes(name))));
  return {
    reference,
    of: given.of?.[0] ?? null,
    page: wholeNumber(given, 'page', 1, 1_000_000_000),
    size: wholeNumber(given, 'size', 50, mostRows),
    format: oneOf(given, 'format', rowsFormats),
    csv: csvForm(given),
  };
}

/** How a CSV file is asked for: `separator`, `decimal` and `bom`. */
export function csvForm(given: Parameters): CsvForm {
  const separator = oneOf(given, 'separator', ['comma', 'semicolon']) === 'comma' ? ',' : ';';
  const decimal = oneOf(given, 'decimal', ['point', 'comma']) === 'point' ? '.' : ',';
  if (separator === decimal) throw refused('A decimal comma needs separator=semicolon.');
  return { separator, decimal, hasMark: oneOf(given, 'bom', ['false', 'true']) === 'true' };
}

/** The value of a parameter that takes one of some words; the first of them where it is not given. */
export function oneOf<Value extends string>(given: Parameters, name: string, right: readonly Value[]): Value {
  const [text, ...more] = given[name] ?? [right[0]];
  const value = right.find((candidate) => candidate === text);
  if (!value || more.length) throw refused(`${name} is one of ${right.join(', ')}.`);
  return value;
}

function wholeNumber(given: Parameters, name: string, usual: number, most: number): number {
  const [text, ...more] = given[name] ?? [String(usual)];
  const value = /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0;
  if (more.length || value < 1 || value > most) throw refused(`${name} is a whole number from 1 to ${most}.`);
  return value;
}

const refused = (message: string): AppError => new AppError('bad_request', message);
