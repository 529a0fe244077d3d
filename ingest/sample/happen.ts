import type { Assignments } from './assignments';
import { monthName, monthsOf, workspaceZone } from './calendar';
import { campaigns } from './campaigns';
import type { Checkout } from './checkout';
import { accounts, channels, lines } from './company';
import type { CartItem } from './contents';
import type { Findings } from './findings';
import type { InvoiceUnits } from './invoice-units';
import type { Journeys } from './journeys';
import type { Log } from './log';
import { marksOf } from './marks';
import { itemAt } from './random';
import { effectiveTime } from './receipts';
import type { RequestLog } from './request-log';
import type { Settlement } from './settle';
import type { Statuses } from './statuses';
import type { SuppressionLists } from './suppression-lists';
import { templates } from './templates';
import { type Event, type Inbound, type Outbound, ranks } from './timeline';
import type { Touches } from './touches';
import type { Unsent } from './unsent';
import type { Windows } from './windows';
import { errorMembers, messageText, profileText } from './wire';
import type { World } from './world';

/** Whatever an event may change: logs, clocks, touches, counts. */
export type Stage = {
  readonly world: World;
  readonly windows: Windows;
  readonly settlement: Settlement;
  readonly touches: Touches;
  readonly findings: Findings;
  readonly log: Log;
  readonly requests: RequestLog;
  readonly statuses: Statuses;
  readonly checkout: Checkout;
  readonly assignments: Assignments;
  readonly invoiced: InvoiceUnits;
  readonly journeys: Journeys;
  readonly lists: SuppressionLists;
  readonly unsent: Unsent;
};

