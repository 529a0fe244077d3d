import { ask, familyOf } from '../../db/ask';
import { answerStatement } from '../../db/export-parquet';
import { type Cell, csvPieces } from '../../db/rows-csv';
import { csvForm, oneOf } from '../../db/rows-options';
import { rowsSheet } from '../../db/rows-sheet';
import type { Parameters } from '../../db/scope';
import type { Generation } from '../../db/warehouse';
import type { Table } from './table-file';

const own = ['format', 'separator', 'decimal', 'bom'];

/** The rows of an answer as a table: its dimensions, then its fields, under the names of the contract. */
export async function exportedAnswer(generation: Generation, metric: string, given: Parameters): Promise<Table> {
  const format = oneOf(given, 'format', ['csv', 'xlsx', 'parquet']);
  const form = csvForm(given);
  const parameters = Object.fromEntries(Object.entries(given).filter(([name]) => !own.includes(name)));
  const { rows } = (await ask(generation, metric, parameters)).answer;
  const columns = rows[0] ? Object.keys(rows[0]) : familyOf(metric).fields;
  if (format === 'parquet') return { copied: answerStatement(columns, rows) };
  const cells = rows.map((row) => columns.map((name): Cell => row[name] ?? null));
  const pieces = piecesOf(cells);
  if (format === 'csv') return { csv: csvPieces(columns, pieces, form) };
  return { sheet: rowsSheet(metric, columns, [], pieces) };
}

async function* piecesOf(rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly (readonly Cell[])[]> {
  yield rows;
}
