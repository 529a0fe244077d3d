import { type SQL, sql } from 'drizzle-orm';
import type { RowChoice } from './explain-reference';
import { isChosen, isOneRow } from './explain-row';
import { asPart } from './explain-sql';
import type { Derivation } from './family';
import type { Field } from './fields';

/** What is to be counted: fields added up, over others added up, in the rows chosen (null: the one row of totals). */
export interface Counted {
  readonly derivation: Pick<Derivation, 'statements'>;
  readonly fields: readonly Field[];
  readonly per: readonly Field[];
  readonly row: RowChoice | null;
  /** Dimensions of the rows. */
  readonly by: readonly string[];
}

/**
 * One value from the very statements that gave the answer. One row counts like the answer does: over nothing it may be 0. Several rows are
 * added up, and without any there is no value.
 */
export function numberSql({ derivation, fields, per, row, by }: Counted): SQL {
  const needed = new Set([...fields, ...per].flatMap(({ needs }) => needs));
  const statements = derivation.statements.filter(({ measures }) => measures.some((name) => needed.has(name)));
  const known = [...new Set(statements.flatMap(({ measures }) => measures))].filter((name) => needed.has(name));
  if (known.length === 0) return sql`select null as value`;
  const isSum = row !== null && !isOneRow(row, by);
  const term = (field: Field): string => {
    const value = field.needs.every((name) => known.includes(name)) ? field.sql : 'cast(null as double)';
    return isSum ? `sum(${value})` : value;
  };
  const [part, whole] = [added(fields.map(term)), added(per.map(term))];
  const keys = row === null ? [] : by.map((name) => `by_${name}`);
  const measures = known.map((name) => `any_value("${name}") as "${name}"`);
  const where = row && isChosen(row, (name) => sql.raw(`"by_${name}"`));
  const names = statements.map((_, index) => `part_${index + 1}`);
  const parts = statements.map((statement, index) => sql`${sql.raw(names[index] ?? '')} as (${asPart(statement)})`);
  const grouped = isSum && keys.length ? sql.raw(` group by ${keys.join(', ')}`) : sql``;
  const slice = sql`select ${sql.raw([...(isSum ? keys : []), ...measures].join(', '))} from ${sql.raw(united(names))}`;
  const value = sql.raw(per.length ? `(${part}) / nullif(${whole}, 0)` : part);
  return sql`with ${sql.join(parts, sql`, `)}, slice as (${slice}${where ? sql` where ${where}` : sql``}${grouped}) select ${value} as value from slice`;
}

const united = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `(${names.map((name) => `select * from ${name}`).join(' union all by name ')}) as part`;

/** The sum of what is known; null where nothing is. */
const added = (terms: readonly string[]): string => (terms.length > 1 ? `list_sum([${terms.join(', ')}])` : (terms[0] ?? 'null'));
