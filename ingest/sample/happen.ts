import type { Checkout } from './checkout';
import { monthName, monthsOf, workspaceZone } from './calendar';
import { campaigns } from './campaigns';
import { accounts, channels, lines } from './company';
import type { Files } from './files';
import type { Findings } from './findings';
import type { Log } from './log';
import { itemAt } from './random';
import { effectiveTime } from './receipts';
import type { Settlement } from './settle';
import { templates } from './templates';
import { type Event, type Inbound, type Outbound, ranks } from './timeline';
import type { Tally } from './tally';
import type { Touches } from './touches';
import { dialledPhone } from './phones';
import { conversationMembers, errorMembers, expiryOf, messageText, namesConversations, notificationMembers, profileText, requestRow, statusText } from './wire';
import type { Windows } from './windows';
import type { World } from './world';

export type Stage = {
  readonly world: World;
  readonly windows: Windows;
  readonly settlement: Settlement;
  readonly touches: Touches;
  readonly findings: Findings;
  readonly log: Log;
  readonly files: Files;
  readonly tally: Tally;
  readonly checkout: Checkout;
  readonly nextConversation: () => number;
};

/** Lets each planned event happen, in order of time: it is written to the logs and counted in the truth. */
export function happening(stage: Stage): (event: Event) => void {
  const { world, windows, settlement, touches, findings, log } = stage;
  const { people, memory, random, timeline } = world;
  const month = monthsOf(workspaceZone);
  const candidate = new Int32Array(people.count * channels.length);
  const candidateAt = new Int32Array(people.count * channels.length);
  const isNumeric = () => random.chance(0.04);
  const counts = (at: number, template: number, direction: 'inbound' | 'outbound') =>
    findings.messages.of(monthName(month(at)), direction, templates[template]?.name ?? '');
  const campaignRow = (item: Outbound) =>
    item.campaign < 0 || people.isStaff(item.contact) ? null : findings.campaigns.of(itemAt(campaigns, item.campaign).name, `v${item.version}`);

  function received(item: Inbound, at: number): void {
    const { contact, channel } = item;
    const waId = people.waId(contact);
    const profile = profileText(people.firstName(contact), people.lastName(contact), waId);
    log.notice(at, channel, 'messages', messageText(waId, item, at, isNumeric()), profile);
    const slot = memory.slot(contact, channel);
    const startedAt = windows.inbound(slot, at, item.referral !== '', settlement.since(contact, channel, at));
    if (people.isStaff(contact)) return;
    counts(at, -1, 'inbound').messages++;
    lineRow(at, channel).messages++;
    if (startedAt > 0 && windows.originOf(slot) !== 'business_initiated') touches.conversation(contact, startedAt);
    if (item.isCart) touches.cart(contact, at);
    if (item.tappedCampaign < 0) return;
    touches.tapped(contact, at, item.tappedCampaign);
    const version = stage.checkout.assignments.version(contact);
    findings.campaigns.of(itemAt(campaigns, item.tappedCampaign).name, `v${version}`).clicked++;
  }

  function lineRow(at: number, channel: number) {
    const { line, account } = itemAt(channels, channel);
    return findings.lines.of(monthName(month(at)), itemAt(lines, line).number, itemAt(accounts, account).id);
  }

  function sent(item: Outbound, at: number): void {
    const { contact, channel } = item;
    const slot = memory.slot(contact, channel);
    item.isCareOpen = windows.isCareOpen(slot, at);
    if (item.content !== '') writeRequest(item, at);
    if (item.isAccepted) status(item, 'sent', at, membersOnSent(item, slot, at));
    if (people.isStaff(contact)) return;
    const row = counts(at, item.template, 'outbound');
    row.messages++;
    if (item.isAccepted) row.sent++;
    else row.failed_without_sent++;
    lineRow(at, channel).messages++;
    const campaign = campaignRow(item);
    if (campaign !== null && item.isAccepted) campaign.sent++;
    const blockedAt = memory.blockedAt[contact] ?? 0;
    if (blockedAt > 0 && at >= blockedAt) findings.abusers.of('blocked').sent_after_block++;
  }

  function writeRequest(item: Outbound, at: number): void {
    const { line, api } = itemAt(channels, item.channel);
    const { key, number } = itemAt(lines, line);
    const path = `outbound/${api === 'onprem' ? `${key}_${number.slice(1)}` : key}_${monthName(month(at))}.jsonl`;
    const callback = campaigns[item.campaign]?.name ?? '';
    const row = requestRow(item, people.waId(item.contact), dialledPhone(people, item.contact, random), callback);
    const isTwice = random.chance(Math.max(0.002, 10 / world.total));
    stage.files.append(path, isTwice ? row + row : row);
    stage.tally.add('outbound_request_log', path, isTwice ? { records: 2, duplicates: 1 } : { records: 1 });
  }

  /** What `sent` says of price and conversation: of the one that runs, else of the one that this message may open. */
  function membersOnSent(item: Outbound, slot: number, at: number): string {
    if (!namesConversations(item.channel, at)) return random.chance(0.8) ? notificationMembers(item.template >= 0 && !item.isCareOpen) : '';
    const isRunning = settlement.isRunning(slot, item.contact, item.channel, at);
    if (!isRunning && (at - (candidateAt[slot] ?? 0) > 120 || (candidate[slot] ?? 0) === 0)) {
      candidate[slot] = stage.nextConversation();
      candidateAt[slot] = at;
    }
    if (!isRunning) item.conversation = candidate[slot] ?? 0;
    if (random.chance(0.03)) return '';
    const effectiveAt = effectiveTime(item);
    const isSoon = effectiveAt > 0 && effectiveAt - at < 30;
    const origin = isRunning ? windows.originOf(slot) : windows.originNow(slot, at);
    const expiresAt = isRunning ? expiryOf(windows.startOf(slot)) : isSoon ? expiryOf(effectiveAt) : 0;
    const serial = isRunning ? (settlement.conversation[slot] ?? 0) : item.conversation;
    return conversationMembers(world.seed, serial, origin, expiresAt, month(at) % 7 === 3);
  }

  function status(item: Outbound, name: string, at: number, more: string): void {
    const onprem = itemAt(channels, item.channel).api === 'onprem' ? ',"type":"message"' : '';
    const callback = item.campaign >= 0 && onprem === '' ? `,"biz_opaque_callback_data":"${itemAt(campaigns, item.campaign).name}"` : '';
    const text = statusText(item.id, { status: name, at, waId: people.waId(item.contact), isNumeric: isNumeric(), more: more + callback + onprem });
    log.notice(at, item.channel, 'statuses', text);
  }

  function membersOnArrival(item: Outbound, at: number): string {
    if (!namesConversations(item.channel, at)) return random.chance(0.8) ? notificationMembers(item.template >= 0 && !item.isCareOpen) : '';
    if (random.chance(0.03)) return '';
    const slot = memory.slot(item.contact, item.channel);
    return conversationMembers(world.seed, item.conversation, windows.originOf(slot), 0, month(at) % 7 === 3);
  }

  function delivered(item: Outbound, at: number): void {
    if (!settlement.deliver(item, at)) {
      const effectiveAt = effectiveTime(item);
      timeline.add({ at: effectiveAt, rank: effectiveAt === item.repliedAt ? ranks.replied : ranks.delivered, item });
      return;
    }
    candidate[memory.slot(item.contact, item.channel)] = 0;
    if (item.deliveredAt > 0) status(item, 'delivered', item.deliveredAt, membersOnArrival(item, at));
    if (people.isStaff(item.contact)) return;
    counts(item.sentAt, item.template, 'outbound').delivered++;
    const campaign = campaignRow(item);
    if (campaign !== null) campaign.delivered++;
  }

  function read(item: Outbound, at: number): void {
    if (item.readAt > at) return timeline.add({ at: item.readAt, rank: ranks.read, item });
    status(item, 'read', at, item.deliveredAt > 0 ? '' : membersOnArrival(item, at));
    if (item.playedAt > 0) status(item, 'played', item.playedAt, '');
    if (random.chance(Math.max(0.0001, 6 / world.total))) status(item, random.pick(['pondered', 'deleted', 'warning']), at + 1, '');
    if (people.isStaff(item.contact)) return;
    counts(item.sentAt, item.template, 'outbound').read++;
    const campaign = campaignRow(item);
    if (campaign !== null) campaign.read++;
    if (item.template < 0) return;
    if (templates[item.template]?.isPromotion) touches.read(item.contact, at, item.campaign);
    else touches.notice(item.contact, at);
  }

  function failed(item: Outbound, at: number): void {
    status(item, 'failed', at, errorMembers(item.failCode));
    if (people.isStaff(item.contact) || effectiveTime(item) > 0) return;
    const row = counts(item.sentAt, item.template, 'outbound');
    if (isWithheld(item.failCode)) row.withheld++;
    else row.failed++;
  }

  return (event) => {
    const { at } = event;
    if (event.rank === ranks.ordered) stage.checkout.order(event.item, at);
    else if (event.rank === ranks.inbound) received(event.item, at);
    else if (event.rank === ranks.sent) sent(event.item, at);
    else if (event.rank === ranks.read) read(event.item, at);
    else if (event.rank === ranks.failed) failed(event.item, at);
    else delivered(event.item, at);
  };
}

/** Codes of messages that the platform or the customer's choice kept back. */
const isWithheld = (code: number): boolean => code === 131049 || code === 130472 || code === 131050;
