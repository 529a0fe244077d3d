import { freeCodes, typeCodes } from './codes';
import { blankUnit, day, type Emit, type KeyView, type Machine, type Outbound } from './machine';

const never = Number.NEGATIVE_INFINITY;

/**
 * Pricing from 2025-07-01: a unit is a delivered template message. Utility is free while the care window is open at sending, all is
 * free for 72 hours from the first answer to an ad or page referral. Free-form messages are no units. `isCovered` tells messages
 * that lie in a conversation opened before the switch (vector V37), `answeredBefore` is `answeredAt` of its model. Source: whatsapp-pricing.md, section 4.
 */
export function pmp2025(
  key: KeyView,
  emit: Emit,
  isCovered: (message: Readonly<Outbound>) => boolean = () => false,
  answeredBefore: () => number = () => never,
): Machine {
  const unit = blankUnit();
  unit.outboundMessages = 1;
  unit.templateMessages = 1;
  let entryPointAt = never;

  function reset(): void {
    entryPointAt = never;
  }

  /** Free by the entry point, also of the answer that opens it. */
  function isInEntryPoint(message: Readonly<Outbound>): boolean {
    if (message.at < entryPointAt + 3 * day) return true;
    if (key.care.referralCount === 0 || key.care.freshReferralAt(message.sentAt) <= Math.max(entryPointAt, answeredBefore())) return false;
    entryPointAt = message.at;
    return true;
  }

  function freeOf(message: Readonly<Outbound>): number {
    if (isCovered(message)) return freeCodes.old_model;
    if (isInEntryPoint(message)) return freeCodes.free_entry_point;
    const isUtility = message.categoryType === typeCodes.utility;
    return isUtility && key.care.isOpenAt(message.sentAt) ? freeCodes.care_window : freeCodes.none;
  }

  return {
    reset,
    inbound() {},
    outbound(message) {
      if (!message.isDelivered) return;
      const free = freeOf(message);
      if (!message.isTemplate) return;
      unit.type = message.categoryType;
      unit.openedAt = message.at;
      unit.expiresAt = message.at;
      unit.rateAt = message.at;
      unit.messageKey = message.messageKey;
      unit.free = free;
      unit.isEstimate = key.isEstimate(message.sentAt, message.at);
      emit(unit);
    },
    flush: reset,
  };
}
