import { daySeconds, hourSeconds, sampleEnd } from './calendar';
import type { Assigned } from './campaign-lists';
import { type Campaign, sendingFrom, treatedShare } from './campaigns';
import { showProducts, someItems } from './carts';
import { converse, quote } from './chats';
import { buttonTap, leavingWords, menuWords } from './contents';
import { type Chat, canHappen, chatAt, receive, send } from './dispatch';
import { fraction } from './random';
import { responseChances, responses } from './responses';
import { offer } from './templates';
import { type Outbound, ranks } from './timeline';
import type { World } from './world';

/** Where a promotion's lists and the choices of its people are written down. */
export type PromotionSinks = {
  readonly assigned: Assigned;
  /** An offer was handed over to the platform. */
  readonly sent: (contact: number, campaign: Campaign) => void;
  /** A customer's choice about offers that the platform reports as an event. */
  readonly preference: (contact: number, line: number, at: number, value: 'stop' | 'resume') => void;
};

/** Chance that somebody assigned buys within the week without any message, and what a read adds. */
const habitChance = 0.02;
const readBuyChance = 0.012;

/** Draws the people of a campaign, holds a fifth of them out and sends the offer to the others in two versions. */
export function promote(world: World, campaign: Campaign, knownPeople: number, wanted: number, sinks: PromotionSinks): void {
  const share = Math.min(0.6, wanted / Math.max(1, knownPeople * 0.8));
  for (let contact = 0; contact < knownPeople; contact++) {
    if (fraction(world.seed, contact, 100 + campaign.index) >= share || !isEligible(world, contact)) continue;
    const sentAt = sendingFrom(campaign) + Math.floor(world.random.next() * 3 * hourSeconds);
    const { line } = world.people.country(contact);
    const chat = chatAt(contact, line, sentAt);
    if ((world.memory.busyUntil[contact] ?? 0) >= campaign.assignedAt || !canHappen(world, chat, sentAt, 6)) continue;
    const isTreated = fraction(world.seed, contact, 200 + campaign.index) < treatedShare;
    const version = fraction(world.seed, contact, 300 + campaign.index) < 0.5 ? 1 : 2;
    sinks.assigned(contact, campaign, isTreated, version);
    if (world.random.chance(habitChance))
      buy(world, contact, campaign.assignedAt + world.random.whole(60, 7 * daySeconds - 60), 'habit', -1);
    if (isTreated) sendOffer(world, chat, campaign, version, sinks);
  }
}

function isEligible({ people, memory }: World, contact: number): boolean {
  return people.hasOptedIn(contact) && (memory.leftAt[contact] ?? 0) === 0 && (memory.goneAt[contact] ?? 0) === 0;
}

function sendOffer(world: World, chat: Chat, campaign: Campaign, version: 1 | 2, sinks: PromotionSinks): void {
  const { random, memory, people } = world;
  const { contact } = chat;
  const tapAt = chat.at + Math.floor(30 + random.next() ** 3 * 1.5 * daySeconds);
  const canReact = (memory.blockedAt[contact] ?? 0) === 0 && people.isReachable(contact) && canHappen(world, chat, tapAt, 5);
  const reaction = canReact ? random.next() : 1;
  const chances = responseChances(version, chat.at, memory.offeredAt[contact] ?? 0);
  const taps = reaction < chances.tap;
  const leaves = !taps && reaction < chances.tap + chances.leave;
  const answered = taps || leaves ? { answeredAt: tapAt, isQuoted: taps } : {};
  const message = send(world, chat, { template: offer, version, campaign: campaign.index, ...answered });
  if (message === null) return;
  sinks.sent(contact, campaign);
  memory.offeredAt[contact] = Math.max(message.deliveredAt, message.repliedAt);
  chat.at = taps || leaves ? tapAt : chat.at;
  if (taps) {
    tap(world, chat, message, version);
    return;
  }
  if (leaves) {
    if (receive(world, chat, { content: leavingWords(random) })) world.planted.opt_out_words++;
    memory.leftAt[contact] = tapAt;
    return;
  }
  if (message.readAt > 0 && random.chance(readBuyChance))
    buy(world, contact, message.readAt + random.whole(120, 30 * hourSeconds), 'read', campaign.index);
  reactSilently(world, message, chat.line, sinks);
}

function tap(world: World, chat: Chat, message: Outbound, version: 1 | 2): void {
  const { random } = world;
  const tapAt = chat.at;
  const isTap = message.repliedAt > 0;
  const words = isTap
    ? { content: buttonTap, context: quote(chat, message.id), tappedCampaign: message.campaign }
    : { content: menuWords(random) };
  if (!receive(world, chat, words)) return;
  const { contact } = chat;
  if (random.chance(responses.tapBuy[version]))
    buy(world, contact, tapAt + Math.floor(300 + random.next() ** 2 * 6 * daySeconds), 'tap', message.campaign);
  chat.at += random.whole(1, 5);
  if (random.chance(0.7)) showProducts(world, chat, 0.12);
  else converse(world, chat, 1);
}

/** A few leave by the platform's switch, come back, or block: a block shows only in messages that never arrive again. */
function reactSilently({ random, memory, planted }: World, message: Outbound, line: number, sinks: PromotionSinks): void {
  if (message.deliveredAt === 0) return;
  const draw = random.next();
  const at = message.deliveredAt + random.whole(60, 20_000);
  if (draw < 0.004) {
    memory.leftAt[message.contact] = at;
    sinks.preference(message.contact, line, at, 'stop');
    if (random.chance(0.15)) sinks.preference(message.contact, line, at + random.whole(5, 40) * daySeconds, 'resume');
  } else if (draw < 0.009) {
    memory.blockedAt[message.contact] = at;
    planted.blocks++;
  }
}

function buy(world: World, contact: number, at: number, cause: 'habit' | 'tap' | 'read', campaign: number): void {
  if (at >= sampleEnd) return;
  world.timeline.add({ at, rank: ranks.ordered, item: { contact, cause, items: someItems(world.random), campaign, isNearCart: false } });
}
