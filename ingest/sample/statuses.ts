import { campaigns } from './campaigns';
import { channels } from './company';
import type { Log } from './log';
import { itemAt } from './random';
import { effectiveTime } from './receipts';
import type { Settlement } from './settle';
import type { Outbound } from './timeline';
import type { Windows } from './windows';
import { conversationMembers, expiryOf, namesConversations, notificationMembers, statusText } from './wire';
import type { World } from './world';

/** Writes statuses to the logs, with what they tell of price and conversation. */
export type Statuses = {
  readonly sent: (item: Outbound, slot: number) => void;
  readonly delivered: (item: Outbound, slot: number) => void;
  /** `read`; it tells of the price where no `delivered` did. Rarely a status follows that says nothing of use. */
  readonly read: (item: Outbound, slot: number) => void;
  readonly failed: (item: Outbound, more: string) => void;
};

/** How long messages sent before any delivery share the conversation that they announce. */
const sharedSeconds = 120;

/** Share of statuses without the objects of price and conversation: now, and before conversations. */
const bareShare = 0.03;
const bareShareBefore = 0.2;

/** Statuses of a sample; `month` numbers the months of the workspace. */
export function statusesOf(
  world: World,
  windows: Windows,
  settlement: Settlement,
  log: Log,
  nextConversation: () => number,
  month: (at: number) => number,
): Statuses {
  const { people, random, seed } = world;
  const announced = new Int32Array(settlement.conversation.length);
  const announcedAt = new Int32Array(settlement.conversation.length);
  const oddChance = Math.max(0.0001, 6 / world.total);

  function write(item: Outbound, status: string, at: number, more: string): void {
    const isOnprem = itemAt(channels, item.channel).api === 'onprem';
    const type = isOnprem ? ',"type":"message"' : '';
    const callback = item.campaign >= 0 && !isOnprem ? `,"biz_opaque_callback_data":"${itemAt(campaigns, item.campaign).name}"` : '';
    const isNumeric = random.chance(0.04);
    log.notice(at, item.channel, 'statuses', statusText(item.id, status, at, people.waId(item.contact), isNumeric, more + callback + type));
  }

  const priceBefore = (item: Outbound): string =>
    random.chance(bareShareBefore) ? '' : notificationMembers(item.template >= 0 && !item.isCareOpen);

  /** Some months' logs call the customer's origin by its other name. */
  const isOtherName = (at: number): boolean => month(at) % 7 === 3;

  /** Of the conversation that runs, else of the one that this message may open. */
  function toldOnSent(item: Outbound, slot: number): string {
    const { sentAt } = item;
    if (!namesConversations(item.channel, sentAt)) return priceBefore(item);
    if (settlement.isRunning(slot, item.contact, item.channel, sentAt)) {
      const serial = settlement.conversation[slot] ?? 0;
      return random.chance(bareShare)
        ? ''
        : conversationMembers(seed, serial, windows.originOf(slot), expiryOf(windows.startOf(slot)), isOtherName(sentAt));
    }
    if (sentAt - (announcedAt[slot] ?? 0) > sharedSeconds || announced[slot] === 0) {
      announced[slot] = nextConversation();
      announcedAt[slot] = sentAt;
    }
    item.conversation = announced[slot] ?? 0;
    const effectiveAt = effectiveTime(item);
    const isSoon = effectiveAt > 0 && effectiveAt - sentAt < 30;
    const expiresAt = isSoon ? expiryOf(effectiveAt) : 0;
    return random.chance(bareShare)
      ? ''
      : conversationMembers(seed, item.conversation, windows.originNow(slot, sentAt), expiresAt, isOtherName(sentAt));
  }

  function toldOnArrival(item: Outbound, slot: number, at: number): string {
    if (!namesConversations(item.channel, at)) return priceBefore(item);
    return random.chance(bareShare) ? '' : conversationMembers(seed, item.conversation, windows.originOf(slot), 0, isOtherName(at));
  }

  return {
    sent: (item, slot) => write(item, 'sent', item.sentAt, toldOnSent(item, slot)),
    delivered(item, slot) {
      announced[slot] = 0;
      if (item.deliveredAt > 0) write(item, 'delivered', item.deliveredAt, toldOnArrival(item, slot, effectiveTime(item)));
    },
    read(item, slot) {
      const { readAt, playedAt } = item;
      write(item, 'read', readAt, item.deliveredAt > 0 ? '' : toldOnArrival(item, slot, readAt));
      if (playedAt > 0) write(item, 'played', playedAt, '');
      if (random.chance(oddChance)) write(item, random.pick(['pondered', 'deleted', 'warning']), readAt + 1, '');
    },
    failed: (item, more) => write(item, 'failed', item.failedAt, more),
  };
}
