import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Copied, copyToParquet, exportFolder } from '../../db/export-parquet';
import type { Sheet } from '../../db/workbook/sheet';
import { workbookStream } from '../../db/workbook/workbook';
import type { Pieces } from './held-stream';

/** A table that is to be sent as a file. */
export type Table = { readonly csv: AsyncIterable<string> } | { readonly sheet: Sheet } | { readonly copied: Copied };

/** A table as the pieces of its file, with the headers that keep it under a name; none is whole in memory. */
export function tableFile(table: Table, name: string, generationFile: string | null): Pieces {
  if ('csv' in table) return { pieces: table.csv, headers: fileHeaders(name, 'csv') };
  if ('sheet' in table)
    return { pieces: workbookStream([table.sheet], { title: name, madeAt: new Date() }), headers: fileHeaders(name, 'xlsx') };
  return { pieces: parquetPieces(generationFile, table.copied), headers: fileHeaders(name, 'parquet') };
}

/** The file is written before its first piece is sent, and removed when the last has gone, or the reader has. */
async function* parquetPieces(generationFile: string | null, copied: Copied): AsyncGenerator<Uint8Array> {
  const { folder, remove } = exportFolder(tmpdir());
  try {
    const file = join(folder, 'rows.parquet');
    await copyToParquet(generationFile, copied, file);
    for await (const piece of createReadStream(file)) yield piece as Uint8Array;
  } finally {
    remove();
  }
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;

/** Headers of a file to be kept under a name. */
export const fileHeaders = (name: string, ending: keyof typeof types): Readonly<Record<string, string>> => ({
  'Content-Type': types[ending],
  'Content-Disposition': `attachment; filename="${name}.${ending}"`,
  'Cache-Control': 'no-store',
});
