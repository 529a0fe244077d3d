import { daySeconds, monthName } from './calendar';
import { missingDay, missingFrom, missingLine } from './company';
import { countries } from './countries';
import { lineCountries } from './invoice-bill';
import type { InvoiceUnit } from './invoice-units';

/** Conversations of the lost day by `country|origin`, those of an ordinary day: the one of the middle among the same weekdays around. */
export function lostUnits(
  account: number,
  month: number,
  ours: readonly InvoiceUnit[],
  isByLineCountry: boolean,
): ReadonlyMap<string, number> {
  if (!missingDay.startsWith(monthName(month))) return new Map();
  const weeks = [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map((week) =>
    dayOfLine(account, ours, missingFrom + week * 7 * daySeconds, isByLineCountry),
  );
  const sizes = weeks.map((day) => [...day.values()].reduce((sum, count) => sum + count, 0));
  const middle = [...sizes].sort((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;
  return weeks[sizes.indexOf(middle)] ?? new Map();
}

function dayOfLine(account: number, ours: readonly InvoiceUnit[], from: number, isByLineCountry: boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const unit of ours) {
    if (unit.account !== account || unit.line !== missingLine || unit.origin === 2 || unit.at < from || unit.at >= from + daySeconds)
      continue;
    const country = isByLineCountry ? (lineCountries[unit.line] ?? unit.country) : unit.country;
    const key = `${countries[country]?.code}|${unit.origin}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
