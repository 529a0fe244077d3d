import type { RowsOf } from '../build-inputs';
import { inOneCurrency } from './one-currency';
import { monthNumber } from './unit-log';

/** What one cell of a statement tells; null: it tells none. Amounts are in the statement's currency. */
export type ToldCell = {
  readonly country: string;
  readonly market: string;
  readonly category: string;
  readonly units: number | null;
  readonly free: number;
  readonly amount: number | null;
  /** Lines behind it, and the digits behind the decimal mark of their amounts. */
  readonly lines: number;
  readonly decimals: number;
  readonly loadId: number;
  readonly recordLine: number;
};

/** What one source says of an account's month. */
export type Statement = {
  readonly source: 'invoice' | 'analytics';
  readonly account: string;
  readonly month: string;
  readonly monthNumber: number;
  /** Accounts whose units it speaks of: its own, or all that no other statement names; none where it speaks of numbers that are in no log. */
  readonly scope: readonly string[];
  /** By what it tells places apart. */
  readonly placeBy: 'country' | 'market' | 'nothing';
  readonly hasCategory: boolean;
  readonly hasUnits: boolean;
  readonly hasCost: boolean;
  readonly hasFree: boolean;
  /** Amounts in another are turned into it. */
  readonly currency: string | null;
  readonly cells: readonly ToldCell[];
  readonly fees: { readonly amount: number; readonly loadId: number; readonly recordLine: number } | null;
  /** Amounts in a currency that no exchange rate turns into that of the statement. */
  readonly strays: readonly Stray[];
};

/** An amount of a cell that stands in another currency than the statement, which nothing turns. */
export type Stray = {
  readonly country: string;
  readonly category: string;
  readonly currency: string;
  readonly amount: number;
  readonly loadId: number;
  readonly recordLine: number;
};

/** Units of the reporting currency for one of a currency in a month; null for none. */
export type RateOf = (month: string, currency: string) => number | null;

type Row = Readonly<Record<string, unknown>>;

/** The statements of a generation, with their cells: one for each source, account and month, in whatever currencies. */
export async function readStatements(rowsOf: RowsOf, rateOf: RateOf): Promise<readonly Statement[]> {
  const heads = await rowsOf(statementRows);
  const cells = await rowsOf(cellRows);
  const accounts = (await rowsOf("select account from dim_account where account <> 'unknown' order by account")).map(({ account }) =>
    String(account),
  );
  return heads.map((head) => {
    const isOfHead = (row: Row): boolean =>
      row.source === head.source &&
      row.account === head.account &&
      row.month === head.month &&
      row.is_unlogged_line === head.is_unlogged_line;
    const inOne = inOneCurrency(cells.filter(isOfHead), String(head.month), rateOf);
    const told = inOne.rows;
    const named = new Set(
      heads
        .filter((other) => other.source === head.source && other.month === head.month && other.is_unlogged_line !== true)
        .map(({ account }) => String(account)),
    );
    const placeBy = head.places === 0n || head.places === 0 ? 'nothing' : Number(head.regions) > 0 ? 'market' : 'country';
    const hasCategory = Number(head.categories) > 0;
    return {
      source: head.source === 'invoice' ? 'invoice' : 'analytics',
      account: String(head.account),
      month: String(head.month),
      monthNumber: monthNumber(String(head.month)),
      scope: scopeOf(head, accounts, named),
      placeBy,
      hasCategory,
      hasUnits: Number(head.counted) > 0,
      hasCost: Number(head.priced) > 0,
      hasFree: Number(head.free) > 0,
      currency: inOne.currency,
      cells: told.filter(({ entry }) => entry === 'unit').map((row) => toldCell(row, placeBy)),
      fees: feesOf(told.find(({ entry }) => entry === 'fee')),
      strays: inOne.strays,
    };
  });
}

function scopeOf(head: Row, accounts: readonly string[], named: ReadonlySet<string>): readonly string[] {
  if (head.is_unlogged_line === true) return [];
  return head.account === 'unknown' ? accounts.filter((account) => !named.has(account)) : [String(head.account)];
}

const toldCell = (row: Row, placeBy: Statement['placeBy']): ToldCell => ({
  country: placeBy === 'market' ? String(row.lone_country ?? 'unknown') : String(row.country ?? 'unknown'),
  market: placeBy === 'market' ? String(row.market ?? 'unknown') : 'unknown',
  category: String(row.category ?? 'unknown'),
  units: row.units === null ? null : Number(row.units),
  free: Number(row.free ?? 0),
  amount: row.amount === null ? null : Number(row.amount),
  lines: Number(row.lines),
  decimals: Number(row.decimals ?? 2),
  loadId: Number(row.load_id),
  recordLine: Number(row.record_line),
});

const feesOf = (row: Row | undefined): Statement['fees'] =>
  row === undefined || row.amount === null
    ? null
    : { amount: Number(row.amount), loadId: Number(row.load_id), recordLine: Number(row.record_line) };

const counts = "use in ('counted', 'free', 'fee')";

const statementRows = `
  select source, account, month, is_unlogged_line,
    count(coalesce(country, market)) filter (where entry = 'unit') as places,
    count(*) filter (where country is null and market is not null) as regions,
    count(category) filter (where entry = 'unit') as categories,
    count(units) filter (where use = 'counted') as counted, count(amount) filter (where entry = 'unit') as priced,
    count(*) filter (where use = 'free' or free_units > 0) as free
  from fact_statement_line where ${counts} group by all order by source, account, month, is_unlogged_line`;

const cellRows = `
  with lone as (select market, min(country) as country from scratch.market_of group by market having count(*) = 1),
  spelled as (select distinct lower(market) as spelled, market from scratch.country_market),
  line as (
    select told.* replace (max(decimals) over (partition by source, account, month) as decimals),
      coalesce(told.currency, max(told.currency) over (partition by source, account, month)) as paid_in,
      coalesce(spelled.market, told.market, market_of.market) as told_market
    from fact_statement_line as told left join scratch.market_of using (country) left join spelled on spelled.spelled = lower(told.market) where ${counts}
  ),
  regional as (select source, account, month from line where country is null and market is not null group by all)
  select source, account, month, is_unlogged_line, paid_in as currency, entry, case when regional.source is null then line.country end as country,
    case when regional.source is not null then told_market end as market, max(lone.country) as lone_country, category,
    sum(units) filter (where use = 'counted') as units, sum(case when use = 'free' then units else free_units end) as free,
    sum(amount) as amount, count(*) filter (where use <> 'free') as lines, max(decimals) as decimals, min(load_id) as load_id,
    arg_min(record_line, load_id * 4294967296 + record_line) as record_line
  from line
  left join regional using (source, account, month)
  left join lone on lone.market = line.told_market
  group by source, account, month, is_unlogged_line, paid_in, entry, 7, 8, category
  order by all`;
