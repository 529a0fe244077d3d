import type { RateOf, Stray } from './statement';

type Row = Readonly<Record<string, unknown>>;

/** Rows of a statement, one a cell, with their amounts in its currency: of those with an exchange rate that of most of its units. */
export type InOneCurrency = { readonly currency: string | null; readonly rows: readonly Row[]; readonly strays: readonly Stray[] };

/** Brings the rows of a statement, one a cell and currency, into one currency by the rates of the month; what none turns counts as units alone. */
export function inOneCurrency(rows: readonly Row[], month: string, rateOf: RateOf): InOneCurrency {
  const weights = new Map<string, number>();
  for (const { currency, units } of rows)
    if (currency !== null) weights.set(String(currency), (weights.get(String(currency)) ?? 0) + Math.abs(Number(units ?? 0)));
  const isKnown = (currency: string): number => Number(rateOf(month, currency) !== null);
  const [main = null] =
    [...weights].sort(([one, units], [other, others]) => isKnown(other) - isKnown(one) || others - units || (one < other ? -1 : 1))[0] ??
    [];
  const cells = new Map<string, Row>();
  const strays: Stray[] = [];
  for (const row of [...rows].sort((one, other) => Number(other.currency === main) - Number(one.currency === main))) {
    const turned = main === null || row.currency === main ? row : { ...row, amount: turnedAmount(row, main, month, rateOf) };
    if (turned.amount === null && row.amount !== null && row.amount !== undefined) strays.push(strayOf(row));
    const key = [row.entry, row.country, row.market, row.category].join('|');
    const known = cells.get(key);
    cells.set(key, known === undefined ? turned : together(known, turned));
  }
  return { currency: main, rows: [...cells.values()], strays };
}

function turnedAmount(row: Row, main: string, month: string, rateOf: RateOf): number | null {
  const [own, rate] = [rateOf(month, String(row.currency)), rateOf(month, main)];
  return row.amount === null || row.amount === undefined || own === null || rate === null ? null : (Number(row.amount) * own) / rate;
}

const together = (one: Row, other: Row): Row => ({
  ...one,
  units: sum(one.units, other.units),
  free: sum(one.free, other.free),
  amount: sum(one.amount, other.amount),
  lines: sum(one.lines, other.lines),
});

const sum = (one: unknown, other: unknown): number | null =>
  (one ?? other ?? null) === null ? null : Number(one ?? 0) + Number(other ?? 0);

const strayOf = (row: Row): Stray => ({
  country: String(row.country ?? 'unknown'),
  category: row.entry === 'fee' ? 'fee' : String(row.category ?? 'unknown'),
  currency: String(row.currency),
  amount: Number(row.amount),
  loadId: Number(row.load_id),
  recordLine: Number(row.record_line),
});
