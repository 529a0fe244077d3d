import type { Bill } from './bill';
import { monthName, monthsOf, workspaceZone } from './calendar';
import { accounts, channels, joinedChannel, leftChannel, lines, portAt } from './company';
import type { Findings } from './findings';
import type { InvoiceUnits } from './invoice-units';
import { marksOf } from './marks';
import { itemAt } from './random';
import { effectiveTime } from './receipts';
import type { Outbound } from './timeline';
import type { Touches } from './touches';
import type { Origin, Windows } from './windows';
import type { World } from './world';

export type Settlement = {
  /** A delivery at its effective time: opens, joins, charges. False when it was put off by a second so that no order within a second matters. */
  readonly deliver: (item: Outbound, at: number) => boolean;
  readonly isRunning: (slot: number, contact: number, channel: number, at: number) => boolean;
  /** The windows of a model start empty: only what began since then counts. */
  readonly since: (contact: number, channel: number, at: number) => number;
  /** Number of the conversation that runs in a slot, as statuses name it. */
  readonly conversation: Int32Array;
};

/** Who wants to know of each delivery, and of the fee of each conversation and template; excluded people are not told. */
export type Told = {
  readonly delivered: (item: Outbound, at: number, slot: number, since: number, origin: Origin | null, fee: number) => void;
  readonly template: (item: Outbound, fee: number) => void;
};

/** Applies windows and prices to each delivery and writes what comes of it into the findings. */
export function settlementOf(
  world: World,
  windows: Windows,
  bill: Bill,
  touches: Touches,
  findings: Findings,
  nextConversation: () => number,
  invoiced: InvoiceUnits,
  told: Told,
): Settlement {
  const { people, memory } = world;
  const month = monthsOf(workspaceZone);
  const conversation = new Int32Array(people.size * channels.length);
  const openedInCare = new Uint8Array(people.size * channels.length);
  const seen = marksOf(people.size);
  const isMexican = (contact: number) => people.country(contact).code === 'MX';
  const since = (contact: number, channel: number, at: number) =>
    bill.windowsSince(itemAt(channels, channel).account, isMexican(contact), at);

  function deliver(item: Outbound, at: number): boolean {
    const { contact, channel } = item;
    const { account } = itemAt(channels, channel);
    const slot = memory.slot(contact, channel);
    const from = since(contact, channel, at);
    const isStaff = people.isStaff(contact);
    if (isUndecided(item, at, slot, from, account, isStaff)) return false;
    checkNotification(item, at, slot, account);
    if (!isStaff && channel === leftChannel && at >= portAt) findings.port.billing_tail++;
    const opening = windows.deliver(slot, at, item, from);
    if (opening !== null && !isStaff && isRunningBeyondPort(contact, channel, at)) findings.port.double_billed++;
    if (opening !== null) {
      conversation[slot] = item.conversation === 0 || item.conversation === conversation[slot] ? nextConversation() : item.conversation;
      openedInCare[slot] = item.isCareOpen ? 1 : 0;
      if (!isStaff) told.delivered(item, at, slot, from, opening.origin, opened(item, at, opening.origin));
      if (!isStaff && opening.hasInbound && opening.origin !== 'business_initiated') touches.conversation(contact, at);
    } else if (!isStaff) told.delivered(item, at, slot, from, null, 0);
    item.conversation = conversation[slot] ?? 0;
    if (!isStaff && item.template >= 0) chargeTemplate(item, at, account);
    return true;
  }

  /** Whether a conversation of the person runs at the other account of the line that moved. */
  function isRunningBeyondPort(contact: number, channel: number, at: number): boolean {
    const other = channel === leftChannel ? joinedChannel : channel === joinedChannel ? leftChannel : -1;
    return other >= 0 && windows.isRunning(memory.slot(contact, other), at, since(contact, other, at));
  }

  /** Two deliveries of one second whose order would change a number: the later one in the plan comes a second later. */
  function isUndecided(item: Outbound, at: number, slot: number, from: number, account: number, isStaff: boolean): boolean {
    if (item.repliedAt === at) return false;
    if (windows.isRunning(slot, at, from)) return windows.startOf(slot) === at && (openedInCare[slot] === 1) !== item.isCareOpen;
    return !isStaff && bill.isTie(account, at);
  }

  /** The sample keeps clear of templates whose care window differs between sending and delivery while notifications are billed. */
  function checkNotification(item: Outbound, at: number, slot: number, account: number): void {
    if (item.template < 0 || bill.model(account, isMexican(item.contact), at) !== 'notification') return;
    if (windows.isCareOpen(slot, at) !== item.isCareOpen) throw new Error(`care window of ${item.id} changed between sending and delivery`);
  }

  /** Fee of the conversation. */
  function opened(item: Outbound, at: number, origin: Origin): number {
    const { contact, channel } = item;
    const { account, line } = itemAt(channels, channel);
    const { code } = people.country(contact);
    const name = monthName(month(at));
    if (seen.isNew(contact, month(at))) findings.contacts.of(name).contacts++;
    findings.lines.of(name, itemAt(lines, line).number, itemAt(accounts, account).id).conversations++;
    const charge = bill.conversation(account, people.countryIndex(contact), isMexican(contact), at, origin);
    if (charge?.model === 'cbp_2022') invoiced.opened(item, at, origin, people.countryIndex(contact));
    if (charge?.model !== 'cbp_2022') findings.proForma.of(name, origin, code).conversations++;
    else {
      const row = findings.conversations.of(name, origin, code);
      row.conversations++;
      row.cost_usd += charge.fee;
      if (charge.isCharged) row.charged++;
      if (charge.freeReason === 'free_tier') row.free_tier++;
      if (charge.freeReason === 'free_entry_point') row.free_entry_point++;
    }
    if (charge !== null) addCharge(name, account, code, charge);
    return charge?.fee ?? 0;
  }

  function chargeTemplate(item: Outbound, at: number, account: number): void {
    const { contact, sentAt, isCareOpen } = item;
    const charge = bill.notification(account, people.countryIndex(contact), isMexican(contact), at, sentAt, isCareOpen);
    if (charge === null) return;
    addCharge(monthName(month(at)), account, people.country(contact).code, charge);
    told.template(item, charge.fee);
  }

  function addCharge(name: string, account: number, code: string, charge: NonNullable<ReturnType<Bill['notification']>>): void {
    const rows = [
      findings.charges.of(name, charge.model, charge.category, code),
      findings.billingCharges.of(monthName(charge.billingMonth), itemAt(accounts, account).id, charge.model, charge.category),
    ];
    for (const row of rows) {
      row.units++;
      row.meta_fee_usd += charge.fee;
      if (charge.isCharged) row.charged_units++;
      else row.free_units++;
    }
  }

  return {
    deliver(item, at) {
      if (deliver(item, at)) return true;
      putOff(item, at);
      return false;
    },
    isRunning: (slot, contact, channel, at) => windows.isRunning(slot, at, since(contact, channel, at)),
    since,
    conversation,
  };
}

function putOff(item: Outbound, at: number): void {
  if (item.deliveredAt === at) item.deliveredAt = at + 1;
  if (item.readAt === at) item.readAt = at + 1;
  if (effectiveTime(item) <= at) throw new Error(`${item.id} cannot be put off`);
}
