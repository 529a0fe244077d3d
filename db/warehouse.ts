import { existsSync } from 'node:fs';
import { DuckDBInstance, type DuckDBValue, type Json } from '@duckdb/node-api';
import { drizzle } from 'drizzle-orm/pg-proxy';
import { AnswerCache } from './answer-cache';
import { AppError } from './errors';
import { generationPath, generationStamp, publishedGeneration } from './generation';
import { generationNotes } from './generation-notes';
import { plain } from './values';
import { withinTime } from './within-time';
import type { WorkspacePaths } from './workspace';

export type Warehouse = ReturnType<typeof connect>;

/** One published generation, open for reading. */
export interface Generation {
  readonly id: number;
  /** Tells its file from every other that ever bore its id, as in a workspace that was removed and made anew. */
  readonly stamp: string;
  /** The currency that its log was counted in anew for a report; absent: the workspace's own. */
  readonly convertedInto?: string;
  /** Its file. */
  readonly file: string;
  readonly warehouse: Warehouse;
  /** The rows of a statement as DuckDB finds them, some thousand at a time. */
  readonly stream: (sql: string, params: readonly unknown[]) => AsyncIterable<readonly (readonly Json[])[]>;
}

export interface WarehouseLimits {
  /** A query that runs longer is interrupted. */
  readonly milliseconds?: number;
}

interface Opening extends WarehouseLimits {
  /** The generation as it was built in another currency (ingest/convert.ts). */
  readonly currency?: string;
}

/** Drizzle over one open DuckDB; a connection per query costs 0.05 ms and lets queries run in parallel. */
export function connect(duckdb: DuckDBInstance, limits: WarehouseLimits = {}) {
  return drizzle((query, params, method) => rowsOf(duckdb, limits, query, params, method));
}

/** Results of more rows are not remembered. */
const mostRows = 500;

/**
 * The same over what never changes. Questions about one scope share most of their statements (totals, notes, amounts without rate), so the
 * rows of a statement are remembered.
 */
function connectUnchanging(duckdb: DuckDBInstance, limits: WarehouseLimits): Warehouse {
  const remembered = new AnswerCache<Found>(4_000, ({ rows }) => rows.length <= mostRows);
  return drizzle((query, params, method) =>
    remembered.get(`${method} ${query} ${params.map((value) => `${typeof value} ${String(value)}`).join('\0')}`, () =>
      rowsOf(duckdb, limits, query, params, method),
    ),
  );
}

type Found = { rows: (readonly Json[] | Readonly<Record<string, Json>>)[] };

async function rowsOf(
  duckdb: DuckDBInstance,
  limits: WarehouseLimits,
  query: string,
  params: DuckDBValue[],
  method: string,
): Promise<Found> {
  const connection = await duckdb.connect();
  try {
    const result = await withinTime(connection, limits.milliseconds, () => connection.runAndReadAll(query, params));
    return { rows: method === 'all' ? result.convertRows(plain) : result.convertRowObjects(plain) };
  } finally {
    connection.closeSync();
  }
}

/** A connection of its own: a second statement on one that streams would end the stream silently. It is closed when nobody listens any more. */
async function* streamed(duckdb: DuckDBInstance, sql: string, params: readonly unknown[]): AsyncGenerator<readonly (readonly Json[])[]> {
  const connection = await duckdb.connect();
  try {
    const result = await connection.stream(sql, params as DuckDBValue[]);
    for await (const rows of result.yieldConvertedRows(plain)) yield rows;
  } finally {
    connection.interrupt();
    connection.closeSync();
  }
}

/** Opens a generation's file read-only, in UTC, without access to anything outside it. */
export async function openReadOnly(file: string): Promise<DuckDBInstance> {
  const duckdb = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection = await duckdb.connect();
  try {
    await connection.run("set global TimeZone = 'UTC'");
    await connection.run('set enable_external_access = false');
    await connection.run('set lock_configuration = true');
    return duckdb;
  } finally {
    connection.closeSync();
  }
}

interface Held {
  readonly generation: Generation;
  readonly duckdb: DuckDBInstance;
  users: number;
  isRetired: boolean;
}

/** The current generation of a workspace: looks for a newer one at most once a second, and lets running work finish on the old one. */
export class Generations {
  readonly #paths: WorkspacePaths;
  readonly #limits: Opening;
  readonly #clock: () => number;
  #held: Held | null = null;
  #opening: Promise<Held> | null = null;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(paths: WorkspacePaths, limits: Opening = {}, clock: () => number = () => performance.now()) {
    this.#paths = paths;
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Runs work on the generation that is current now; it stays open until the work has ended. */
  async use<Result>(work: (generation: Generation) => Promise<Result>): Promise<Result> {
    const held = await this.#current();
    held.users += 1;
    try {
      return await work(held.generation);
    } finally {
      held.users -= 1;
      closeIfUnused(held);
    }
  }

  async close(): Promise<void> {
    await this.#opening?.catch(() => null);
    const held = this.#held;
    this.#held = null;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    if (held) retire(held);
  }

  /** One looks at a time, and all who ask meanwhile wait for what it finds; where it fails, the next to ask looks again. */
  #current(): Promise<Held> | Held {
    if (!this.#opening && this.#held && this.#clock() - this.#lookedAt < 1_000) return this.#held;
    this.#opening ??= this.#newest().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #newest(): Promise<Held> {
    this.#lookedAt = this.#clock();
    const old = this.#held;
    const { currency = null } = this.#limits;
    const id = publishedGeneration(this.#paths.folder, this.#paths.name);
    const file = generationPath(this.#paths.folder, id, currency);
    const stamp = generationStamp(id, file);
    if (old?.generation.stamp === stamp) return old;
    const duckdb = await openGeneration(id, file, currency);
    const warehouse = connectUnchanging(duckdb, this.#limits);
    // Every answer begins with them; what a damaged file lacks is told by the question that needs it.
    await generationNotes(warehouse, { from: null, to: null }).catch(() => null);
    const generation: Generation = {
      ...{ id, stamp, file, warehouse, ...(currency === null ? {} : { convertedInto: currency }) },
      stream: (sql, params) => streamed(duckdb, sql, params),
    };
    this.#held = { generation, duckdb, users: 0, isRetired: false };
    if (old) retire(old);
    return this.#held;
  }
}

async function openGeneration(id: number, file: string, currency: string | null): Promise<DuckDBInstance> {
  if (currency !== null && !existsSync(file)) {
    throw new AppError('locked', `The data changed while they were converted to ${currency}: ask again.`);
  }
  try {
    return await openReadOnly(file);
  } catch (cause) {
    throw new AppError(
      'unreadable',
      `Generation ${id} cannot be opened (${file}); load the data again or roll back with npm run generations.`,
      { cause },
    );
  }
}

function retire(held: Held): void {
  held.isRetired = true;
  closeIfUnused(held);
}

function closeIfUnused(held: Held): void {
  if (held.isRetired && held.users === 0) held.duckdb.closeSync();
}
