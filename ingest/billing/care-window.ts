import { day } from './machine';

/** Inbound messages of one key: which care window was open at an instant, also at one before the latest message. */
export type CareWindow = {
  /** Inbound messages seen so far, and those of them with a referral. */
  readonly count: number;
  readonly referralCount: number;
  reset(): void;
  /** Adds a message; instants never go back. */
  add(at: number, isReferral: boolean): void;
  /** Whether a message at or before the instant is less than 24 hours old then. */
  isOpenAt(instant: number): boolean;
  /** Latest message with an ad or page referral at or before the instant, if the care window has been open since; else -Infinity. */
  referralOpenAt(instant: number): number;
  /** Latest message with an ad or page referral at or before the instant, if it is less than 24 hours old then; else -Infinity. */
  freshReferralAt(instant: number): number;
  /** Messages after the first `skipped` whose 24 hours ran when one was sent that opened a conversation; of those later than its sending, at its opening. */
  answeredBy(sentAt: number, openedAt: number, skipped: number): number;
};

/** A care window without messages. Its memory grows with the busiest key only. */
export function careWindow(): CareWindow {
  const messages = instants();
  const referrals = instants();
  /** Messages that found the care window closed. */
  const openings = instants();
  const isOpenAt = (instant: number): boolean => instant < lastUpTo(messages, instant) + day;
  const upTo = (instant: number, least: number): number => Math.max(least, countUpTo(messages.at, messages.count, instant));
  const care = {
    count: 0,
    referralCount: 0,
    reset(): void {
      care.count = 0;
      care.referralCount = 0;
      messages.count = 0;
      referrals.count = 0;
      openings.count = 0;
    },
    add(at: number, isReferral: boolean): void {
      if (!isOpenAt(at)) push(openings, at);
      push(messages, at);
      care.count++;
      if (!isReferral) return;
      push(referrals, at);
      care.referralCount++;
    },
    isOpenAt,
    referralOpenAt(instant: number): number {
      const referral = lastUpTo(referrals, instant);
      return referral > never && referral >= lastUpTo(openings, instant) && isOpenAt(instant) ? referral : never;
    },
    freshReferralAt(instant: number): number {
      const referral = lastUpTo(referrals, instant);
      return instant < referral + day ? referral : never;
    },
    answeredBy(sentAt: number, openedAt: number, skipped: number): number {
      if (messages.count === skipped) return 0;
      const older = upTo(sentAt - day, skipped);
      if ((messages.at[messages.count - 1] ?? never) <= sentAt) return messages.count - older;
      return upTo(sentAt, skipped) - older + messages.count - upTo(Math.max(sentAt, openedAt - day), skipped);
    },
  };
  return care;
}

const never = Number.NEGATIVE_INFINITY;

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

/** The latest instant of an ascending list at or before one. */
function lastUpTo({ at, count }: Instants, instant: number): number {
  if (count === 0) return never;
  for (let index = count - 1; index >= 0 && index >= count - 4; index--) {
    const candidate = at[index] ?? never;
    if (candidate <= instant) return candidate;
  }
  const upTo = countUpTo(at, count, instant);
  return upTo === 0 ? never : (at[upTo - 1] ?? never);
}

/** How many instants of an ascending list are at or before one: looks back in growing steps, then halves. */
function countUpTo(at: Float64Array, count: number, instant: number): number {
  let high = count;
  let step = 1;
  while (high > 0 && (at[high - 1] ?? never) > instant) {
    high = Math.max(0, high - step);
    step *= 2;
  }
  let low = high;
  let top = Math.min(count, high + step);
  while (low < top) {
    const middle = (low + top) >> 1;
    if ((at[middle] ?? never) <= instant) low = middle + 1;
    else top = middle;
  }
  return low;
}
