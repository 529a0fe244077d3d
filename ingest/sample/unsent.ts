import { type Bill, billOf } from './bill';
import { daySeconds } from './calendar';
import { channels } from './company';
import type { People } from './people';
import type { Prices } from './prices';
import { itemAt } from './random';
import { listKinds } from './suppression-lists';
import type { Outbound } from './timeline';
import type { Origin } from './windows';

/** A bill without the messages of one list: its own free tier, and its own clock where a conversation began otherwise. */
type OtherBill = { readonly bill: Bill; readonly startedAt: Map<number, number>; conversations: number; fee: number };

/** What the log would have cost without the messages that each list leaves out; last of all, without those of any list. */
export type Unsent = {
  /** A message with the lists (bits) that leave it out. */
  readonly mark: (item: Outbound, lists: number) => void;
  /** A delivery with the conversation that it opened (null: one ran) and its fee. */
  readonly delivered: (item: Outbound, at: number, slot: number, since: number, origin: Origin | null, fee: number) => void;
  readonly template: (item: Outbound, fee: number) => void;
  /** Conversations and fee (millionths of a US dollar) avoided by each list, then by all together. */
  readonly avoided: () => readonly { readonly conversations: number; readonly fee: number }[];
};

/** Bills without anything unsent yet. */
export function unsentOf(people: People, prices: Prices): Unsent {
  const others = [...listKinds, 'all'].map((): OtherBill => ({ bill: billOf(prices), startedAt: new Map(), conversations: 0, fee: 0 }));
  /** Slots in which some bill may keep a clock of its own. */
  const hasOtherClock = new Set<number>();
  const marks = new WeakMap<Outbound, number>();
  const real = { conversations: 0, fee: 0 };
  const isOut = (lists: number, index: number): boolean => (index < listKinds.length ? (lists & (1 << index)) !== 0 : lists !== 0);

  function open(other: OtherBill, { contact, channel }: Outbound, at: number, origin: Origin): void {
    const { account } = itemAt(channels, channel);
    const isMexican = people.country(contact).code === 'MX';
    other.conversations++;
    other.fee += other.bill.conversation(account, people.countryIndex(contact), isMexican, at, origin)?.fee ?? 0;
  }

  function deliver(
    other: OtherBill,
    item: Outbound,
    at: number,
    slot: number,
    since: number,
    origin: Origin | null,
    isLeftOut: boolean,
  ): void {
    const startedAt = other.startedAt.get(slot);
    if (isLeftOut) {
      if (origin !== null && startedAt === undefined) other.startedAt.set(slot, 0);
      return;
    }
    if (startedAt === undefined) {
      if (origin !== null) open(other, item, at, origin);
      return;
    }
    if (startedAt > 0 && startedAt >= since && at < startedAt + daySeconds) return;
    open(other, item, at, origin ?? (item.isCareOpen ? 'user_initiated' : 'business_initiated'));
    if (origin === null) other.startedAt.set(slot, at);
    else other.startedAt.delete(slot);
  }

  return {
    mark(item, lists) {
      if (lists !== 0) marks.set(item, lists);
    },
    delivered(item, at, slot, since, origin, fee) {
      const lists = marks.get(item) ?? 0;
      real.conversations += origin === null ? 0 : 1;
      real.fee += fee;
      if (origin === null && lists === 0 && !hasOtherClock.has(slot)) return;
      if (lists !== 0) hasOtherClock.add(slot);
      for (const [index, other] of others.entries()) deliver(other, item, at, slot, since, origin, isOut(lists, index));
    },
    template(item, fee) {
      const lists = marks.get(item) ?? 0;
      real.fee += fee;
      for (const [index, other] of others.entries()) if (!isOut(lists, index)) other.fee += fee;
    },
    avoided: () => others.map(({ conversations, fee }) => ({ conversations: real.conversations - conversations, fee: real.fee - fee })),
  };
}
