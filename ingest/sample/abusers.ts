import { type AbuserKind, abuserKind } from './abuser-kinds';
import { dayStart, hourSeconds, sampleDays } from './calendar';
import { channels, portedLine } from './company';
import { companyWords, customerWords, leavingWords, menuWords } from './contents';
import { type Chat, chatAt, isSettled, receive, send } from './dispatch';
import { fraction, itemAt } from './random';
import { effectiveTime } from './receipts';
import { offer } from './templates';
import type { World } from './world';

/** Promotions of the company's club: whoever keeps its list sends to it without looking who has left, agreed or had enough. */
export const clubName = 'club-aurora';

/** An abuser with the days of the sample on which it begins and ends; `next` is the day of what comes next. */
type Abuser = {
  readonly place: number;
  readonly contact: number;
  readonly kind: AbuserKind;
  readonly line: number;
  readonly from: number;
  readonly until: number;
  next: number;
  times: number;
};

/** Somebody whom the company blocked: from a day on, until a day or (null) for good. */
export type Blocked = { readonly contact: number; readonly from: number; readonly until: number | null };

/** What the abusers bring about. */
export type Abusers = {
  readonly plan: (day: number) => void;
  readonly blocked: readonly Blocked[];
  /** Chats that blocked people would have begun up to a day, had they not been blocked; each of them a conversation. */
  readonly chatsPrevented: (lastDay: number) => number;
};

const purpose = 0xab_00;
/** Orders are known long enough by then that a rule can say "no order". */
const earliest = 125;
/** The ninety days before a block lie in the time of conversations. */
const earliestBlock = 495;
const habitDays = 120;

/** First day, and days from it to the end, at least and at most. */
const spells: Readonly<Record<AbuserKind, readonly [number, number]>> = {
  many_conversations: [30, 50],
  bot_play: [25, 45],
  unreachable: [140, 170],
  opted_out: [60, 90],
  no_consent: [55, 80],
  promotion_cap: [40, 55],
  blocked: [0, 0],
};

/** Days between promotions to somebody of a kind, at least and at most. */
const gaps: Readonly<Partial<Record<AbuserKind, readonly [number, number]>>> = {
  unreachable: [12, 18],
  opted_out: [10, 14],
  no_consent: [10, 14],
  promotion_cap: [4, 6],
};

/** Abusers of a world of their own, whose draws are nobody else's; `sent` is told of each promotion. */
export function abusersOf(world: World): Abusers {
  const { people, random, memory } = world;
  const everybody = Array.from({ length: people.size - people.count }, (_, place) => abuserOf(world, place));
  const prevented: number[] = [];

  /** Writes on most days, is answered, and never buys. */
  function talk(abuser: Abuser, chat: Chat): void {
    const { api } = itemAt(channels, chat.channel);
    for (let round = random.whole(1, 2); round > 0; round--) {
      if (!receive(world, chat, { content: customerWords(random, api, 0) })) return;
      chat.at += random.whole(20, 1_800);
      if (send(world, chat, { content: companyWords(random) }) === null) return;
      chat.at += random.whole(60, 900);
    }
    abuser.next = abuser.kind === 'blocked' ? abuser.next + random.whole(3, 5) : abuser.next + (random.chance(0.75) ? 1 : 2);
  }

  /** A machine, or somebody with a finger on the menu: nearly every word follows within seconds, and the bot answers each. */
  function play(abuser: Abuser, chat: Chat): void {
    let isThere = receive(world, chat, { content: menuWords(random) });
    for (let round = random.whole(28, 36); isThere && round > 0; round--) {
      chat.at += random.whole(1, 3);
      const answeredAt = chat.at + (random.chance(0.92) ? random.whole(2, 5) : random.whole(6, 40));
      if (send(world, chat, { content: companyWords(random), answeredAt }) === null) return;
      chat.at = answeredAt;
      isThere = receive(world, chat, { content: menuWords(random) });
    }
    abuser.next += random.whole(6, 14);
  }

  function promote(abuser: Abuser, chat: Chat): void {
    const { contact, kind } = abuser;
    const [least, most] = gaps[kind] ?? [10, 14];
    abuser.next += random.whole(least, most);
    if (!isSettled(chat.at)) return;
    const message = send(world, chat, { template: offer, version: 1 });
    if (message === null) return;
    abuser.times++;
    if (kind === 'unreachable' && message.deliveredAt > 0) memory.blockedAt[contact] = message.deliveredAt + 60;
    if (kind === 'opted_out' && abuser.times === 1) leave(chat, effectiveTime(message));
  }

  /** Nobody asks for no more offers before the first one is there. */
  function leave(chat: Chat, arrivedAt: number): void {
    chat.at = Math.max(chat.at + random.whole(1, 20) * hourSeconds, arrivedAt + 60);
    receive(world, chat, { content: leavingWords(random) });
  }

  function act(abuser: Abuser): void {
    const { kind, contact, line } = abuser;
    const chat = chatAt(contact, line, dayStart(abuser.next) + random.whole(9 * hourSeconds, 20 * hourSeconds));
    const day = abuser.next;
    if (kind === 'many_conversations' || kind === 'blocked') talk(abuser, chat);
    else if (kind === 'bot_play') play(abuser, chat);
    else promote(abuser, chat);
    if (abuser.next === day) abuser.next++;
  }

  function wouldChat(abuser: Abuser): void {
    prevented.push(abuser.next);
    abuser.next += random.whole(3, 5);
  }

  const blocked = everybody.filter(({ kind }) => kind === 'blocked').map(blockOf);
  return {
    blocked,
    chatsPrevented: (lastDay) => prevented.filter((day) => day <= lastDay).length,
    plan(day) {
      for (const abuser of everybody) {
        if (abuser.next !== day || day >= abuser.until) continue;
        if (abuser.kind === 'blocked' && day >= blockDay(abuser)) wouldChat(abuser);
        else act(abuser);
      }
    },
  };
}

function abuserOf({ seed, people }: World, place: number): Abuser {
  const contact = people.count + place;
  const kind = abuserKind(place);
  const draw = (what: number): number => fraction(seed, purpose, place, what);
  const home = people.country(contact).line;
  const [least, most] = spells[kind];
  const length = least + Math.floor(draw(1) * (most - least + 1));
  const from =
    kind === 'blocked'
      ? earliestBlock - habitDays + Math.floor(draw(2) * 110)
      : earliest + Math.floor(draw(2) * (sampleDays - earliest - most - 20));
  const stays = draw(3) < 0.5;
  const until = kind !== 'blocked' ? from + length : stays ? sampleDays : from + habitDays + 60 + Math.floor(draw(4) * 40);
  return { place, contact, kind, line: home === portedLine ? 0 : home, from, until, next: from, times: 0 };
}

const blockDay = ({ from }: Abuser): number => from + habitDays;

const blockOf = (abuser: Abuser): Blocked => ({
  contact: abuser.contact,
  from: blockDay(abuser),
  until: abuser.until < sampleDays ? abuser.until : null,
});
