import { dayOf } from './calendar';
import { channels, lines } from './company';
import { isRecorded } from './consent-file';
import { isLeavingWords } from './contents';
import type { People } from './people';
import { itemAt } from './random';
import { recentDays } from './recent-days';
import { templates } from './templates';
import type { Inbound, Outbound } from './timeline';

/** The usual rules, in the order of their bits. */
export const listKinds = ['many_conversations', 'bot_play', 'unreachable', 'opted_out', 'no_consent', 'promotion_cap'] as const;
export type ListKind = (typeof listKinds)[number];

const bit = Object.fromEntries(listKinds.map((kind, index) => [kind, 1 << index])) as Readonly<Record<ListKind, number>>;
/** Who is on one of these lists for good gets nothing at all, on the others no promotion. */
const leavesOutAll = bit.many_conversations | bit.bot_play;
/** Days that somebody stays on the list of the unreachable after the last day that speaks for it. */
const unreachableKeeps = 90;
const never = -1_000;

/** Who would be on which list on which morning, from what happened on the days before; told in order of time. */
export type SuppressionLists = {
  readonly received: (item: Inbound, at: number) => void;
  /** The lists (bits) for whose sake a message that is sent now would not be. */
  readonly sent: (item: Outbound, at: number) => number;
  readonly delivered: (item: Outbound, at: number, isOpening: boolean) => void;
  readonly failed: (item: Outbound) => void;
  readonly ordered: (contact: number, at: number) => void;
  readonly preference: (contact: number, at: number, value: 'stop' | 'resume') => void;
  /** The last day on which anybody wrote or was written to. */
  readonly lastDay: () => number;
  /** Different people on each list at any time up to the morning after that day. */
  readonly people: () => Readonly<Record<ListKind, number>>;
  /** Different people on any of them, once `people` was asked. */
  readonly anybody: () => number;
};

