import { daySeconds, hourSeconds } from './calendar';
import { askForProducts } from './carts';
import { channels, lines } from './company';
import { adReferral, companyWords, customerWords, menuWords, reaction } from './contents';
import { type Chat, canHappen, isSettled, receive, send, type Words } from './dispatch';
import { itemAt, weighted } from './random';
import { effectiveTime } from './receipts';
import { followUp } from './templates';
import { type Outbound, ranks } from './timeline';
import type { World } from './world';

/** Kinds of chats that a customer begins, and how often each. */
const chatKinds = [question, askForProducts, fromAd] as const;
const chatWeights = [66, 24, 10];

/** One chat of a customer at `chat.at`, from the first word to the last answer. */
export function customerChat(world: World, chat: Chat): void {
  const { random, memory, people } = world;
  if (people.onlyPlaysWithBot(chat.contact)) {
    botGame(world, chat);
    return;
  }
  itemAt(chatKinds, weighted(chatWeights, random.next()))(world, chat);
  if (random.chance(0.05)) buyLater(world, chat);
  memory.busyUntil[chat.contact] = Math.max(memory.busyUntil[chat.contact] ?? 0, chat.at + 60);
}

function question(world: World, chat: Chat): void {
  if (burst(world, chat)) converse(world, chat, 1 + Math.floor(-Math.log(1 - world.random.next()) / 0.75));
}

/** A chat that begins at an ad: only after a day of silence, and answered within two hours, so that its rule is never in doubt. */
function fromAd(world: World, chat: Chat): void {
  const { random, memory, people, planted } = world;
  const isSilent = (memory.lastActivity[chat.contact] ?? 0) + daySeconds < chat.at;
  const wait = random.whole(5, 2 * hourSeconds);
  if (!isSilent || people.isStaff(chat.contact) || !canHappen(world, chat, chat.at + wait, 2)) {
    question(world, chat);
    return;
  }
  const { api } = itemAt(channels, chat.channel);
  receive(world, chat, { content: customerWords(random, api, 0), referral: adReferral(random, api) });
  planted.ad_referrals++;
  chat.at += wait;
  send(world, chat, { content: companyWords(random), isPrompt: true });
  chat.at += random.whole(20, 900);
  if (random.chance(0.6) && burst(world, chat)) converse(world, chat, random.whole(1, 3));
}

/** One to four messages in a row. */
function burst(world: World, chat: Chat): boolean {
  const { random } = world;
  const { api } = itemAt(channels, chat.channel);
  const count = 1 + weighted([68, 20, 8, 4], random.next());
  for (let index = 0; index < count; index++) {
    if (index > 0) chat.at += random.whole(2, 45);
    if (!receive(world, chat, { content: customerWords(random, api, rareness(world)) })) return false;
  }
  return true;
}

/** Chance of a rare type: about ten in a small sample too. */
const rareness = ({ total }: World): number => Math.max(0.0003, 10 / total);

/** Rounds of answers and further words, after the customer has written. */
export function converse(world: World, chat: Chat, rounds: number): void {
  const { random } = world;
  for (let round = 0; round < rounds; round++) {
    const wait = answerDelay(world, round === 0);
    if (wait === 0) return;
    chat.at += wait;
    if (wait > daySeconds) {
      answerTooLate(world, chat);
      return;
    }
    const pause = random.chance(0.06) ? random.whole(3, 20) * hourSeconds : random.whole(15, 1_500);
    const nextAt = chat.at + pause;
    const goesOn = round + 1 < rounds && canHappen(world, chat, nextAt, 4);
    const extra = random.chance(0.3) && answer(world, chat, {});
    if (extra) chat.at += random.whole(1, Math.min(20, pause - 2));
    const last = answer(world, chat, goesOn ? { answeredAt: nextAt, isQuoted: random.chance(0.08) } : {});
    if (!goesOn || last === null) return;
    chat.at = nextAt;
    if (!receive(world, chat, reply(world, chat, last))) return;
    if (random.chance(0.2)) {
      chat.at += random.whole(3, 40);
      if (!burst(world, chat)) return;
    }
  }
}

