import { closeSync, openSync, writeSync } from 'node:fs';
import { i32, i64, list, struct, type ThriftValue, text } from './thrift';

type Numbers = Int32Array | Float64Array;
type ColumnType = 'integer' | 'double';
type Group = { readonly rows: number; readonly starts: readonly number[]; readonly sizes: readonly number[] };

/**
 * Writes columns of numbers without nulls as a Parquet file that is neither compressed nor has statistics: the arrays go to the file as they
 * are, which costs a tenth of DuckDB's appender. Source: the Parquet format, version 2.9 (parquet.thrift).
 */
export type ParquetFile = {
  /** Appends so many first rows of the arrays, one array a column; from one row on. */
  readonly append: (columns: readonly Numbers[], rows: number) => void;
  /** Writes the end of the file, without which nobody can read it. */
  readonly finish: () => void;
  /** Lets go of the file; may be called again. */
  readonly close: () => void;
};

const types = { integer: 1, double: 5 } as const;
const magic = Buffer.from('PAR1');

/** A new file at a path, replaced if there is one. Numbers are little-endian in Parquet, as on every machine that Node runs on. */
export function plainParquet(path: string, columns: Readonly<Record<string, ColumnType>>): ParquetFile {
  const file = openSync(path, 'w', 0o600);
  const groups: Group[] = [];
  let size = 0;
  let isOpen = true;
  const write = (bytes: Uint8Array): void => {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    size += bytes.length;
  };
  write(magic);
  return {
    append(arrays, rows) {
      const starts: number[] = [];
      const sizes: number[] = [];
      for (const values of arrays) {
        const bytes = new Uint8Array(values.buffer, values.byteOffset, rows * values.BYTES_PER_ELEMENT);
        starts.push(size);
        write(Uint8Array.from(pageHeader(bytes.length, rows).bytes));
        write(bytes);
        sizes.push(size - (starts.at(-1) ?? 0));
      }
      groups.push({ rows, starts, sizes });
    },
    finish() {
      const footer = Uint8Array.from(fileMetadata(columns, groups).bytes);
      write(footer);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(footer.length);
      write(length);
      write(magic);
    },
    close() {
      if (isOpen) closeSync(file);
      isOpen = false;
    },
  };
}

const [dataPage, plain, runLength, required, uncompressed] = [0, 0, 3, 0, 0];

const pageHeader = (bytes: number, values: number): ThriftValue =>
  struct({
    1: i32(dataPage),
    2: i32(bytes),
    3: i32(bytes),
    5: struct({ 1: i32(values), 2: i32(plain), 3: i32(runLength), 4: i32(runLength) }),
  });

function fileMetadata(columns: Readonly<Record<string, ColumnType>>, groups: readonly Group[]): ThriftValue {
  const declared = Object.entries(columns).map(([name, type]) => struct({ 1: i32(types[type]), 3: i32(required), 4: text(name) }));
  const schema = list([struct({ 4: text('rows'), 5: i32(declared.length) }), ...declared]);
  const rows = i64(groups.reduce((sum, group) => sum + group.rows, 0));
  return struct({ 1: i32(1), 2: schema, 3: rows, 4: list(groups.map((group) => rowGroup(columns, group))) });
}

function rowGroup(columns: Readonly<Record<string, ColumnType>>, { rows, starts, sizes }: Group): ThriftValue {
  const chunks = Object.entries(columns).map(([name, type], place) => {
    const [start, bytes] = [i64(starts[place] ?? 0), i64(sizes[place] ?? 0)];
    const told = { 1: i32(types[type]), 2: list([i32(plain)]), 3: list([text(name)]), 4: i32(uncompressed), 5: i64(rows) };
    return struct({ 2: start, 3: struct({ ...told, 6: bytes, 7: bytes, 9: start }) });
  });
  return struct({ 1: list(chunks), 2: i64(sizes.reduce((sum, bytes) => sum + bytes, 0)), 3: i64(rows) });
}
