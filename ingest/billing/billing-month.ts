import { zoneMidnight } from './eras';

/** Mean length of a month in seconds: a first guess that is never more than one month off. */
const meanMonth = 2_629_746;

/** Gives the calendar month of an instant (epoch seconds) in an IANA zone as the number YYYYMM, and remembers the months it met. */
export function billingMonths(timezone: string): (instant: number) => number {
  const starts = new Map<number, number>();
  const startOf = (index: number): number => {
    const known = starts.get(index);
    if (known !== undefined) return known;
    const start = zoneMidnight(firstDay(index), timezone);
    starts.set(index, start);
    return start;
  };
  let index = 0;
  let from = Number.POSITIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  return (instant) => {
    if (instant < from || instant >= until) {
      index = Math.floor(instant / meanMonth);
      while (instant < startOf(index)) index--;
      while (instant >= startOf(index + 1)) index++;
      from = startOf(index);
      until = startOf(index + 1);
    }
    return yearOf(index) * 100 + monthOf(index);
  };
}

/** Months are counted from January 1970. */
const yearOf = (index: number): number => 1970 + Math.floor(index / 12);
const monthOf = (index: number): number => index - Math.floor(index / 12) * 12 + 1;
const firstDay = (index: number): string => `${yearOf(index)}-${String(monthOf(index)).padStart(2, '0')}-01`;
