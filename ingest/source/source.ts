import type { UsedKind } from '../../db/kinds';
import type { Identity } from '../identity';
import type { Emit, Reject } from './rows';

/** What changes how a file is read: part of the staged file's name. */
export type SourceOptions = {
  /** Upper-case texts by which a customer stops promotions. */
  readonly optOutKeywords: ReadonlySet<string>;
  /** Decimal mark of the file's numbers, as the whole file shows. */
  readonly decimal: 'point' | 'comma';
  /** Whether `3/4/2022` is a day in April or in March; day first when not told. */
  readonly dateOrder?: 'day_first' | 'month_first';
  /** Day from which a file without dates of its own holds (`--as-of`); null when not told. */
  readonly asOf: string | null;
  /** Zone of times written without one; null: none is named. Lists and tables of orders then keep the wall clock, elsewhere such a time is a reject. */
  readonly timezone: string | null;
  /** What a mapping says of this kind's columns and values, by the names in the source's `mapNames`. */
  readonly columns?: Mapping;
  /** SHA-256 of the file, where its rows are known by the file they stand in. */
  readonly fileId?: string;
};

/** Names of a kind's parts, each with the column (or the value) that a file has for it. */
export type Mapping = Readonly<Record<string, string>>;

/** What a source may use besides the record itself. */
export type SourceContext = {
  readonly identity: Identity;
  readonly options: SourceOptions;
  /** Seconds since 1970 UTC by which a record's time may lie in the future. */
  readonly now: number;
  readonly emit: Emit;
  readonly reject: (line: number, reject: Reject, shape?: string) => void;
};

/** Reads the records of one part of a file in order. */
export type SourceReader = {
  /** Stages what one raw record tells; gives how many records that were, rejects included. */
  readonly read: (record: unknown, line: number) => number;
  /** Stages what had to wait for the part's end; gives the number of those records. */
  readonly end: () => number;
};

/** One kind of file. Raise `parserVersion` when the same bytes give other rows. */
export type Source = {
  readonly kind: UsedKind;
  readonly parserVersion: number;
  /** False when a record may spread over rows of the file, so that one reader must see all of it. */
  readonly isSplittable: boolean;
  /** Names that a mapping may use for this kind. */
  readonly mapNames?: readonly string[];
  /** Columns of a table whose cells settle the file's decimal mark. */
  readonly isNumber?: (column: string, mapping?: Mapping) => boolean;
  /** True when a point that may mark decimals or thousands is asked about even where commas part the cells. */
  readonly isPointAsked?: boolean;
  /** Columns whose cells settle the file's order of day and month. */
  readonly isDate?: (column: string, mapping?: Mapping) => boolean;
  /** What keeps a table with these columns from being read at all, as one sentence; null when nothing does. */
  readonly refusal?: (columns: readonly string[], mapping?: Mapping) => string | null;
  readonly open: (context: SourceContext) => SourceReader;
};

/** A source whose records stand alone. */
export const eachRecord = (
  kind: UsedKind,
  parserVersion: number,
  read: (record: unknown, line: number, context: SourceContext) => number,
): Source => ({
  kind,
  parserVersion,
  isSplittable: true,
  open: (context) => ({ read: (record, line) => read(record, line, context), end: () => 0 }),
});
