import { freeCodes, typeCodes } from './codes';
import { isMexicoTest } from './eras';
import { blankUnit, type ConversationMachine, day, type Emit, type KeyView, type Placed } from './machine';

export type Cbp2022Options = {
  /** 360dialog's reading: a free-form message that fails outside the care window opens a conversation once the customer writes within 24 hours (vector V22). */
  readonly opensOnFailure: boolean;
  /** Bills Mexico's test as it was: one flat price, without free entry points. */
  readonly hasMexicoTest?: boolean;
};

const never = Number.NEGATIVE_INFINITY;

/**
 * Pricing from 2022-02-01 to 2023-05-31, and Mexico's test of 2021: a unit is a conversation of 24 hours that begins with the
 * delivery of a business message while none is open; its type is judged when that message is sent. Source: whatsapp-pricing.md, section 2.
 */
export function cbp2022(key: KeyView, emit: Emit, options: Cbp2022Options, placed: Placed = { inbound: 0 }): ConversationMachine {
  const unit = blankUnit();
  let isOpen = false;
  let lastOpenedAt = never;
  let failedAt = never;
  let failedKey = 0;

  function open(openedAt: number, sentAt: number, messageKey: number): void {
    const isEntryPoint = key.care.referralCount > 0 && key.care.referralOpenAt(sentAt) > lastOpenedAt;
    unit.type = isEntryPoint ? typeCodes.referral_conversion : initiated(sentAt);
    unit.openedAt = openedAt;
    unit.expiresAt = openedAt + (isEntryPoint && openedAt >= key.eras.freeEntry72h ? 3 * day : day);
    unit.rateAt = openedAt;
    unit.messageKey = messageKey;
    unit.free = isEntryPoint && !isInTest(openedAt) ? freeCodes.free_entry_point : freeCodes.none;
    unit.isEstimate = key.isEstimate(sentAt, openedAt);
    unit.inboundMessages = key.care.answeredBy(sentAt, openedAt, placed.inbound);
    unit.outboundMessages = 0;
    unit.templateMessages = 0;
    placed.inbound = key.care.count;
    lastOpenedAt = openedAt;
    failedAt = never;
    isOpen = true;
  }

  const initiated = (sentAt: number): number => (key.care.isOpenAt(sentAt) ? typeCodes.user_initiated : typeCodes.business_initiated);

  const isInTest = (openedAt: number): boolean => options.hasMexicoTest === true && key.isMexico && isMexicoTest(key.eras, openedAt);

  function endBefore(at: number): void {
    if (!isOpen || at < unit.expiresAt) return;
    isOpen = false;
    emit(unit);
  }

  function forget(): void {
    isOpen = false;
    lastOpenedAt = never;
    failedAt = never;
  }

  return {
    reset() {
      forget();
      placed.inbound = 0;
    },
    inbound(at) {
      endBefore(at);
      if (isOpen) {
        unit.inboundMessages++;
        placed.inbound = key.care.count;
      } else if (at < failedAt + day) open(failedAt, failedAt, failedKey);
    },
    outbound(message) {
      endBefore(message.at);
      if (message.isDelivered) {
        if (!isOpen) open(message.at, message.sentAt, message.messageKey);
        unit.outboundMessages++;
        if (message.isTemplate) unit.templateMessages++;
      } else if (options.opensOnFailure && !isOpen && !message.isTemplate && !key.care.isOpenAt(message.sentAt)) {
        failedAt = message.sentAt;
        failedKey = message.messageKey;
      }
    },
    flush() {
      if (isOpen) emit(unit);
      forget();
    },
    isOpenAt: (at) => isOpen && at < unit.expiresAt,
    answeredAt: () => lastOpenedAt,
    openingFor: (message) => (isOpen && message.at < unit.expiresAt ? unit.openedAt : Number.POSITIVE_INFINITY),
  };
}
