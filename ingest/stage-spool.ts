import { closeSync, openSync, writeSync } from 'node:fs';
import { type Emit, stagedTables, type TableName } from './source/rows';
import { rowWriter } from './stage-spool-row';
import { TextBuffer } from './stage-text';

type Row = Readonly<Record<string, unknown>>;

/** The rows of one table of one part, as lines of tab-separated text on their way to Parquet. */
export type SpooledTable = { readonly table: TableName; readonly file: string; readonly rows: number };

/** Gathers staged rows in a text file a table; the rows of a record are kept together or, after `forget`, not at all. */
export class Spool {
  readonly emit: Emit = (table, row) => this.writerOf(table).add(row);
  /** For rows that stay true whatever becomes of the record: who a person is, what a text says. */
  readonly emitAlways: Emit = (table, row) => {
    const writer = this.writerOf(table);
    writer.add(row);
    writer.keep();
  };
  private readonly writers: { [Table in TableName]?: TableWriter } = {};
  private readonly opened: TableWriter[] = [];

  constructor(private readonly fileOf: (table: TableName) => string) {}

  /** Keeps the rows emitted since the last `keep` or `forget`. */
  keep(): void {
    for (const writer of this.opened) writer.keep();
  }

  /** Drops the rows emitted since the last `keep` or `forget`. */
  forget(): void {
    for (const writer of this.opened) writer.forget();
  }

  /** Writes out and closes; gives the tables that have rows. */
  close(): readonly SpooledTable[] {
    const tables = this.opened.map((writer) => writer.close());
    return tables.filter(({ rows }) => rows > 0);
  }

  /** Closes without writing; harmless after `close`. */
  abandon(): void {
    for (const writer of this.opened) writer.abandon();
  }

  private writerOf(table: TableName): TableWriter {
    const known = this.writers[table];
    if (known) return known;
    const writer = new TableWriter(table, this.fileOf(table));
    this.writers[table] = writer;
    this.opened.push(writer);
    return writer;
  }
}

/** Bytes after which the text of a table is written out. */
const writtenBytes = 200_000;

class TableWriter {
  private readonly text = new TextBuffer();
  private readonly append: (text: TextBuffer, row: Row) => void;
  private descriptor: number | null;
  private rows = 0;
  private keptRows = 0;
  private keptLength = 0;

  constructor(
    private readonly table: TableName,
    private readonly file: string,
  ) {
    this.append = rowWriter(table, stagedTables[table]);
    this.descriptor = openSync(file, 'w', 0o600);
  }

  add(row: Row): void {
    this.append(this.text, row);
    this.rows += 1;
  }

  keep(): void {
    if (this.rows === this.keptRows) return;
    if (this.text.length > writtenBytes) this.write();
    this.keptRows = this.rows;
    this.keptLength = this.text.length;
  }

  /** Also drops the beginning of a row that could not be written whole. */
  forget(): void {
    this.rows = this.keptRows;
    this.text.length = this.keptLength;
  }

  close(): SpooledTable {
    this.write();
    this.abandon();
    return { table: this.table, file: this.file, rows: this.rows };
  }

  abandon(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
    this.descriptor = null;
  }

  private write(): void {
    if (this.descriptor === null) throw new Error(`${this.table} is closed`);
    for (let at = 0; at < this.text.length; ) at += writeSync(this.descriptor, this.text.bytes, at, this.text.length - at);
    this.text.length = 0;
  }
}