/** Lets each planned event happen, in order of time: it is written to the logs and counted in the truth. */
export function happening(stage: Stage): (event: Event) => void {
  const { world, windows, settlement, touches, findings, log, statuses } = stage;
  const { people, memory, random, timeline } = world;
  const month = monthsOf(workspaceZone);
  const unheard = marksOf(people.size);
  const messageRows = remembered((key) =>
    findings.messages.of(
      monthName(Math.floor(key / 32)),
      key % 2 === 0 ? 'inbound' : 'outbound',
      templates[Math.floor((key % 32) / 2) - 1]?.name ?? '',
    ),
  );
  const lineRows = remembered((key) => {
    const { line, account } = itemAt(channels, key % channels.length);
    return findings.lines.of(monthName(Math.floor(key / channels.length)), itemAt(lines, line).number, itemAt(accounts, account).id);
  });
  const counts = (at: number, template: number, direction: 'inbound' | 'outbound') =>
    messageRows(month(at) * 32 + (template + 1) * 2 + (direction === 'inbound' ? 0 : 1));
  const lineRow = (at: number, channel: number) => lineRows(month(at) * channels.length + channel);
  const campaignRow = ({ campaign, version, contact }: Outbound) =>
    campaign < 0 || people.isStaff(contact) ? null : findings.campaigns.of(itemAt(campaigns, campaign).name, `v${version}`);

  function received(item: Inbound, at: number): void {
    const { contact, channel } = item;
    const waId = people.waId(contact);
    const profile = profileText(people.firstName(contact), people.lastName(contact), waId);
    log.notice(at, channel, 'messages', messageText(waId, item, at, random.chance(0.04)), profile);
    const slot = memory.slot(contact, channel);
    const startedAt = windows.inbound(slot, at, item.referral !== '', settlement.since(contact, channel, at));
    if (people.isStaff(contact)) return;
    stage.lists.received(item, at);
    stage.invoiced.inbound(contact, channel, at, item.referral !== '', settlement.since(contact, channel, at));
    counts(at, -1, 'inbound').messages++;
    lineRow(at, channel).messages++;
    if (startedAt > 0 && windows.originOf(slot) !== 'business_initiated') touches.conversation(contact, startedAt);
    if (item.isEnquiry) stage.journeys.asked(contact, at);
    if (item.cart !== null) cartSent(contact, item.cart, channel, at);
    if (item.tappedCampaign >= 0) tapped(contact, at, item.tappedCampaign);
  }

  function cartSent(contact: number, items: readonly CartItem[], channel: number, at: number): void {
    touches.cart(contact, at);
    stage.journeys.cart(contact, { at, line: itemAt(channels, channel).line, items });
  }

  function tapped(contact: number, at: number, campaign: number): void {
    touches.tapped(contact, at, campaign);
    findings.campaigns.of(itemAt(campaigns, campaign).name, `v${stage.assignments.version(contact)}`).clicked++;
  }

  function sent(item: Outbound, at: number): void {
    const { contact, channel } = item;
    const slot = memory.slot(contact, channel);
    item.isCareOpen = windows.isCareOpen(slot, at);
    if (item.template >= 0 || item.content !== '') stage.requests.write(item, month(at));
    if (item.isAccepted) statuses.sent(item, slot);
    if (people.isStaff(contact)) return;
    stage.unsent.mark(item, stage.lists.sent(item, at));
    const row = counts(at, item.template, 'outbound');
    row.messages++;
    if (item.isAccepted) row.sent++;
    else row.failed_without_sent++;
    lineRow(at, channel).messages++;
    const campaign = campaignRow(item);
    if (campaign !== null && item.isAccepted) campaign.sent++;
    const blockedAt = memory.blockedAt[contact] ?? 0;
    if (blockedAt > 0 && at >= blockedAt) sentInVain(contact);
  }

  function sentInVain(contact: number): void {
    findings.blocks.sent_after_block++;
    if (unheard.isNew(contact, 0)) findings.blocks.people++;
  }

  function delivered(item: Outbound, at: number): void {
    if (!settlement.deliver(item, at)) {
      const effectiveAt = effectiveTime(item);
      timeline.add({ at: effectiveAt, rank: effectiveAt === item.repliedAt ? ranks.replied : ranks.delivered, item });
      return;
    }
    statuses.delivered(item, memory.slot(item.contact, item.channel));
    if (people.isStaff(item.contact)) return;
    stage.invoiced.delivered(item, at, settlement.since(item.contact, item.channel, at), people.countryIndex(item.contact));
    if (item.isProductList) stage.journeys.shown(item.contact, at);
    counts(item.sentAt, item.template, 'outbound').delivered++;
    lineRow(item.sentAt, item.channel).delivered_outbound++;
    const campaign = campaignRow(item);
    if (campaign !== null) campaign.delivered++;
  }

  function read(item: Outbound, at: number): void {
    if (item.readAt > at) {
      timeline.add({ at: item.readAt, rank: ranks.read, item });
      return;
    }
    statuses.read(item, memory.slot(item.contact, item.channel));
    if (people.isStaff(item.contact)) return;
    counts(item.sentAt, item.template, 'outbound').read++;
    const campaign = campaignRow(item);
    if (campaign !== null) campaign.read++;
    if (item.template < 0) return;
    if (templates[item.template]?.isPromotion) touches.read(item.contact, at, item.campaign);
    else touches.notice(item.contact, at);
  }

  function failed(item: Outbound): void {
    statuses.failed(item, errorMembers(item.failCode));
    if (people.isStaff(item.contact) || effectiveTime(item) > 0) return;
    stage.lists.failed(item);
    stage.invoiced.failed(item, settlement.since(item.contact, item.channel, item.sentAt), people.countryIndex(item.contact));
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
    else if (event.rank === ranks.failed) failed(event.item);
    else delivered(event.item, at);
  };
}

/** Codes of messages that the platform or the customer's choice kept back. */
const isWithheld = (code: number): boolean => code === 131049 || code === 130472 || code === 131050;

/** A function of small whole numbers that works each one out once. */
function remembered<Value>(make: (key: number) => Value): (key: number) => Value {
  const known: Value[] = [];
  return (key) => {
    const value = known[key] ?? make(key);
    known[key] = value;
    return value;
  };
}