/** Lists on which nobody is. */
export function suppressionLists(seed: number, people: People): SuppressionLists {
  const { size } = people;
  const days = (): Int16Array => new Int16Array(size).fill(never);
  const settled = new Int16Array(size).fill(-1);
  const [lastDelivered, lastInbound, lastOrder, playedOn] = [days(), days(), days(), days()];
  const [openings, attempts, promotions] = [recentDays(size, 8), recentDays(size, 3), recentDays(size, 4)];
  const askedAt = new Int32Array(size * lines.length);
  const [fastOn, fastCount] = [days(), new Uint8Array(size)];
  const [listed, ever, hadPromotion] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const unreachableUntil = days();
  const choices = new Map<number, { readonly day: number; readonly at: number; readonly isOut: boolean }[]>();
  const leftOut = new WeakMap<Outbound, number>();
  let firstOrder = 10_000;
  let lastDay = 0;

  const noOrder = (contact: number, day: number, window: number): boolean =>
    firstOrder <= day - window && (lastOrder[contact] ?? never) < day - window;

  /** Whether on some morning from `from` to `to` the oldest of enough recent days lies within the window. */
  const isWithin = (from: number, to: number, oldest: number, window: number): boolean => from <= to && oldest >= from - window;

  /** Decides the mornings up to that of a day, before what happens on it. */
  function settle(contact: number, day: number): void {
    const last = settled[contact] ?? -1;
    if (last >= day) return;
    settled[contact] = day;
    let now = (listed[contact] ?? 0) & leavesOutAll;
    const order = lastOrder[contact] ?? never;
    const first = last + 1;
    if (isWithin(Math.max(first, order + 91, firstOrder + 90), day, openings.oldest(contact), 30)) now |= bit.many_conversations;
    if (playedOn[contact] === last && first <= day && noOrder(contact, first, 30)) now |= bit.bot_play;
    let before = 0;
    const heard = Math.max(lastDelivered[contact] ?? never, lastInbound[contact] ?? never);
    if (isWithin(Math.max(first, heard + 91, 90), day, attempts.oldest(contact), 90)) {
      before |= bit.unreachable;
      unreachableUntil[contact] = Math.min(day, attempts.oldest(contact) + 90) + unreachableKeeps;
    }
    if ((unreachableUntil[contact] ?? never) > day) now |= bit.unreachable;
    if (isWithin(first, day, promotions.oldest(contact), 30)) before |= bit.promotion_cap;
    if (isWithin(day, day, promotions.oldest(contact), 30)) now |= bit.promotion_cap;
    now |= choiceBits(contact, day);
    for (const choice of choices.get(contact) ?? [])
      if (choice.day >= last && choice.day < day) before |= choiceBits(contact, choice.day + 1);
    listed[contact] = now;
    ever[contact] = (ever[contact] ?? 0) | now | before;
  }

  function choiceBits(contact: number, day: number): number {
    const isOut = choices.has(contact) ? lastChoice(contact, day) : null;
    if (hadPromotion[contact] === 0) return isOut === true ? bit.opted_out : 0;
    const agrees = isOut === null ? isRecorded(seed, people, contact) : !isOut;
    return (isOut === true ? bit.opted_out : 0) | (agrees ? 0 : bit.no_consent);
  }

  function lastChoice(contact: number, day: number): boolean | null {
    const known = (choices.get(contact) ?? []).filter((choice) => choice.day < day).sort((a, b) => a.at - b.at);
    return known.at(-1)?.isOut ?? null;
  }

  function choose(contact: number, at: number, isOut: boolean): void {
    const list = choices.get(contact) ?? [];
    list.push({ day: dayOf(at), at, isOut });
    choices.set(contact, list);
  }

  const isPromotion = ({ template }: Outbound): boolean => templates[template]?.isPromotion ?? false;
  const isCounted = (item: Outbound, kind: ListKind): boolean => ((leftOut.get(item) ?? 0) & bit[kind]) === 0;

  return {
    received({ contact, channel, content }, at) {
      const day = dayOf(at);
      lastDay = day;
      settle(contact, day);
      lastInbound[contact] = day;
      if (isLeavingWords(content)) choose(contact, at, true);
      const asked = askedAt[contact * lines.length + itemAt(channels, channel).line] ?? 0;
      if (asked === 0 || at > asked + 5) return;
      fastCount[contact] = fastOn[contact] === day ? Math.min(200, (fastCount[contact] ?? 0) + 1) : 1;
      fastOn[contact] = day;
      if ((fastCount[contact] ?? 0) >= 20) playedOn[contact] = day;
    },
    sent(item, at) {
      const { contact, channel } = item;
      lastDay = dayOf(at);
      settle(contact, lastDay);
      askedAt[contact * lines.length + itemAt(channels, channel).line] = at;
      const mask = (listed[contact] ?? 0) & (isPromotion(item) ? 255 : leavesOutAll);
      if (mask !== 0) leftOut.set(item, mask);
      if (isCounted(item, 'unreachable')) attempts.add(contact, dayOf(at));
      return mask;
    },
    delivered(item, at, isOpening) {
      const { contact } = item;
      const day = dayOf(at);
      settle(contact, day);
      lastDelivered[contact] = day;
      if (isOpening && isCounted(item, 'many_conversations')) openings.add(contact, day);
      if (!isPromotion(item)) return;
      if (isCounted(item, 'no_consent')) hadPromotion[contact] = 1;
      if (isCounted(item, 'promotion_cap')) promotions.add(contact, day);
    },
    failed({ contact, failCode, failedAt }) {
      settle(contact, dayOf(failedAt));
      if (failCode === 131050) choose(contact, failedAt, true);
    },
    ordered(contact, at) {
      const day = dayOf(at);
      firstOrder = Math.min(firstOrder, day);
      if (contact < 0 || contact >= size) return;
      settle(contact, day);
      lastOrder[contact] = day;
    },
    preference: (contact, at, value) => choose(contact, at, value === 'stop'),
    lastDay: () => lastDay,
    people() {
      for (let contact = 0; contact < size; contact++) if (!people.isStaff(contact)) settle(contact, lastDay + 1);
      const count = (kind: ListKind): number => ever.reduce((sum, lists) => sum + ((lists & bit[kind]) === 0 ? 0 : 1), 0);
      return Object.fromEntries(listKinds.map((kind) => [kind, count(kind)])) as Record<ListKind, number>;
    },
    anybody: () => ever.reduce((sum, of) => sum + (of === 0 ? 0 : 1), 0),
  };
}