/** What the customer says to an answer: words that may quote it, rarely a reaction to it once it has arrived. */
function reply({ random }: World, chat: Chat, last: Outbound): Words {
  if (last.repliedAt === 0 && effectiveTime(last) > 0 && random.chance(0.02)) return { content: reaction(random, last.id) };
  const content = customerWords(random, itemAt(channels, chat.channel).api, 0);
  return last.repliedAt > 0 ? { content, context: quote(chat, last.id) } : { content };
}

/** A free-form answer: the bot's stands in the request log, that of an agent's inbox often does not. */
function answer(world: World, chat: Chat, answered: { readonly answeredAt?: number; readonly isQuoted?: boolean }): Outbound | null {
  const { random } = world;
  const isInRequestLog = random.chance(0.75);
  const isVoice = isInRequestLog && random.chance(0.01);
  const words = isVoice ? '"type":"audio","audio":{"id":"6690012"}' : companyWords(random);
  return send(world, chat, { content: isInRequestLog ? words : '', ...answered });
}

export const quote = (chat: Chat, id: string): string => `"context":{"from":"${itemAt(lines, chat.line).number.slice(1)}","id":"${id}"}`;

/** Seconds until the company answers; 0 = never. */
function answerDelay({ random }: World, isFirst: boolean): number {
  const draw = random.next();
  if (isFirst && draw < 0.06) return 0;
  if (draw < 0.5) return random.whole(1, 6);
  if (draw < 0.93) return Math.floor(60 + random.next() ** 2 * hourSeconds);
  if (draw < 0.97) return random.whole(2, 20) * hourSeconds + random.whole(0, 3_599);
  return isFirst && draw > 0.985 ? daySeconds + random.whole(600, 12 * hourSeconds) : random.whole(600, 7_200);
}

/** The answer comes after the care window: as a template, or as a plain text that fails. */
function answerTooLate(world: World, chat: Chat): void {
  if (world.random.chance(0.3)) {
    if (send(world, chat, { content: companyWords(world.random) }) !== null) world.planted.late_answers_failed++;
    return;
  }
  world.timeline.intend({ contact: chat.contact, line: chat.line, at: chat.at, template: followUp });
}

/** A person who writes to the bot, gets its menu and never buys. */
export function botGame(world: World, chat: Chat): void {
  const { random, planted, memory } = world;
  planted.bot_chats++;
  const rounds = random.whole(2, 6);
  for (let round = 0; round < rounds; round++) {
    if (!receive(world, chat, { content: menuWords(random) })) return;
    chat.at += random.whole(1, 4);
    if (send(world, chat, { content: companyWords(random) }) === null) return;
    chat.at += random.whole(5, 90);
  }
  memory.busyUntil[chat.contact] = Math.max(memory.busyUntil[chat.contact] ?? 0, chat.at);
}

function buyLater({ timeline, random, people }: World, chat: Chat): void {
  if (people.isStaff(chat.contact)) return;
  const at = chat.at + Math.floor(600 + random.next() ** 2 * 80 * hourSeconds);
  const item = { contact: chat.contact, cause: 'chat', items: [], campaign: -1, isNearCart: false } as const;
  timeline.add({ at, rank: ranks.ordered, item });
}

/** Templates that were intended for this day, unless the person has just written or is gone. */
export function sendIntended(world: World, chat: Chat, template: number, notBefore = 0): ReturnType<typeof send> {
  const { memory } = world;
  const isFree = (memory.busyUntil[chat.contact] ?? 0) < chat.at && (memory.goneAt[chat.contact] ?? 0) === 0;
  return isFree && isSettled(chat.at) ? send(world, chat, { template, notBefore }) : null;
}
