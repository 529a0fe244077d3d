import { freeCodes, typeCodes } from './codes';
import { blankUnit, day, type Emit, type KeyView, type Machine } from './machine';

/** A template delivered later than this after its sending is not charged. */
const longestDelivery = 30 * day;

/**
 * Pricing until 2022-01-31: a unit is a delivered template message, free when delivered within 24 hours of the customer's
 * last message. Free-form messages are no units. Rates of the day of sending. Source: whatsapp-pricing.md, section 1.
 */
export function notification(key: KeyView, emit: Emit): Machine {
  const unit = blankUnit();
  unit.type = typeCodes.template;
  unit.outboundMessages = 1;
  unit.templateMessages = 1;
  return {
    reset() {},
    inbound() {},
    outbound(message) {
      if (!message.isDelivered || !message.isTemplate) return;
      unit.openedAt = message.at;
      unit.expiresAt = message.at;
      unit.rateAt = message.sentAt;
      unit.messageKey = message.messageKey;
      unit.free = key.care.isOpenAt(message.at)
        ? freeCodes.care_window
        : message.at - message.sentAt > longestDelivery
          ? freeCodes.delivered_late
          : freeCodes.none;
      unit.isEstimate = key.isEstimate(message.at, message.at);
      emit(unit);
    },
    flush() {},
  };
}
