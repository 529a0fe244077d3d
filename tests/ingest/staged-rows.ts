import type { UsedKind } from '../../db/kinds';
import { createIdentity } from '../../ingest/identity';
import { marketList } from '../../ingest/market-list';
import { settleCsv } from '../../ingest/read/csv-settle';
import type { Layout } from '../../ingest/read/records';
import { readRecords } from '../../ingest/read/records';
import { settleXlsx } from '../../ingest/read/xlsx-settle';
import { isZip } from '../../ingest/read/zip';
import { recognise } from '../../ingest/recognise';
import { mappedKinds } from '../../ingest/recognise/mapped-kind';
import { recogniseWorkbook } from '../../ingest/recognise/workbook';
import { sources } from '../../ingest/source/registry';
import type { Reject, Row, TableName } from '../../ingest/source/rows';
import type { SourceOptions } from '../../ingest/source/source';
import { boundTo } from '../../ingest/stage-settle';

export const hashKey = 'ab'.repeat(32);
/** 2023-01-01 UTC. */
export const now = 1_672_531_200;

export const identity = createIdentity({ hashKey, markets: marketList(), emit: () => undefined });

type Rejected = Reject & { readonly line: number; readonly shape?: string };

/** What one file tells: its rows by table, its rejects, and the number of records its source counted. */
export type Told = {
  readonly rows: <Table extends TableName>(table: Table) => readonly Row<Table>[];
  readonly rejects: readonly Rejected[];
  readonly records: number;
};

const usual: SourceOptions = {
  optOutKeywords: new Set(['BAJA', 'SALIR', 'PARAR', 'STOP']),
  decimal: 'point',
  asOf: null,
  timezone: null,
};

/** Stages records of a kind as if they stood on lines 1, 2, 3, … */
export function stageRecords(kind: UsedKind, records: readonly unknown[], options: Partial<SourceOptions> = {}): Told {
  const stage = opened(kind, { ...usual, ...options });
  for (const [index, record] of records.entries()) stage.read(record, index + 1);
  return stage.end();
}

/** Stages a whole file given as text or bytes, recognised by its content. */
export async function stageFile(
  content: string | Buffer,
  options: Partial<SourceOptions> = {},
  today = now,
): Promise<Told & { readonly kind: UsedKind }> {
  const bytes = Buffer.from(content);
  const mappings = Object.fromEntries(mappedKinds.map((one) => [one, options.columns ?? {}]));
  const recognised = isZip(bytes) ? await recogniseWorkbook(pieces(bytes), mappings) : recognise(bytes, mappings);
  if (recognised.kind === null) throw new Error(recognised.reason);
  const kind = recognised.kind as UsedKind;
  const { layout, ...settled } = await settle(kind, recognised.layout, bytes, options);
  const stage = opened(kind, { ...usual, ...settled, ...options }, today);
  await readRecords(pieces(bytes), layout, 1, stage.read, stage.reject);
  return { ...stage.end(), kind };
}

async function settle(kind: UsedKind, layout: Layout, bytes: Buffer, { columns }: Partial<SourceOptions>) {
  if (layout.format !== 'csv' && layout.format !== 'xlsx') return { layout };
  const source = boundTo(sources[kind], columns);
  const settled = await (layout.format === 'csv'
    ? settleCsv(pieces(bytes), layout.csv, source)
    : settleXlsx(pieces(bytes), layout.sheet, source));
  if ('question' in settled) throw new Error(settled.question);
  return settled;
}

export async function* pieces(bytes: Buffer, size = 1 << 20): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

function opened(kind: UsedKind, options: SourceOptions, today = now) {
  const staged = new Map<string, unknown[]>();
  const rejects: Rejected[] = [];
  let records = 0;
  const emit = (table: TableName, row: unknown): void => {
    staged.set(table, [...(staged.get(table) ?? []), row]);
  };
  const reject = (line: number, { reason, detail }: Reject, shape?: string): void => {
    rejects.push({ line, reason, ...(detail === undefined ? {} : { detail }), ...(shape === undefined ? {} : { shape }) });
  };
  const reader = sources[kind].open({
    identity: createIdentity({ hashKey, markets: marketList(), emit }),
    options,
    now: today,
    emit,
    reject,
  });
  return {
    read: (record: unknown, line: number): void => {
      records += reader.read(record, line);
    },
    reject: (line: number, told: Reject): void => {
      records += 1;
      reject(line, told);
    },
    end: (): Told => {
      records += reader.end();
      return { rows: <Table extends TableName>(table: Table) => (staged.get(table) ?? []) as Row<Table>[], rejects, records };
    },
  };
}
