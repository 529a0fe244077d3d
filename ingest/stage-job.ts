import type { UsedKind } from '../db/kinds';
import type { Layout } from './read/records';
import type { TableName } from './source/rows';
import type { SourceOptions } from './source/source';
import type { GivenFormat } from './stage-options';
import type { Part } from './stage-scan';

/** One part of one file to be staged; plain data, since it travels to another process. */
export type StageJob = {
  readonly path: string;
  readonly kind: UsedKind;
  readonly layout: Layout;
  readonly isGzip: boolean;
  readonly options: SourceOptions;
  readonly given: GivenFormat;
  /** Seconds since 1970 UTC. */
  readonly now: number;
  readonly part: Part;
  readonly index: number;
  /** Where the Parquet files go. */
  readonly folder: string;
};

/** Parquet of one table of one part. */
export type PartTable = { readonly table: TableName; readonly rows: number; readonly name: string; readonly bytes: number };

/** Numbers in normal form and their keyed hashes, side by side, for the sealed file. */
export type PartNumbers = { readonly contactIds: BigInt64Array; readonly numbers: readonly string[] };

/** What a part came to. */
export type StagedPart = { readonly tables: readonly PartTable[]; readonly sealed: PartNumbers };

/** Stages parts, in this process or in others. `close` ends what still runs. */
export type Stager = {
  readonly stage: (job: StageJob, onBytes: (count: number) => void) => Promise<StagedPart>;
  readonly close: () => Promise<void>;
};
