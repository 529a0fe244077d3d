import { dayName, sampleDays } from './calendar';
import { countries } from './countries';
import { fraction, itemAt, mix } from './random';

/** Ten-thousandths of a unit of the currency for one US dollar on each day of the sample. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** Fictional daily exchange rates: a drift and a walk of at most one per cent a day. */
export function exchangeRates(seed: number): Rates {
  const local = countries.filter(({ currency }) => currency !== 'USD');
  return new Map(
    local.map(({ currency, perUsd, drift, code }) => [currency, walk(mix(seed, code.charCodeAt(0), code.charCodeAt(1)), perUsd, drift)]),
  );
}

function walk(seed: number, from: number, drift: number): readonly number[] {
  let level = from;
  return Array.from({ length: sampleDays }, (_, day) => {
    level *= 1 + drift + (fraction(seed, day) - 0.5) * 0.012;
    return Math.round(level * 10_000);
  });
}

/** Rates as a CSV of dated rows; one base unit is `rate` quote units. One row is damaged on purpose. */
export function exchangeFile(rates: Rates): { readonly text: string; readonly records: number; readonly rejected: number } {
  const rows = [...rates].flatMap(([currency, levels]) =>
    levels.map((level, day) => `${dayName(day)},USD,${currency},${(level / 10_000).toFixed(4)}`),
  );
  const damaged = '2022-02-30,USD,COP,n/a';
  rows.splice(Math.floor(rows.length / 2), 0, damaged);
  return { text: `${['date,base,quote,rate', ...rows].join('\n')}\n`, records: rows.length, rejected: 1 };
}

/** Millionths of a US dollar that an amount in cents was worth on a day; halves round up. */
export function microUsd(rates: Rates, currency: string, cents: number, day: number): number {
  if (currency === 'USD') return cents * 10_000;
  const levels = rates.get(currency);
  if (levels === undefined) throw new RangeError(`no rate of ${currency}`);
  const level = BigInt(itemAt(levels, day));
  const scaled = BigInt(cents) * 100_000_000n;
  return Number((2n * scaled + level) / (2n * level));
}
