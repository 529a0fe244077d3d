import { daySeconds, sampleEnd } from './calendar';
import { channelAt, channels, chatBreaks, conversationsAt, isLogged, priceChanges } from './company';
import type { CartItem } from './contents';
import { cloudId, onpremId } from './ids';
import { itemAt } from './random';
import { effectiveTime, lateBy, receipts } from './receipts';
import { templates } from './templates';
import { type Outbound, ranks } from './timeline';
import type { World } from './world';

/** A person on a line for a while; `at` moves on with the chat. */
export type Chat = { readonly contact: number; readonly line: number; readonly channel: number; readonly endsBefore: number; at: number };

/** A chat that begins at an instant; it never outlives a change of prices or the port of its line. */
export function chatAt(contact: number, line: number, at: number): Chat {
  const endsBefore = chatBreaks.find((instant) => instant > at) ?? sampleEnd;
  return { contact, line, channel: channelAt(line, at), endsBefore, at };
}

/** Whether so many messages from this instant on can still be made and will be in the log. */
export const canHappen = (world: World, chat: Chat, at: number, messages = 1): boolean =>
  at < chat.endsBefore && isLogged(chat.line, at) && world.made + messages <= world.total;

/** Whether a template may be sent: not in the day after a change, when it would hang on a message from before it. */
export const isSettled = (at: number): boolean => !chatBreaks.some((instant) => at >= instant && at < instant + daySeconds + 3_600);

export type Words = {
  readonly content: string;
  readonly context?: string;
  readonly referral?: string;
  readonly cart?: readonly CartItem[];
  readonly isEnquiry?: boolean;
  readonly tappedCampaign?: number;
};

/** The customer writes at `chat.at`. False when that cannot happen any more. */
export function receive(world: World, chat: Chat, words: Words): boolean {
  const { contact, channel, at } = chat;
  if (!canHappen(world, chat, at)) return false;
  const { memory, timeline } = world;
  const item = {
    id: nextId(world, contact, channel, true),
    contact,
    channel,
    content: words.content,
    context: words.context ?? '',
    referral: words.referral ?? '',
    cart: words.cart ?? null,
    isEnquiry: words.isEnquiry ?? false,
    tappedCampaign: words.tappedCampaign ?? -1,
  };
  countMessage(world, chat.line);
  timeline.add({ at, rank: ranks.inbound, item });
  const slot = memory.slot(contact, channel);
  memory.lastInbound[slot] = Math.max(memory.lastInbound[slot] ?? 0, at);
  touch(world, contact, at);
  return true;
}

export type Message = {
  /** Type and content of the send body; empty when no request log has it. */
  readonly content?: string;
  readonly isProductList?: boolean;
  readonly template?: number;
  readonly version?: number;
  readonly campaign?: number;
  /** When the customer answers at once, and whether quoting; the caller makes that answer happen. */
  readonly answeredAt?: number;
  readonly isQuoted?: boolean;
  readonly isPrompt?: boolean;
  /** It arrives no earlier than this instant; 0 or absent: when it arrives. */
  readonly notBefore?: number;
};

/** The company sends at `chat.at`. Null when that cannot happen any more. */
export function send(world: World, chat: Chat, message: Message): Outbound | null {
  const { contact, channel, at } = chat;
  if (!canHappen(world, chat, at)) return null;
  const { memory, people, random } = world;
  const { api, account, line } = itemAt(channels, channel);
  const template = message.template ?? -1;
  const careUntil = (memory.lastInbound[memory.slot(contact, channel)] ?? 0) + daySeconds;
  const isBeforeConversations = at < conversationsAt(account);
  const deliverBefore = careUntil > at ? Math.min(careUntil, nextPriceChange(at)) : nextPriceChange(at);
  const answeredAt = message.answeredAt ?? 0;
  const fate = receipts(
    {
      line,
      api,
      sentAt: at,
      isTemplate: template >= 0,
      isPromotion: templates[template]?.isPromotion ?? false,
      isOutsideCare: careUntil <= at,
      hasLeft: (memory.leftAt[contact] ?? 0) > 0,
      hasBlocked: (memory.blockedAt[contact] ?? 0) > 0,
      isReachable: people.isReachable(contact),
      sendsReceipts: people.sendsReceipts(contact),
      answeredAt,
      isQuoted: message.isQuoted === true && answeredAt < deliverBefore,
      deliverBefore,
      isPrompt: message.isPrompt ?? false,
      mayLoseReceipts: template < 0 || !isBeforeConversations,
      isVoice: message.content?.startsWith('"type":"audio"') ?? false,
    },
    random,
  );
  countMessage(world, line);
  const late = lateBy(fate, message.notBefore ?? 0);
  const item: Outbound = {
    id: nextId(world, contact, channel, false),
    contact,
    channel,
    template,
    version: message.version ?? 0,
    campaign: message.campaign ?? -1,
    content: message.content ?? '',
    isProductList: message.isProductList ?? false,
    sentAt: at,
    ...late,
    isCareOpen: false,
    conversation: 0,
  };
  schedule(world, item);
  if (template >= 0)
    memory.busyUntil[contact] = Math.max(memory.busyUntil[contact] ?? 0, at, isBeforeConversations ? effectiveTime(item) : 0);
  return item;
}

function countMessage(world: World, line: number): void {
  world.made++;
  world.madeToday[line] = (world.madeToday[line] ?? 0) + 1;
}

function schedule({ timeline, memory }: World, item: Outbound): void {
  timeline.add({ at: item.sentAt, rank: ranks.sent, item });
  const effectiveAt = effectiveTime(item);
  if (effectiveAt > 0) timeline.add({ at: effectiveAt, rank: effectiveAt === item.repliedAt ? ranks.replied : ranks.delivered, item });
  if (item.readAt > 0) timeline.add({ at: item.readAt, rank: ranks.read, item });
  if (item.failedAt > 0) timeline.add({ at: item.failedAt, rank: ranks.failed, item });
  const latest = Math.max(item.sentAt, effectiveAt);
  memory.lastActivity[item.contact] = Math.max(memory.lastActivity[item.contact] ?? 0, latest);
}

function touch({ memory }: World, contact: number, at: number): void {
  memory.lastActivity[contact] = Math.max(memory.lastActivity[contact] ?? 0, at);
  memory.busyUntil[contact] = Math.max(memory.busyUntil[contact] ?? 0, at);
}

function nextId(world: World, contact: number, channel: number, isInbound: boolean): string {
  world.serial++;
  const waId = world.people.waId(contact);
  const { api } = itemAt(channels, channel);
  return api === 'cloud' ? cloudId(world.seed, world.serial, waId, isInbound) : onpremId(world.seed, world.serial, waId);
}

/** First price change of any account after an instant: a message that is under way then never arrives. */
const allChanges = priceChanges.flat().sort((a, b) => a - b);
const nextPriceChange = (at: number): number => allChanges.find((instant) => instant > at) ?? sampleEnd;
