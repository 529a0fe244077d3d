import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { LedgerContext } from './context';
import { type EventColumns, eventFeed } from './event-feed';
import { createLedgerUnit, packedColumns } from './packed-unit';
import { billingPass } from './pass';
import { plainParquet } from './plain-parquet';
import type { ReportedConversations } from './reported';
import { eventColumns, selectEvents, selectReported } from './tables';
import { typedReader } from './typed-vector';
import { type UnitBuffer, unitBuffer } from './unit-buffer';

/** Rows read and written, and the seconds of the pass, sort included. */
export type LedgerSummary = { readonly events: number; readonly units: number; readonly seconds: number };

/** Where a ledger is written. A stream ends in silence when its connection runs another statement: reading and writing need one each, on the same database. */
export type LedgerPlace = {
  readonly read: DuckDBConnection;
  readonly write: DuckDBConnection;
  /** Parquet file of the packed units, to be removed when the ledger has been read. */
  readonly unitFile: string;
};

/**
 * Bills `billing_event` (and `reported_conversation`, see tables.ts) under every model in one sorted stream. The result is the view
 * `ledger_unit` of packed-unit.ts over `unitFile`, visible to the writing connection only.
 */
export async function runLedger({ read, write, unitFile }: LedgerPlace, context: LedgerContext): Promise<LedgerSummary> {
  const started = performance.now();
  const reported = await readReported(read);
  const file = plainParquet(unitFile, packedColumns);
  try {
    const append = ({ columns, rowCount }: UnitBuffer): void => file.append(columns, rowCount);
    const buffer = unitBuffer(groupRows, append);
    const pass = billingPass(context, reported, buffer.add);
    const events = await streamEvents(read, selectEvents(context.lines.length), eventFeed(pass, context.defaultCategory));
    pass.end();
    append(buffer);
    file.finish();
    await write.run(createLedgerUnit(context.lines.length, unitFile));
    return { events, units: buffer.unitCount, seconds: (performance.now() - started) / 1000 };
  } finally {
    file.close();
  }
}

/** DuckDB reads a file's groups side by side: a third of its own size keeps both small logs and memory small. */
const groupRows = 40_960;

async function streamEvents(
  connection: DuckDBConnection,
  sql: string,
  feed: (events: EventColumns, count: number) => void,
): Promise<number> {
  const result = await connection.stream(sql);
  let events = 0;
  let coming = result.fetchChunk();
  try {
    for (;;) {
      const chunk = await coming;
      if (!chunk || chunk.rowCount === 0) return events;
      coming = result.fetchChunk();
      events += chunk.rowCount;
      feed(eventsOf(chunk), chunk.rowCount);
    }
  } finally {
    await coming.catch(() => null);
  }
}

const bytes = typedReader(Uint8Array);
const integers = typedReader(Int32Array);
const doubles = typedReader(Float64Array);

function eventsOf(chunk: DuckDBDataChunk): EventColumns {
  const vector = (name: (typeof eventColumns)[number]) => chunk.getColumnVector(eventColumns.indexOf(name));
  return {
    key: doubles(vector('key')),
    at: doubles(vector('effective_at')),
    message: integers(vector('message')),
    sentAt: doubles(vector('sent_at')),
    reportedIx: integers(vector('reported_ix')),
    flags: bytes(vector('flags')),
  };
}

/** Reported conversations by their dense number; a number without a row stays empty. */
async function readReported(connection: DuckDBConnection): Promise<ReportedConversations> {
  const highest = await connection.runAndReadAll('select coalesce(max(reported_ix), -1)::integer from reported_conversation');
  const count = Number(highest.value(0, 0)) + 1;
  const reported = { openedAt: new Float64Array(count), expiresAt: new Float64Array(count), type: new Uint8Array(count) };
  const result = await connection.stream(selectReported);
  for await (const chunk of result) {
    const numbers = integers(chunk.getColumnVector(0));
    const openedAt = doubles(chunk.getColumnVector(1));
    const expiresAt = doubles(chunk.getColumnVector(2));
    const type = bytes(chunk.getColumnVector(3));
    for (const [row, ix] of numbers.entries()) {
      reported.openedAt[ix] = openedAt[row] ?? 0;
      reported.expiresAt[ix] = expiresAt[row] ?? 0;
      reported.type[ix] = type[row] ?? 0;
    }
  }
  return reported;
}
