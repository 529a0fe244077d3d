import { pricingModels } from '../db/pricing-models';
import type { TemplateCategory } from './billing/codes';
import type { LedgerContext } from './billing/context';
import { erasOf, zoneMidnight } from './billing/eras';
import { type LedgerPlace, type LedgerSummary, runLedger } from './billing/ledger';
import { type RebillSummary, rebill } from './billing/rebill';
import type { RowsOf } from './build-inputs';

/** Where a log is billed: the connection that builds, and more of the same database. */
export type BillPlace = {
  readonly connect: () => Promise<LedgerPlace['read']>;
  readonly connection: LedgerPlace['write'];
  readonly unitFile: LedgerPlace['unitFile'];
  readonly context: LedgerContext;
  readonly timezone: string;
};

/** Streams the messages through the pricing models; the stream has its own connection, since it ends when that runs anything else. */
export async function billLog({ connect, connection, unitFile, context }: BillPlace): Promise<LedgerSummary> {
  const read = await connect();
  try {
    await read.run('use scratch');
    return await runLedger({ read, write: connection, unitFile }, context);
  } finally {
    read.closeSync();
  }
}

/** Bills the variants of the log that `scratch.variant_change` tells; see billing/rebill.ts. */
export async function billVariants({ connect, connection, unitFile, context, timezone }: BillPlace): Promise<RebillSummary> {
  const [read, write] = [await connect(), await connect()];
  try {
    const catalog = String((await connection.runAndReadAll('select current_database()')).getRowsJS()[0]?.[0]);
    return await rebill({ read, write, unitFile, catalog, timezone }, context);
  } finally {
    for (const used of [read, write]) used.closeSync();
  }
}

/** What the billing pass must know beside the events: the accounts' zones, and where each line's log has holes. */
export async function ledgerContext(rowsOf: RowsOf, timezone: string, defaultCategory: TemplateCategory): Promise<LedgerContext> {
  const accounts = await rowsOf('select timezone from dim_account order by account_ix');
  const lines = await rowsOf('select line, log_begin from scratch.line_ix order by line_ix');
  const gaps = await rowsOf(unloggedDays);
  return {
    accounts: accounts.map((account) => erasOf(String(account.timezone))),
    lines: lines.map(({ line, log_begin }) => ({
      unlogged: [
        { from: Number.NEGATIVE_INFINITY, until: Number(log_begin ?? 0) },
        ...gaps
          .filter((gap) => gap.line === line)
          .map((gap) => ({ from: zoneMidnight(String(gap.day), timezone), until: zoneMidnight(String(gap.next_day), timezone) })),
      ],
    })),
    defaultCategory,
    replay: pricingModels,
    opensOnFailure: false,
  };
}

/** Gaps of a line's log; on its first day the log begins and on its last it ends, which is no gap. */
const unloggedDays = `
  select line, local_day::varchar as day, (local_day + 1)::varchar as next_day
  from (select *, min(local_day) over (partition by line) as first_day, max(local_day) over (partition by line) as last_day from coverage_day)
  where state <> 'logged' and local_day > first_day and local_day < last_day
  order by line, local_day`;
