import { type SQL, sql } from 'drizzle-orm';
import { inScope } from './conditions';
import type { Cut, Facts, TableFacts } from './facts';
import { isPeriod, periods } from './periods';
import type { Warehouse } from './warehouse';

export type Key = string | number | null;

/** The SQL that ran: a row a slice, with columns `by_…` and the measures. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly measures: readonly string[];
}

/** The measures of one combination of dimensions. A measure that no table can give under this cut is absent; null: nothing had a value. */
export interface Slice {
  readonly keys: readonly Key[];
  readonly sums: Readonly<Record<string, number | null>>;
}

export interface Slices {
  readonly slices: readonly Slice[];
  readonly statements: readonly Statement[];
}

/**
 * Measures cut by dimensions, sorted by them. Each measure comes from the first of the tables that holds it together with every dimension and
 * filter of the cut: put the rollup before its fact.
 */
export async function slicesOf(warehouse: Warehouse, tables: readonly Facts[], cut: Cut, measures: Iterable<string>): Promise<Slices> {
  const wanted = [...new Set(measures)];
  const dimensions = [...cut.by, ...Object.keys(cut.filters)];
  const able = tables.filter((table) => dimensions.every((name) => name in table.dimensions));
  const share = (table: Facts) => wanted.filter((name) => able.find((candidate) => name in candidate.measures) === table);
  const parts = await Promise.all(
    able
      .map((table) => ({ table, names: share(table) }))
      .filter(({ names }) => names.length > 0)
      .map(({ table, names }) => ('slices' in table ? table.slices(cut, names) : select(warehouse, table, cut, names))),
  );
  const known = wanted.filter((name) => able.some((table) => name in table.measures));
  return {
    slices: merged(
      parts.map(({ slices }) => slices),
      known,
    ),
    statements: parts.flatMap(({ statements }) => statements),
  };
}

async function select(warehouse: Warehouse, table: TableFacts, cut: Cut, names: readonly string[]): Promise<Slices> {
  const keys = cut.by.map((name) => sql`${table.dimensions[name]}`.as(`by_${name}`));
  const sums = names.map((name) => measureOf(table, name).as(name));
  const fields = Object.fromEntries([...keys, ...sums].map((expression) => [expression.fieldAlias, expression]));
  const query = warehouse
    .select(fields)
    .from(table.table)
    .where(inScope(table, cut))
    .groupBy(...keys);
  const { sql: text, params } = query.toSQL();
  const rows = await query;
  return { slices: readSlices(rows, cut.by, names), statements: [{ sql: text, params, measures: names }] };
}

/** Slices from rows whose columns are `by_…` and measures. */
export const readSlices = (
  rows: readonly Readonly<Record<string, unknown>>[],
  by: readonly string[],
  measures: readonly string[],
): readonly Slice[] =>
  rows.map((row) => ({
    keys: by.map((name) => printed(name, asKey(row[`by_${name}`]))),
    sums: Object.fromEntries(measures.map((name) => [name, asNumber(row[name])])),
  }));

function merged(parts: readonly (readonly Slice[])[], measures: readonly string[]): readonly Slice[] {
  const nothing = Object.fromEntries(measures.map((name) => [name, null]));
  const byKey = new Map<string, Slice>();
  for (const slice of parts.flat()) {
    const id = JSON.stringify(slice.keys);
    byKey.set(id, { keys: slice.keys, sums: { ...nothing, ...byKey.get(id)?.sums, ...slice.sums } });
  }
  return [...byKey.values()].sort((one, other) => compareKeys(one.keys, other.keys));
}

/** By the first key that differs; null last. */
function compareKeys(one: readonly Key[], other: readonly Key[]): number {
  const index = one.findIndex((key, at) => key !== other[at]);
  const [a, b] = [one[index] ?? null, other[index] ?? null];
  if (index === -1 || a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

function measureOf(table: TableFacts, name: string): SQL {
  const measure = table.measures[name];
  if (!measure) throw new RangeError(`the table has no measure ${name}`);
  return measure;
}

const printed = (name: string, key: Key): Key => (key !== null && isPeriod(name) ? periods[name].print(key) : key);

function asKey(value: unknown): Key {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a dimension gave a ${typeof value}`);
}

function asNumber(value: unknown): number | null {
  if (value === null || typeof value === 'number') return value;
  throw new TypeError(`a measure gave a ${typeof value}`);
}
