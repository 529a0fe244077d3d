import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createIdentity, type Identity } from './identity';
import type { MarketPrefix } from './identity/market-prefix';
import { type Reject, recordTables } from './source/rows';
import { shape } from './source/shape';
import type { Source, SourceOptions, SourceReader } from './source/source';
import type { PartTable } from './stage-job';
import type { ParquetWriter } from './stage-parquet';
import { Spool } from './stage-spool';
import { UnstageableValue } from './stage-spool-row';

/** Takes the raw records of one part, and gives its rows as Parquet. */
export type PartStager = {
  readonly onRecord: (record: unknown, line: number) => void;
  readonly onReject: (line: number, reject: Reject) => void;
  readonly recordCount: () => number;
  readonly finish: () => Promise<readonly PartTable[]>;
  /** Lets go of what is open after a failure. */
  readonly abandon: () => void;
};

/** What the reading of one part needs. */
export type PartOptions = {
  readonly source: Source;
  readonly options: SourceOptions;
  readonly now: number;
  readonly hashKey: string;
  readonly markets: readonly MarketPrefix[];
  readonly parquet: ParquetWriter;
  /** Where the Parquet files go, named `<table>-<name>.parquet`. */
  readonly folder: string;
  readonly name: string;
  readonly onNumber: (contactId: bigint, number: string) => void;
};

/** Opens one part. A record whose reading fails half way leaves no row but one reject. */
export function openPart(part: PartOptions): PartStager {
  const spool = new Spool((table) => join(part.folder, `${table}-${part.name}.tsv`));
  let told = 0;

  const reject = (line: number, { reason, detail }: Reject, recordShape?: string): void =>
    spool.emit('reject', { record_line: line, reason, detail: detail ?? null, shape: recordShape ?? null });
  const identity: Identity = createIdentity({
    hashKey: part.hashKey,
    markets: part.markets,
    emit: spool.emitAlways,
    onNumber: part.onNumber,
  });
  const reader: SourceReader = part.source.open({ identity, options: part.options, now: part.now, emit: spool.emit, reject });

  const finish = async (): Promise<readonly PartTable[]> => {
    told += reader.end();
    spool.keep();
    const spooled = spool.close();
    const tables: PartTable[] = [];
    for (const { table, file, rows } of spooled) {
      const name = `${table}-${part.name}.parquet`;
      await part.parquet.write(table, file, join(part.folder, name));
      tables.push({ table, rows, name, bytes: statSync(join(part.folder, name)).size });
      rmSync(file);
    }
    const staged = tables.reduce((sum, { table, rows }) => sum + (countsAsRecord(table) ? rows : 0), 0);
    if (staged !== told) throw new Error(`part ${part.name} told ${told} records and staged ${staged}`);
    return tables;
  };

  return {
    onRecord: (record, line) => {
      try {
        told += reader.read(record, line);
      } catch (error) {
        spool.forget();
        told += 1;
        reject(line, faultOf(error), shape(record));
      }
      spool.keep();
    },
    onReject: (line, why) => {
      told += 1;
      reject(line, why);
      spool.keep();
    },
    recordCount: () => told,
    finish,
    abandon: () => spool.abandon(),
  };
}

const counted: ReadonlySet<string> = new Set([...recordTables, 'reject']);
const countsAsRecord = (table: string): boolean => counted.has(table);

/** Never the error's message: it may quote the record. */
function faultOf(error: unknown): Reject {
  if (error instanceof UnstageableValue) return { reason: 'value out of range', detail: error.column };
  return { reason: 'record that cannot be read', detail: error instanceof Error ? error.name : typeof error };
}
