import { monthName } from './calendar';
import { accounts } from './company';
import { countries } from './countries';
import { type Billed, type BillRules, billUnder, rule } from './invoice-bill';
import { invoiceFile } from './invoice-file';
import { type InvoicePlan, invoicePlans } from './invoice-plan';
import type { InvoiceUnits } from './invoice-units';
import { lostUnits } from './lost-day';
import type { Prices } from './prices';
import { itemAt, mix, randomStream } from './random';
import { shownPlans, steps } from './shown-plan';
import { origins } from './windows';

/** Mark-ups of the contracts in the settings, by account. */
const agreedMarkups = [0.1, 0.05];
const firstMonth = 13;
const monthCount = 11;
/** Where the free tier covers nearly all of a small company's conversations, its partners charge them all the same. */
const leastCharged = 1_000;

/** What one reason makes of a cell of an account's month: conversations more than the rules give, and dollars in millionths. */
export type PlantedDifference = {
  readonly month: string;
  readonly account: string;
  readonly country: string;
  readonly category: string;
  readonly reason: string;
  readonly difference: number;
  readonly cost: number;
};

export type Invoices = {
  readonly files: readonly { readonly path: string; readonly text: string; readonly records: number }[];
  readonly planted: readonly PlantedDifference[];
};

/** The partners' invoices of 2022, one file a month and account, and by how much each reason moves them from the rules. */
export function invoicesOf(seed: number, units: InvoiceUnits, prices: Prices): Invoices {
  const made = accounts.flatMap((_, account) => {
    const bills = new Map<string, Billed>();
    const billAt = (index: number, rules: BillRules): Billed => {
      const key = JSON.stringify([index, rules]);
      const billed =
        bills.get(key) ?? billUnder(rules, rules.opensOnFailure ? units.answered : units.ours, account, firstMonth + index, prices);
      bills.set(key, billed);
      return billed;
    };
    const plans = invoicePlans(seed, account, monthCount);
    const charged = plans.reduce((sum, _plan, index) => sum + sumOf(billAt(index, rule)).units, 0);
    const planned = charged < leastCharged ? plans.map((plan) => ({ ...plan, order: 'none' as const })) : plans;
    return shownPlans(planned, billAt).map((plan, index) =>
      invoice(seed, account, firstMonth + index, plan, (rules) => billAt(index, rules), units.ours, prices),
    );
  });
  return { files: made.map(({ file }) => file), planted: made.flatMap(({ planted }) => planted) };
}

type Row = { readonly country: string; readonly origin: number; units: number; fee: number };

function invoice(
  seed: number,
  account: number,
  month: number,
  plan: InvoicePlan,
  bill: (rules: BillRules) => Billed,
  ours: InvoiceUnits['ours'],
  prices: Prices,
) {
  const agreed = 1 + (agreedMarkups[account] ?? 0);
  const told = { month: monthName(month), account: accounts[account]?.id ?? '' };
  const planted: PlantedDifference[] = [];
  let rules = rule;
  let before = bill(rules);
  const plant = (reason: string, key: string, units: number, fee: number): void => {
    const { country, origin } = rowOf(key);
    if (units !== 0 || fee !== 0)
      planted.push({ ...told, country, category: itemAt(origins, origin), reason, difference: units, cost: fee });
  };
  const plantAll = (reason: string, more: Billed): void => {
    for (const [key, { units, fee }] of more) plant(reason, key, units, fee * agreed);
  };
  for (const [part, reason] of steps) {
    if (plan[part] === rules[part]) continue;
    rules = { ...rules, [part]: plan[part] };
    const after = bill(rules);
    plantAll(reason, lessThan(after, before));
    before = after;
  }
  const rows = new Map([...before].map(([key, { units, fee }]): [string, Row] => [key, { ...rowOf(key), units, fee }]));
  const lost = sumOf(before).units === 0 ? new Map<string, number>() : lostUnits(account, month, ours, plan.isByLineCountry);
  plantAll('missing_logs', add(rows, lost, prices));
  const random = randomStream(mix(seed, 0x17_ea, account, month));
  const busiest = [...rows.values()]
    .filter(({ units }) => units > 0)
    .sort((one, other) => other.units - one.units || (one.country < other.country ? -1 : 1));
  if (plan.surplus > 0 && busiest.length > 0) {
    const { country, origin } = random.pick(busiest.slice(0, 3));
    plantAll('unexplained', add(rows, new Map([[`${country}|${origin}`, plan.surplus]]), prices));
  }
  const amounts = [...rows.values()]
    .filter(({ units }) => units > 0)
    .sort((one, other) => (one.country + one.origin < other.country + other.origin ? -1 : 1))
    .map((row) => ({
      ...row,
      exact: row.fee * agreed * (1 + plan.markup),
      cents: Math.round((row.fee * agreed * (1 + plan.markup)) / 10_000),
    }));
  for (const { country, origin, fee, cents, exact } of amounts) {
    plant('markup', `${country}|${origin}`, 0, fee * agreed * plan.markup);
    plant('rounding', `${country}|${origin}`, 0, cents * 10_000 - exact);
  }
  return { planted, file: invoiceFile(account, month, amounts) };
}

const rowOf = (key: string) => {
  const [country = '', origin = '0'] = key.split('|');
  return { country, origin: Number(origin) };
};

const sumOf = (billed: Billed) =>
  [...billed.values()].reduce((sum, { units, fee }) => ({ units: sum.units + units, fee: sum.fee + fee }), { units: 0, fee: 0 });

/** What the second bill has less than the first, by cell. */
const lessThan = (after: Billed, before: Billed): Billed =>
  new Map(
    [...new Set([...after.keys(), ...before.keys()])].map((key) => {
      const [more, less] = [after.get(key), before.get(key)];
      return [key, { units: (more?.units ?? 0) - (less?.units ?? 0), fee: (more?.fee ?? 0) - (less?.fee ?? 0) }];
    }),
  );

/** Puts conversations onto the rows of an invoice; gives what they are, with their price. */
function add(rows: Map<string, Row>, more: ReadonlyMap<string, number>, prices: Prices): Billed {
  const added = new Map<string, { units: number; fee: number }>();
  for (const [key, count] of more) {
    const row = rows.get(key) ?? { ...rowOf(key), units: 0, fee: 0 };
    const price = (row.origin === 1 ? prices.user : prices.business)[countries.findIndex(({ code }) => code === row.country)] ?? 0;
    row.units += count;
    row.fee += count * price;
    rows.set(key, row);
    added.set(key, { units: count, fee: count * price });
  }
  return added;
}
