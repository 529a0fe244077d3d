import type { RowsOf, RunSql } from '../build-inputs';
import { modelSql } from '../model-steps';
import type { Options } from './choose';
import { readFailedUnits } from './failed';
import type { Expected } from './gap-units';
import { keptMarkups } from './markup';
import { readLogged, readMissing } from './missing-days';
import { readPlaces, readPricesElsewhere } from './places';
import { readUnits } from './read-units';
import { feeRows, type ReconciliationRow, rowsOfCells, strayRows } from './rows';
import { spansOf, splitStatement } from './split';
import { type RateOf, readStatements, type Statement } from './statement';
import { countryWays, failedTreatments, ourWay, tierOrders, type Way } from './way';
import { chooseInZones, readZones } from './zones';

/** Sets our bill beside what invoices and Meta's analytics say, and puts each difference down to reasons: fills `fact_reconciliation`. */
export async function reconcile(run: RunSql, rowsOf: RowsOf, workspaceZone: string): Promise<void> {
  const rateOf = await readRates(rowsOf);
  const statements = await readStatements(rowsOf, rateOf);
  if (statements.length === 0) return;
  for (const step of ['stage/reconciled-unit', 'stage/gap-day']) await run(modelSql(step));
  const failed = await readFailedUnits(run, rowsOf);
  const zones = await readZones(rowsOf, workspaceZone);
  const placeOf = await readPlaces(rowsOf);
  const missingOf = await readMissing(rowsOf);
  const logged = await readLogged(rowsOf);
  const money = await readMoney(rowsOf, rateOf);
  for (const source of ['invoice', 'analytics'] as const) {
    const isMarkedUp = source === 'invoice';
    const priceIn = await readPricesElsewhere(rowsOf, isMarkedUp);
    const log = await readUnits(rowsOf, failed, priceIn, isMarkedUp);
    const input = { log, months: zones.months, placeOf, priceIn };
    const expectedOf = (statement: Statement, way: Way): Expected => missingOf(statement, way, input);
    const options: Omit<Options, 'zone'> = {
      order: tierOrders,
      isBySending: [false, true],
      isByHolder: [false, true],
      failed: failedTreatments,
      country: countryWays,
    };
    const ofSource = statements.filter((statement) => statement.source === source);
    const isLogged = ({ scope, month }: Statement): boolean => scope.some((account) => logged.has(`${account}|${month}`));
    for (const account of new Set(ofSource.map((statement) => statement.account))) {
      const group = ofSource.filter((statement) => statement.account === account);
      const chosen = chooseInZones(group.filter(isLogged), options, zones, input, expectedOf);
      const told = group.map((statement) => ({ statement, way: chosen.get(statement) ?? ourWay, ...money(statement) }));
      const splitInput = ({ statement, isCardCurrency, rateOf }: (typeof told)[number]) => ({
        ...{ ...input, isCardCurrency, rateOf, isUnlogged: !isLogged(statement) },
      });
      const markups = keptMarkups(told.map((one) => spansOf(one.statement, one.way, splitInput(one))));
      for (const [index, one] of told.entries()) {
        const { statement, way, rateOf, fees } = one;
        const cells = splitStatement(statement, way, markups[index] ?? 0, missingOf(statement, way, input, way), splitInput(one));
        const isChosen = source === 'invoice' || !isInvoiced(statement, statements);
        const apart = [...strayRows(statement, isChosen), ...feeRows(statement, fees, rateOf, isChosen)];
        await write(run, [...rowsOfCells(statement, cells, isChosen), ...apart]);
      }
    }
  }
}

const isInvoiced = ({ month, account, scope }: Statement, statements: readonly Statement[]): boolean =>
  statements.some(
    (other) =>
      other.source === 'invoice' &&
      other.month === month &&
      (scope.length === 0 ? other.account === account : other.scope.some((billed) => scope.includes(billed))),
  );

/** Exchange rates of the currencies of statements: the last one of each month, or of forty days before its end. */
async function readRates(rowsOf: RowsOf): Promise<RateOf> {
  const rates = await rowsOf(`
    select told.month, told.currency, fx.rate from (select distinct month, currency, last_day(first_day) as day from fact_statement_line where currency is not null) as told
    join scratch.fx_day as fx on fx.currency = told.currency and fx.local_day between told.day - 40 and told.day
    qualify row_number() over (partition by told.month, told.currency order by fx.local_day desc) = 1`);
  const known = new Map(rates.map(({ month, currency, rate }) => [`${month}|${currency}`, Number(rate)]));
  const [reporting] = await rowsOf("select getvariable('currency') as currency");
  return (month, currency) => (currency === reporting?.currency ? 1 : (known.get(`${month}|${currency}`) ?? null));
}

/** What turns a statement's money: whether it is in the card's currency, its exchange rate, and our own fees of that month. */
async function readMoney(rowsOf: RowsOf, rateOf: RateOf) {
  const cards = await rowsOf(`select account, billing_month as month, min(rate_currency) as currency from scratch.reconciled_unit
    where rate_currency is not null group by all having count(distinct rate_currency) = 1`);
  const cardOf = new Map(cards.map(({ account, month, currency }) => [`${account}|${month}`, String(currency)]));
  const fees = await rowsOf(`
    select account, billing_month as month, sum(amount) as fees from (
      select account, billing_month, coalesce(partner_fee, 0) - coalesce(markup_fee, 0) as amount from (
        select account, billing_month, sum(partner_fee) as partner_fee, 0 as markup_fee from rollup_charge_day where run = 'actual' group by all
        union all select account, billing_month, 0, sum(markup * cost) from scratch.reconciled_unit where free_reason is null group by all
      )
    ) group by all`);
  const feesOf = new Map(fees.map(({ account, month, fees: sum }) => [`${account}|${month}`, Number(sum)]));
  return ({ currency, scope, month }: Statement) => ({
    isCardCurrency: currency !== null && scope.every((account) => (cardOf.get(`${account}|${month}`) ?? currency) === currency),
    rateOf: currency === null ? null : rateOf(month, currency),
    fees: scope.reduce((sum, account) => sum + (feesOf.get(`${account}|${month}`) ?? 0), 0),
  });
}

const structure = JSON.stringify([
  {
    ...{
      source: 'varchar',
      is_chosen: 'boolean',
      account: 'varchar',
      month: 'varchar',
      local_day: 'date',
      country: 'varchar',
      market: 'varchar',
    },
    ...{
      category: 'varchar',
      reason: 'varchar',
      ours: 'double',
      theirs: 'double',
      our_cost: 'double',
      their_cost: 'double',
      unrated_units: 'double',
    },
    ...{
      unconverted_amount: 'double',
      unconverted_currency: 'varchar',
      is_estimate: 'boolean',
      lines: 'integer',
      load_id: 'integer',
      record_line: 'integer',
    },
  },
]);

async function write(run: RunSql, rows: readonly ReconciliationRow[]): Promise<void> {
  if (rows.length === 0) return;
  await run('insert into fact_reconciliation by name select unnest(from_json($1::json, $2), recursive := true)', [
    JSON.stringify(rows),
    structure,
  ]);
}
