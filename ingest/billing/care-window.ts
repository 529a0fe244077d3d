import { day } from './machine';

/** Inbound messages of one key: which care window was open at an instant, also at one before the latest message. */
export type CareWindow = {
  /** Inbound messages seen so far. */
  readonly count: number;
  reset(): void;
  /** Adds a message; instants never go back. */
  add(at: number, isReferral: boolean): void;
  /** Whether a message at or before the instant is less than 24 hours old then. */
  isOpenAt(instant: number): boolean;
  /** Instant of the latest message with an ad or page referral at or before the instant, if its own 24 hours still run then; else -Infinity. */
  referralOpenAt(instant: number): number;
  /** Messages after the first `skipped` that are younger than 24 hours at the instant, or later than it. */
  youngerThanDay(instant: number, skipped: number): number;
};

/** A care window without messages. Its memory grows with the busiest key only. */
export function careWindow(): CareWindow {
  const messages = instants();
  const referrals = instants();
  return {
    get count() {
      return messages.count;
    },
    reset() {
      messages.count = 0;
      referrals.count = 0;
    },
    add(at, isReferral) {
      push(messages, at);
      if (isReferral) push(referrals, at);
    },
    isOpenAt: (instant) => instant < lastUpTo(messages, instant) + day,
    referralOpenAt(instant) {
      const referral = lastUpTo(referrals, instant);
      return instant < referral + day ? referral : Number.NEGATIVE_INFINITY;
    },
    youngerThanDay: (instant, skipped) => messages.count - Math.max(skipped, countUpTo(messages, instant - day)),
  };
}

type Instants = { at: Float64Array; count: number };

const instants = (): Instants => ({ at: new Float64Array(256), count: 0 });

function push(list: Instants, at: number): void {
  if (list.count === list.at.length) {
    const wider = new Float64Array(2 * list.at.length);
    wider.set(list.at);
    list.at = wider;
  }
  list.at[list.count++] = at;
}

function lastUpTo(list: Instants, instant: number): number {
  const count = countUpTo(list, instant);
  return count === 0 ? Number.NEGATIVE_INFINITY : (list.at[count - 1] ?? Number.NEGATIVE_INFINITY);
}

/** How many instants of an ascending list are at or before one; the latest few are looked at first. */
function countUpTo(list: Instants, instant: number): number {
  const { at, count } = list;
  let high = count;
  let step = 1;
  while (high > 0 && (at[high - 1] ?? 0) > instant) {
    high = Math.max(0, high - step);
    step *= 2;
  }
  let low = high;
  let top = Math.min(count, high + step);
  while (low < top) {
    const middle = (low + top) >> 1;
    if ((at[middle] ?? 0) <= instant) low = middle + 1;
    else top = middle;
  }
  return low;
}
