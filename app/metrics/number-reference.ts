import { type Question, questionSearch } from './question';
import type { Span } from './span';

/** One number of an answer: fields added up, over others, in one of its rows, or set against another span (db/explain-reference.ts). */
export interface NumberReference {
  readonly question: Question;
  readonly fields: readonly string[];
  readonly per?: readonly string[];
  /** Dimensions of the rows meant, with the values that each may have; null is no value. Several rows are added up. Absent: the totals. */
  readonly row?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly as?: 'change' | 'difference' | 'contribution' | 'share';
  readonly versus?: Span;
  /** Other rows of the same answer that `row` is compared with, in place of `versus`. */
  readonly against?: NonNullable<NumberReference['row']>;
}

/** The reference as the API takes it. */
export function referenceSearch({ question, fields, per = [], row, as, versus, against }: NumberReference): string {
  const { fields: _, by, ...scope } = question.parameters;
  const search = new URLSearchParams(questionSearch({ metric: question.metric, parameters: row && by ? { ...scope, by } : scope }));
  search.set('field', fields.join(','));
  if (per.length) search.set('per', per.join(','));
  for (const [name, rows] of [
    ['row', row],
    ['against', against],
  ] as const)
    for (const place of placesOf(rows)) search.append(name, place);
  if (as) search.set('as', as);
  if (versus) {
    search.set('versus_from', versus.from);
    search.set('versus_to', versus.to);
  }
  return search.toString();
}

/** `country:CO` for each value, `*` for any row; nothing for the totals. */
function placesOf(row: NumberReference['row']): readonly string[] {
  const places = Object.entries(row ?? {}).flatMap(([name, values]) => values.map((value) => (value === null ? name : `${name}:${value}`)));
  return row && places.length === 0 ? ['*'] : places;
}

/** The reference with its metric, as a link holds it. */
export const referenceText = (number: NumberReference): string => `${number.question.metric}?${referenceSearch(number)}`;

/** The reference that a link holds; null where it holds none. What is wrong in it is left to the server to refuse. */
export function referenceOf(text: string): NumberReference | null {
  const [metric = '', search = ''] = text.split(/\?(.*)/s);
  const given = new URLSearchParams(search);
  const names = (name: string): readonly string[] => given.getAll(name).flatMap((list) => list.split(','));
  if (!/^[a-z_]+$/.test(metric) || !given.has('field')) return null;
  const own = ['field', 'per', 'row', 'as', 'versus_from', 'versus_to', 'against'];
  const scope = [...new Set(given.keys())].filter((name) => !own.includes(name)).map((name) => [name, given.getAll(name)] as const);
  const as = (['change', 'difference', 'contribution', 'share'] as const).find((name) => name === given.get('as'));
  const [from, to] = [given.get('versus_from'), given.get('versus_to')];
  return {
    question: { metric, parameters: Object.fromEntries(scope) },
    fields: names('field'),
    per: names('per'),
    ...(given.has('row') ? { row: rowOf(given.getAll('row')) } : {}),
    ...(as ? { as } : {}),
    ...(from && to ? { versus: { from, to } } : {}),
    ...(given.has('against') ? { against: rowOf(given.getAll('against')) } : {}),
  };
}

function rowOf(places: readonly string[]): NonNullable<NumberReference['row']> {
  const row: Record<string, (string | null)[]> = {};
  for (const place of places.filter((text) => text !== '*')) {
    const [name = '', value] = place.split(/:(.*)/s);
    row[name] = [...(row[name] ?? []), value ?? null];
  }
  return row;
}
