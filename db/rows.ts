import { sql } from 'drizzle-orm';
import { ask, familyOf } from './ask';
import { AppError } from './errors';
import type { NumberReference } from './explain-reference';
import { shownSql } from './explain-sql';
import { countedNames } from './explain-terms';
import type { Copied } from './export-parquet';
import { type Cell, csvPieces } from './rows-csv';
import { rowFamilies } from './rows-families';
import { parseRowsAsked } from './rows-options';
import { type RowsQuery, rowsQuery } from './rows-query';
import { rowsSheet } from './rows-sheet';
import { rowPieces } from './rows-stream';
import type { Parameters } from './scope';
import type { Generation, Warehouse } from './warehouse';
import type { Sheet } from './workbook/sheet';

/** A page of the rows behind a number, the earliest first. */
export interface RowsPage {
  readonly metric: string;
  readonly of: string;
  readonly generation: number;
  readonly columns: RowsQuery['columns'];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  /** Of all pages. */
  readonly count: number;
  /** What is added up over all rows; null where rows are counted. */
  readonly amount: { readonly column: string; readonly sum: number | null } | null;
  readonly page: number;
  readonly pages: number;
}

/** Rows as a page, or all of them: as the pieces of a CSV file, as a sheet that is read while it is written, or as a statement to be copied. */
export type RowsAnswer =
  | { readonly page: RowsPage }
  | { readonly csv: AsyncGenerator<string> }
  | { readonly sheet: Sheet }
  | { readonly copied: Copied };

/** The rows behind the number that parameters refer to; `headOf` names the columns of a file. */
export async function rowsBehind(
  generation: Generation,
  metric: string,
  given: Parameters,
  headOf: (name: string) => string = (name) => name,
): Promise<RowsAnswer> {
  const { reference, of: named, page, size, format, csv } = parseRowsAsked(given);
  const { warehouse } = generation;
  const of = named ?? (await firstCounted(generation, metric, reference));
  const query = await rowsQuery(warehouse, metric, of, reference);
  const { columns, amount } = query;
  const head = columns.map(({ name }) => headOf(name));
  if (format === 'csv') return { csv: csvPieces(head, rowPieces(generation, query), csv) };
  if (format === 'xlsx') return { sheet: rowsSheet(of, head, columns, rowPieces(generation, query)) };
  if (format === 'parquet') return { copied: shownSql(query.listed()) };
  const [{ count, sum }, rows] = await Promise.all([
    counted(warehouse, query),
    warehouse.execute<Readonly<Record<string, Cell>>>(query.listed({ limit: size, offset: (page - 1) * size })),
  ]);
  const pages = Math.max(1, Math.ceil(count / size));
  return {
    page: {
      metric,
      of,
      generation: generation.id,
      columns,
      rows,
      count,
      amount: amount === null ? null : { column: amount, sum },
      page,
      pages,
    },
  };
}

/** What a field counts first: the part of a ratio, else the field itself. */
async function firstCounted(generation: Generation, metric: string, { fields, row }: NumberReference): Promise<string> {
  const known = fields.filter((name) => familyOf(metric).fields.includes(name));
  const { derivations } = await ask(generation, metric, { fields: known.slice(0, 1) });
  const field = (row ? derivations.rows : derivations.totals).fields[fields[0] ?? ''] ?? derivations.totals.fields[fields[0] ?? ''];
  const name = field && countedNames(field).find((term) => rowFamilies[metric]?.of[term]);
  if (!name) throw new AppError('bad_request', `"${(fields[0] ?? '').slice(0, 80)}" has no rows in ${metric}.`);
  return name;
}

async function counted(
  warehouse: Warehouse,
  { found, amount }: RowsQuery,
): Promise<{ readonly count: number; readonly sum: number | null }> {
  const sum = amount ? sql`sum(${sql.identifier(amount)})` : sql`null`;
  const [told] = await warehouse.select({ count: sql<number>`count(*)`, sum: sql<number | null>`${sum}` }).from(sql`(${found}) as found`);
  return told ?? { count: 0, sum: null };
}
