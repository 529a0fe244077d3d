import type { Answer } from '../../db/ask';
import { numberIn, textIn } from './answer-values';
import { addDays, addMonths, daysBetween } from './days';

/** Free conversations of an account and billing month, and when they end. */
export interface FreeTier {
  readonly account: string;
  readonly month: string;
  readonly used: number;
  readonly conversations: number;
  /** Local day on which the last free one was opened; null while some are left. */
  readonly exhaustedOn: string | null;
  /** Of a running month only, by its pace so far: the day on which none is left, or null where they will do. */
  readonly forecast: { readonly day: string | null } | null;
}

/** Conversations that are free per account and billing month (domain/whatsapp-pricing.md, § 2). */
export const freeTierSize = 1_000;

/** Months in which the first 1,000 conversations of an account were free; until 2024-10-31 for service conversations. */
export const hasFreeTier = (month: string): boolean => month >= '2022-02' && month <= '2024-10';

/** Tiers of an answer of `conversations` by billing_month, account and day. */
export function freeTiers(answer: Answer | null, lastDay: string): readonly FreeTier[] {
  const groups = new Map<string, { account: string; month: string; days: { day: string; free: number; all: number }[] }>();
  for (const row of answer?.rows ?? []) {
    const [account, month, day] = [textIn(row, 'account') ?? 'unknown', textIn(row, 'billing_month') ?? '', textIn(row, 'day') ?? ''];
    const key = `${month} ${account}`;
    const group = groups.get(key) ?? { account, month, days: [] };
    group.days.push({ day, free: numberIn(row, 'free_tier') ?? 0, all: numberIn(row, 'conversations') ?? 0 });
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ month }) => hasFreeTier(month))
    .map(({ account, month, days }) => tierOf(account, month, days, lastDay));
}

function tierOf(
  account: string,
  month: string,
  unsorted: readonly { day: string; free: number; all: number }[],
  lastDay: string,
): FreeTier {
  const days = [...unsorted].sort((one, other) => (one.day < other.day ? -1 : 1));
  let used = 0;
  let exhaustedOn: string | null = null;
  for (const { day, free } of days) {
    used += free;
    if (used >= freeTierSize) exhaustedOn ??= day;
  }
  const [first, end] = [`${month}-01`, addMonths(`${month}-01`, 1)];
  const isRunning = addDays(lastDay, 1) < end;
  const passed = daysBetween(first, addDays(lastDay, 1));
  const needed = isRunning && !exhaustedOn && used > 0 && passed > 0 ? Math.ceil((freeTierSize * passed) / used) : null;
  const day = needed === null ? null : addDays(first, needed - 1);
  return {
    account,
    month,
    used,
    conversations: days.reduce((sum, { all }) => sum + all, 0),
    exhaustedOn,
    forecast: isRunning && !exhaustedOn ? { day: day !== null && day < end ? day : null } : null,
  };
}
