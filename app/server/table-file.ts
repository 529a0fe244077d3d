import { createReadStream, type ReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Copied, copyToParquet, exportFolder } from '../../db/export-parquet';
import type { Sheet } from '../../db/workbook/sheet';
import { workbookStream } from '../../db/workbook/workbook';
import type { Pieces } from './held-stream';

/** A table that is to be sent as a file. */
export type Table = { readonly csv: AsyncIterable<string> } | { readonly sheet: Sheet } | { readonly copied: Copied };

/** A table as the pieces of its file, with the headers that keep it under a name; none is whole in memory. */
export async function tableFile(table: Table, name: string, generationFile: string | null): Promise<Pieces> {
  if ('csv' in table) return { pieces: table.csv, headers: fileHeaders(name, 'csv') };
  if ('sheet' in table)
    return { pieces: workbookStream([table.sheet], { title: name, madeAt: new Date() }), headers: fileHeaders(name, 'xlsx') };
  return { pieces: await parquetPieces(generationFile, table.copied), headers: fileHeaders(name, 'parquet') };
}

/** The file is whole before anything is answered, so that a full disk is an error and not half a file; it is removed when it is sent. */
async function parquetPieces(generationFile: string | null, copied: Copied): Promise<AsyncIterableIterator<Uint8Array>> {
  const { folder, remove } = exportFolder(tmpdir());
  const file = join(folder, 'rows.parquet');
  try {
    await copyToParquet(generationFile, copied, file);
    return removedAfter(createReadStream(file), remove);
  } catch (error) {
    remove();
    throw error;
  }
}

/** A generator that is left before its first piece ends without its `finally`, so the stream itself says when it is over. */
function removedAfter(stream: ReadStream, remove: () => void): AsyncIterableIterator<Uint8Array> {
  stream.once('close', remove);
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  return {
    next: () => pieces.next(),
    return: async () => {
      stream.destroy();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
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
