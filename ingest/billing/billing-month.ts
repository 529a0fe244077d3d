import { zoneMidnight } from './eras';

/** Mean length of a month in seconds: a first guess that is never more than one month off. */
const meanMonth = 2_629_746;

/** Months that are told apart: until the year 2311. What lies outside belongs to the first or the last. */
const monthCount = 4096;

/** Gives the calendar month of an instant (epoch seconds) in an IANA zone, counted from January 1970, and remembers the months it met. */
export function billingMonths(timezone: string): (instant: number) => number {
  const starts = new Float64Array(monthCount + 1).fill(Number.NaN);
  const startOf = (index: number): number => {
    const known = starts[index] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const year = 1970 + Math.floor(index / 12);
    const start = zoneMidnight(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01`, timezone);
    starts[index] = start;
    return start;
  };
  let [month, from, until] = [0, Number.NaN, Number.NaN];
  return (instant) => {
    if (instant >= from && instant < until) return month;
    month = monthOf(instant);
    [from, until] = [startOf(month), startOf(month + 1)];
    return month;
  };

  function monthOf(instant: number): number {
    const guess = Math.min(Math.max(Math.floor(instant / meanMonth), 0), monthCount - 1);
    if (instant < startOf(guess)) return Math.max(guess - 1, 0);
    return instant < startOf(guess + 1) ? guess : Math.min(guess + 1, monthCount - 1);
  }
}
