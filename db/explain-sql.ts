import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { laidOut } from './explain-layout';

/** A statement ready to run: with parameters, and with them written in, to be pasted anywhere. */
export interface ShownSql {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly pasted: string;
}

const dialect = new PgDialect();

/** SQL as it is shown and run. */
export function shownSql(query: SQL): ShownSql {
  const { sql: text, params } = dialect.sqlToQuery(query);
  const shown = laidOut(text);
  return { sql: shown, params, pasted: pasted(shown, params) };
}

/** A statement that ran as a part of another: its parameters are numbered anew. */
export function asPart({ sql: text, params }: { readonly sql: string; readonly params: readonly unknown[] }): SQL {
  const pieces = text.split(/\$(\d+)/);
  return sql.join(
    pieces.map((piece, index) => (index % 2 === 0 ? sql.raw(piece) : sql`${params[Number(piece) - 1]}`)),
    sql``,
  );
}

/** Parameters written in, where no text and no name in quotes stands. */
const pasted = (text: string, params: readonly unknown[]): string =>
  text
    .split(/('(?:[^']|'')*'|"[^"]*")/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\$(\d+)/g, (_, place) => literal(params[Number(place) - 1]))))
    .join('');

function literal(value: unknown): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
}
