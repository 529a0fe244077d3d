import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Emit, stagedTables, type TableName } from './source/rows';
import { spoolText } from './stage-spool-text';

/** The rows of one table of one part, as lines of tab-separated text on their way to Parquet. */
export type SpooledTable = { readonly table: TableName; readonly file: string; readonly rows: number };

/** Short enough that V8 keeps the text in its young generation: measured 0.9 µs a row against 1.3 with 1 MB. */
const pendingCharacters = 1 << 15;

/** Gathers staged rows by table in text files of `folder`; a record's rows are kept together or, after `forget`, not at all. */
export class Spool {
  readonly emit: Emit = (table, row) => this.add(table, row);
  private readonly writers = new Map<TableName, TableWriter>();
  private readonly touched: TableWriter[] = [];

  constructor(private readonly folder: string) {}

  /** Keeps the rows emitted since the last `keep` or `forget`. */
  keep(): void {
    for (const writer of this.touched) writer.keep();
    this.touched.length = 0;
  }

  /** Drops the rows emitted since the last `keep` or `forget`. */
  forget(): void {
    for (const writer of this.touched) writer.forget();
    this.touched.length = 0;
  }

  /** Closes the files; the tables that have rows. */
  close(): readonly SpooledTable[] {
    const tables = [...this.writers.values()].map((writer) => writer.close());
    return tables.filter(({ rows }) => rows > 0);
  }

  private add(table: TableName, row: Readonly<Record<string, unknown>>): void {
    const writer = this.writers.get(table) ?? this.open(table);
    if (!writer.isTouched) this.touched.push(writer);
    writer.add(row);
  }

  private open(table: TableName): TableWriter {
    const writer = new TableWriter(table, join(this.folder, `${table}.tsv`));
    this.writers.set(table, writer);
    return writer;
  }
}

class TableWriter {
  isTouched = false;
  private readonly text: (row: Readonly<Record<string, unknown>>) => string;
  private readonly descriptor: number;
  private pending = '';
  private rows = 0;
  private keptPending = '';
  private keptRows = 0;

  constructor(
    private readonly table: TableName,
    private readonly file: string,
  ) {
    this.text = spoolText(table, stagedTables[table]);
    this.descriptor = openSync(file, 'w', 0o600);
  }

  add(row: Readonly<Record<string, unknown>>): void {
    this.isTouched = true;
    this.pending += this.text(row);
    this.rows += 1;
  }

  keep(): void {
    this.isTouched = false;
    if (this.pending.length > pendingCharacters) this.write();
    this.keptPending = this.pending;
    this.keptRows = this.rows;
  }

  forget(): void {
    this.isTouched = false;
    this.pending = this.keptPending;
    this.rows = this.keptRows;
  }

  close(): SpooledTable {
    this.write();
    closeSync(this.descriptor);
    return { table: this.table, file: this.file, rows: this.rows };
  }

  private write(): void {
    const bytes = Buffer.from(this.pending);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    this.pending = '';
  }
}
