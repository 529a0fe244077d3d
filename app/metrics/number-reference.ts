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
}

/** The reference as the API takes it. */
export function referenceSearch({ question, fields, per = [], row, as, versus }: NumberReference): string {
  const { fields: _, by, ...scope } = question.parameters;
  const search = new URLSearchParams(questionSearch({ metric: question.metric, parameters: row && by ? { ...scope, by } : scope }));
  search.set('field', fields.join(','));
  if (per.length) search.set('per', per.join(','));
  for (const [name, values] of Object.entries(row ?? {})) {
    for (const value of values) search.append('row', value === null ? name : `${name}:${value}`);
  }
  if (as) search.set('as', as);
  if (versus) {
    search.set('versus_from', versus.from);
    search.set('versus_to', versus.to);
  }
  return search.toString();
}
