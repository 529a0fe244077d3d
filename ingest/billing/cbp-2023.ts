import { freeCodes, typeCodes } from './codes';
import { blankUnit, type ConversationMachine, day, type Emit, type KeyView, type Outbound, type Placed, type Unit } from './machine';

/** One conversation of each kind can run beside the others; authentication has one, at home or abroad. */
type Slot = { readonly unit: Unit; isOpen: boolean };

const never = Number.NEGATIVE_INFINITY;
const forever = Number.POSITIVE_INFINITY;

/**
 * Pricing from 2023-06-01 to 2025-06-30: conversations of 24 hours by template category side by side; `service` only while nothing
 * is open; a free entry point of 72 hours closes the others and lets nothing open. A message counts once: a template in its
 * category's conversation, any other in the service one, else in the latest. `answeredBefore` is `answeredAt` of the model
 * before the switch. Source: whatsapp-pricing.md, section 3.
 */
export function cbp2023(
  key: KeyView,
  emit: Emit,
  placed: Placed = { inbound: 0 },
  answeredBefore: () => number = () => never,
): ConversationMachine {
  const slot = (): Slot => ({ unit: blankUnit(), isOpen: false });
  const marketing = slot();
  const utility = slot();
  const authentication = slot();
  const service = slot();
  const entryPoint = slot();
  const slots = [marketing, utility, authentication, service, entryPoint] as const;
  /** The open conversation that was opened last. */
  let latest: Slot | null = null;
  let nextEnd = forever;
  let entryPointAt = never;

  function close(ended: Slot, at: number): void {
    ended.unit.expiresAt = Math.min(ended.unit.expiresAt, at);
    ended.isOpen = false;
    emit(ended.unit);
  }

  /** Ends what has run out by now: what is open afterwards runs. */
  function endBefore(at: number): void {
    if (at < nextEnd) return;
    latest = null;
    nextEnd = forever;
    for (const each of slots) {
      if (each.isOpen && at >= each.unit.expiresAt) close(each, at);
      if (each.isOpen) noteOpen(each);
    }
  }

  function noteOpen(slot: Slot): void {
    nextEnd = Math.min(nextEnd, slot.unit.expiresAt);
    if (!latest || slot.unit.openedAt >= latest.unit.openedAt) latest = slot;
  }

  function closeAll(at: number): void {
    for (const each of slots) if (each.isOpen) close(each, at);
    latest = null;
    nextEnd = forever;
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
    unit.inboundMessages = key.care.answeredBy(message.sentAt, message.at, placed.inbound);
    unit.outboundMessages = 1;
    unit.templateMessages = message.isTemplate ? 1 : 0;
    placed.inbound = key.care.count;
    opening.isOpen = true;
    noteOpen(opening);
  }

  function slotOf(categoryType: number): Slot {
    if (categoryType === typeCodes.utility) return utility;
    return categoryType === typeCodes.marketing ? marketing : authentication;
  }

  const answeredAt = (): number => Math.max(entryPointAt, answeredBefore());

  const isAnswerToReferral = (message: Readonly<Outbound>): boolean =>
    key.care.referralCount > 0 && key.care.freshReferralAt(message.sentAt) > answeredAt();

  /** The conversation that a message joins; null if it opens one. */
  function joined(message: Readonly<Outbound>): Slot | null {
    endBefore(message.at);
    if (!latest || entryPoint.isOpen) return latest;
    if (isAnswerToReferral(message)) return null;
    if (!message.isTemplate) return service.isOpen ? service : latest;
    const own = slotOf(message.categoryType);
    return own.isOpen ? own : null;
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
      latest = null;
      nextEnd = forever;
      entryPointAt = never;
      placed.inbound = 0;
    },
    inbound(at) {
      endBefore(at);
      if (!latest) return;
      latest.unit.inboundMessages++;
      placed.inbound = key.care.count;
    },
    outbound(message) {
      if (!message.isDelivered) return;
      const current = joined(message);
      if (!current) return openFor(message);
      current.unit.outboundMessages++;
      if (message.isTemplate) current.unit.templateMessages++;
    },
    flush() {
      closeAll(forever);
      entryPointAt = never;
    },
    isOpenAt(at) {
      endBefore(at);
      return latest !== null;
    },
    answeredAt,
    openingFor: (message) => joined(message)?.unit.openedAt ?? forever,
  };
}
