import { monthsOf } from './calendar';
import { accounts, channelAt, channels, lines } from './company';
import { countries } from './countries';
import { freeTierSize } from './free-tier';
import type { InvoicePlan } from './invoice-plan';
import type { InvoiceUnit } from './invoice-units';
import type { Prices } from './prices';
import { itemAt } from './random';

/** Charged conversations by `country|origin`, each in millionths of a dollar by the card. */
export type Billed = ReadonlyMap<string, { readonly units: number; readonly fee: number }>;

export type BillRules = Pick<InvoicePlan, 'order' | 'isUtc' | 'isBySending' | 'isByHolder' | 'opensOnFailure' | 'isByLineCountry'>;

export const rule: BillRules = {
  order: 'rule',
  isUtc: false,
  isBySending: false,
  isByHolder: false,
  opensOnFailure: false,
  isByLineCountry: false,
};

/** Country of each line's number, as a place in `countries`. */
export const lineCountries = lines.map(({ number }) => countries.findIndex(({ callingCode }) => number.startsWith(`+${callingCode}`)));

/** The bill of an account's month under some rules: months as `monthsOf` counts them. */
export function billUnder(rules: BillRules, units: readonly InvoiceUnit[], account: number, month: number, prices: Prices): Billed {
  const monthOf = monthsOf(rules.isUtc ? 'UTC' : itemAt(accounts, account).timezone);
  const timeOf = (unit: InvoiceUnit): number => (rules.isBySending ? unit.sentAt : unit.at);
  const biller = (unit: InvoiceUnit): number => (rules.isByHolder ? itemAt(channels, channelAt(unit.line, unit.at)).account : unit.account);
  const billed = new Map<string, { units: number; fee: number }>();
  const due = units
    .filter((unit) => biller(unit) === account && monthOf(timeOf(unit)) === month)
    .sort((one, other) => timeOf(one) - timeOf(other));
  const isHome = ({ country, line }: InvoiceUnit): boolean => country === lineCountries[line];
  const queue = rules.order === 'abroad_first' ? [...due.filter((unit) => !isHome(unit)), ...due.filter(isHome)] : due;
  let places = rules.order === 'none' ? 0 : freeTierSize;
  for (const unit of queue) {
    if (unit.origin === 2) {
      if (rules.order === 'entry_points' && places > 0) places--;
      continue;
    }
    if (places > 0) {
      places--;
      continue;
    }
    const country = rules.isByLineCountry ? (lineCountries[unit.line] ?? unit.country) : unit.country;
    const key = `${itemAt(countries, country).code}|${unit.origin}`;
    const sum = billed.get(key) ?? { units: 0, fee: 0 };
    sum.units++;
    sum.fee += itemAt(unit.origin === 1 ? prices.user : prices.business, country);
    billed.set(key, sum);
  }
  return billed;
}
