import { AppError } from './errors';
import { maskDigits } from './mask';
import type { Parameters } from './scope';

/** Rows of an answer: each dimension named with the values it may have; null is no value. A dimension that is not named may have any. */
export type RowChoice = Readonly<Record<string, readonly (string | null)[]>>;

/**
 * How two numbers make the one that is shown. `change` is relative; `difference` is null where either number is; `contribution` takes nothing
 * for nought; `share` is of all rows.
 */
export const comparisons = ['value', 'change', 'difference', 'contribution', 'share'] as const;
export type ComparisonName = (typeof comparisons)[number];

/** One number of an answer, or one made of several of its fields. */
export interface NumberReference {
  /** What the metric is asked: window, cut, filters, options. */
  readonly parameters: Parameters;
  /** Added up. */
  readonly fields: readonly string[];
  /** Added up, and divided by. */
  readonly per: readonly string[];
  /** Null: the totals. */
  readonly row: RowChoice | null;
  readonly as: ComparisonName;
  /** The window compared with. */
  readonly versus: { readonly from: string; readonly to: string } | null;
  /** Other rows of the same answer that the row is compared with. */
  readonly against: RowChoice | null;
}

/** What tells amounts without an exchange rate apart; it is no dimension that rows can be cut by. */
export const amountKey = 'unconverted_currency';

/** More values of one name than this are no question of a person. */
const mostValues = 500;
const own = ['field', 'per', 'row', 'as', 'versus_from', 'versus_to', 'against'];

/** The number that parameters of the API refer to; what they say besides is the metric's scope. */
export function parseReference(given: Parameters): NumberReference {
  const [many, values] = Object.entries(given).find(([, texts]) => texts.length > mostValues) ?? [];
  if (many !== undefined) throw refused(`${short(many)} was given ${values?.length} values; ask with ${mostValues} at most.`);
  const fields = names(given.field);
  if (fields.length === 0) throw refused('Say which number is meant: field=NAME, and row=DIMENSION:VALUE for one of the rows.');
  const as = single(given, 'as') ?? 'value';
  const comparison = comparisons.find((name) => name === as);
  if (!comparison) throw refused(`"${short(as)}" is not a way to compare; right ones are ${comparisons.join(', ')}.`);
  const [from, to] = [single(given, 'versus_from'), single(given, 'versus_to')];
  const isCompared = comparison !== 'value' && comparison !== 'share';
  const [row, against] = [parseRow(given.row), isCompared ? parseRow(given.against) : null];
  if (isCompared && !against && (from === null || to === null))
    throw refused(`as=${comparison} needs versus_from and versus_to, the days compared with, or against, the row compared with.`);
  if (against && !row) throw refused('against compares rows: say with row which one is meant.');
  const scope = Object.fromEntries(Object.entries(given).filter(([name]) => !own.includes(name) && name !== 'fields'));
  return {
    parameters: row && scope.by === undefined ? { ...scope, by: Object.keys(row).filter((name) => name !== amountKey) } : scope,
    fields,
    per: names(given.per),
    row,
    as: comparison,
    versus: isCompared && !against && from !== null && to !== null ? { from, to } : null,
    against,
  };
}

/** `country:CO` is a value, `template` no value, `*` any row. */
function parseRow(given: readonly string[] | undefined): RowChoice | null {
  if (given === undefined) return null;
  const row: Record<string, (string | null)[]> = {};
  for (const text of given.filter((value) => value !== '*')) {
    const colon = text.indexOf(':');
    const name = colon === -1 ? text : text.slice(0, colon);
    row[name] = [...(row[name] ?? []), colon === -1 ? null : text.slice(colon + 1)];
  }
  return row;
}

const names = (given: readonly string[] | undefined): readonly string[] =>
  (given ?? [])
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');

function single(given: Parameters, name: string): string | null {
  const [value = null, ...more] = given[name] ?? [];
  if (more.length) throw refused(`${name} was given ${more.length + 1} times; give it once.`);
  return value;
}

const short = (value: string): string => maskDigits(value.slice(0, 80));
const refused = (message: string): AppError => new AppError('bad_request', message);
