import { freeCodes, typeCodes } from './codes';
import { blankUnit, type ConversationMachine, day, type Emit, type KeyView, type Outbound, type Placed, type Unit } from './machine';

/** One conversation of each kind can run beside the others; authentication has one, at home or abroad. */
type Slot = { readonly unit: Unit; isOpen: boolean };

const never = Number.NEGATIVE_INFINITY;
const runs = (slot: Slot, at: number): boolean => slot.isOpen && at < slot.unit.expiresAt;

/**
 * Pricing from 2023-06-01 to 2025-06-30: conversations of 24 hours by template category side by side; `service` only while nothing
 * is open; a free entry point of 72 hours closes the others and lets nothing open. A message counts once: a template in its
 * category's conversation, any other in the service one, else in the latest. Source: whatsapp-pricing.md, section 3.
 */
export function cbp2023(key: KeyView, emit: Emit, placed: Placed = { inbound: 0 }): ConversationMachine {
  const slot = (): Slot => ({ unit: blankUnit(), isOpen: false });
  const marketing = slot();
  const utility = slot();
  const authentication = slot();
  const service = slot();
  const entryPoint = slot();
  const slots = [marketing, utility, authentication, service, entryPoint] as const;
  let openCount = 0;
  let entryPointAt = never;

  function close(ended: Slot): void {
    ended.isOpen = false;
    openCount--;
    emit(ended.unit);
  }

  function endBefore(at: number): void {
    if (openCount === 0) return;
    for (const each of slots) if (each.isOpen && at >= each.unit.expiresAt) close(each);
  }

  function closeAll(at: number): void {
    for (const each of slots) {
      if (!each.isOpen) continue;
      each.unit.expiresAt = Math.min(each.unit.expiresAt, at);
      close(each);
    }
  }

  function open(opening: Slot, type: number, length: number, free: number, message: Readonly<Outbound>): void {
    const { unit } = opening;
    unit.type = type;
    unit.openedAt = message.at;
    unit.expiresAt = message.at + length;
    unit.rateAt = message.at;
    unit.messageKey = message.messageKey;
    unit.free = free;
    unit.isEstimate = key.isEstimate(message.sentAt, message.at);
    unit.inboundMessages = key.care.youngerThanDay(message.sentAt, placed.inbound);
    unit.outboundMessages = 1;
    placed.inbound = key.care.count;
    opening.isOpen = true;
    openCount++;
  }

  /** The conversation opened last of those that run. */
  function latest(at: number): Slot | null {
    let found: Slot | null = null;
    for (const each of slots) {
      if (runs(each, at) && (!found || each.unit.openedAt >= found.unit.openedAt)) found = each;
    }
    return found;
  }

  function slotOf(categoryType: number): Slot {
    if (categoryType === typeCodes.utility) return utility;
    return categoryType === typeCodes.marketing ? marketing : authentication;
  }

  const isAnswerToReferral = (message: Readonly<Outbound>): boolean => key.care.referralOpenAt(message.sentAt) > entryPointAt;

  /** The conversation that a message joins; null if it opens one. */
  function joined(message: Readonly<Outbound>): Slot | null {
    if (openCount === 0) return null;
    if (runs(entryPoint, message.at)) return entryPoint;
    if (isAnswerToReferral(message)) return null;
    if (!message.isTemplate) return runs(service, message.at) ? service : latest(message.at);
    const own = slotOf(message.categoryType);
    return runs(own, message.at) ? own : null;
  }

  function openFor(message: Readonly<Outbound>): void {
    if (isAnswerToReferral(message)) {
      closeAll(message.at);
      entryPointAt = message.at;
      open(entryPoint, typeCodes.referral_conversion, 3 * day, freeCodes.free_entry_point, message);
    } else if (message.isTemplate) {
      open(slotOf(message.categoryType), message.categoryType, day, freeCodes.none, message);
    } else {
      const free = message.at >= key.eras.serviceFree ? freeCodes.service_free : freeCodes.none;
      open(service, typeCodes.service, day, free, message);
    }
  }

  return {
    reset() {
      for (const each of slots) each.isOpen = false;
      openCount = 0;
      entryPointAt = never;
      placed.inbound = 0;
    },
    inbound(at) {
      endBefore(at);
      const current = openCount === 0 ? null : latest(at);
      if (!current) return;
      current.unit.inboundMessages++;
      placed.inbound = key.care.count;
    },
    outbound(message) {
      if (!message.isDelivered) return;
      endBefore(message.at);
      const current = joined(message);
      if (current) current.unit.outboundMessages++;
      else openFor(message);
    },
    flush() {
      closeAll(Number.POSITIVE_INFINITY);
      entryPointAt = never;
    },
    isOpenAt: (at) => openCount > 0 && latest(at) !== null,
    openingFor: (message) => joined(message)?.unit.openedAt ?? Number.POSITIVE_INFINITY,
  };
}
