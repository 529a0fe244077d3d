import { sql } from 'drizzle-orm';
import { shownSql } from './explain-sql';
import type { Cell } from './rows-csv';
import type { RowsCut, RowsQuery } from './rows-query';
import type { Generation } from './warehouse';

/** Rows that are sorted at once: some hundred bytes each. */
const mostSorted = 200_000;

/** All rows of a query in order. Some days at a time are sorted and joined, so that memory does not grow with the number of rows. */
export async function* rowPieces({ warehouse, stream }: Generation, query: RowsQuery): AsyncGenerator<readonly (readonly Cell[])[]> {
  const days =
    query.perDay && (await warehouse.select({ day: sql<string>`day`, rows: sql<number>`rows` }).from(sql`(${query.perDay}) as days`));
  for (const cut of days ? spansOf(days) : [undefined]) {
    const { sql: text, params } = shownSql(query.listed(cut));
    yield* stream(text, params) as AsyncIterable<readonly (readonly Cell[])[]>;
  }
}

/** Spans of days that together hold every row, each as few rows as one day has, or `most`. */
export function spansOf(days: readonly { readonly day: string; readonly rows: number }[], most = mostSorted): readonly RowsCut[] {
  const sorted = [...days].sort((one, other) => (one.day < other.day ? -1 : 1));
  const starts: string[] = [];
  let held = Number.POSITIVE_INFINITY;
  for (const { day, rows } of sorted) {
    if (held + rows > most) {
      starts.push(day);
      held = 0;
    }
    held += rows;
  }
  const end = sorted.at(-1)?.day;
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? dayAfter(end ?? from) }));
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
