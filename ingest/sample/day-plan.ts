import { dayOf, dayStart, hourSeconds, sampleDays } from './calendar';
import { campaignOn } from './campaigns';
import { remindedBuyer } from './carts';
import { converse, customerChat, sendIntended } from './chats';
import { isLogged, lines, portAt, portedLine } from './company';
import { customerWords } from './contents';
import { type Country, countries } from './countries';
import { chatAt, receive } from './dispatch';
import { type PromotionSinks, promote } from './promotions';
import { itemAt } from './random';
import { momentOf, shareByDay } from './rhythm';
import { cartReminder, followUp } from './templates';
import { ranks } from './timeline';
import type { World } from './world';

/** Share of all messages that the monthly offers take, and of chats that bot players and second lines take. */
const offerShare = 0.13;
const playerShare = 0.03;
const secondLineShare = 0.03;
/** Messages a day under which a sample is small. */
const smallDay = 25;

/** Plans what happens on a day of the sample: intended templates, a campaign, chats until the day has its share, orders of strangers. */
export function dayPlanner(world: World, sinks: PromotionSinks): (day: number) => void {
  const { people, random, memory, timeline, planted, total } = world;
  const { count } = people;
  const shares = shareByDay();
  /**
   * Messages that each line has at least on a last day of the sample, so that only a lost log looks like one; earlier days less. A small sample
   * asks for none: a chat a day on every line would use all its messages up before its second year.
   */
  const least = total / sampleDays < smallDay ? [] : lines.map((_, line) => (total / sampleDays) * 0.5 * lineShare(line));
  const players = Array.from({ length: count }, (_, contact) => contact).filter(people.onlyPlaysWithBot);

  function sendIntentions(day: number): void {
    for (const { contact, line, at, template } of timeline.intents(day)) {
      const message = sendIntended(world, chatAt(contact, line, at), template);
      if (message !== null && template === cartReminder) remindedBuyer(world, contact, message.readAt);
    }
  }

  /** A chat of somebody at some moment of the day; on a given line, or (-1) on any. */
  function startChat(day: number, known: number, only: number): void {
    const at = momentOf(day, random);
    const isPlayer = players.length > 0 && random.chance(playerShare);
    const contact = isPlayer ? random.pick(players) : Math.floor(known * random.next() ** 1.5);
    if (!canChat(contact, at)) return;
    const home = people.country(contact).line;
    const isSecondLine = random.chance(secondLineShare);
    const line = isSecondLine ? (home + 1) % lines.length : home;
    if (!isLogged(line, at) || (only >= 0 && line !== only)) return;
    if (isSecondLine) planted.second_line_chats++;
    customerChat(world, chatAt(contact, line, at));
  }

  function canChat(contact: number, at: number): boolean {
    const { busyUntil, blockedAt, goneAt } = memory;
    return (busyUntil[contact] ?? 0) < at && (blockedAt[contact] ?? 0) === 0 && (goneAt[contact] ?? 0) === 0 && people.isReachable(contact);
  }

  /** Templates just before the port and questions just after it: a new conversation in the new account while the old one runs. */
  function planPortCases(known: number): void {
    const wanted = 4 + Math.floor(total / 100_000);
    const sentAt = portAt - 5 * hourSeconds;
    for (let contact = 4; contact < known && planted.port_cases < wanted; contact++) {
      if (people.country(contact).line !== portedLine || !canChat(contact, sentAt) || people.onlyPlaysWithBot(contact)) continue;
      if (
        sendIntended(
          world,
          chatAt(contact, portedLine, sentAt + (contact % 600)),
          followUp,
          planted.port_cases % 3 === 1 ? portAt + 60 + (contact % 1_800) : 0,
        ) === null
      )
        continue;
      const chat = chatAt(contact, portedLine, portAt + random.whole(600, 3 * hourSeconds));
      if (!receive(world, chat, { content: customerWords(random, 'cloud', 0) })) continue;
      converse(world, chat, 1);
      planted.port_cases++;
    }
  }

  function planStrangers(day: number): void {
    const strangers = Math.floor(total / 90 / sampleDays + random.next());
    for (let index = 0; index < strangers; index++) {
      const contact = people.size + random.whole(0, count * 4);
      const item = { contact, cause: 'stranger', items: [], campaign: -1, isNearCart: false } as const;
      timeline.add({ at: momentOf(day, random), rank: ranks.ordered, item });
    }
  }

  return (day) => {
    const age = day / sampleDays;
    const known = Math.max(60, Math.floor(count * (0.4 + 0.6 * age)));
    world.madeToday.fill(0);
    sendIntentions(day);
    const campaign = campaignOn(day);
    if (campaign !== undefined) promote(world, campaign, known, ((total * offerShare) / 24) * (0.6 + 0.9 * age), sinks);
    if (day === dayOf(portAt)) planPortCases(known);
    const target = Math.round(total * itemAt(shares, day));
    while (world.made < target) startChat(day, known, -1);
    for (const [line, messages] of least.entries()) {
      const wanted = isLogged(line, noonOf(day)) ? messages * (0.4 + 0.6 * age) : 0;
      for (let tries = 0; itemAt(world.madeToday, line) < wanted && world.made < total && tries < 10_000; tries++)
        startChat(day, known, line);
    }
    planStrangers(day);
  };
}

/** Share of the customers whose line this is. */
function lineShare(line: number): number {
  const weights = (some: readonly Country[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weights(countries.filter((country) => country.line === line)) / weights(countries);
}

const noonOf = (day: number): number => dayStart(day) + 12 * hourSeconds;
