import { freeCodes, typeCodes } from './codes';
import { blankUnit, day, type Emit, type KeyView, type Machine, type Outbound, type Unit } from './machine';

/** The conversations that the platform's statuses name, by `reported_ix`: opening, end, and a code of `typeCodes`. */
export type ReportedConversations = { readonly openedAt: Float64Array; readonly expiresAt: Float64Array; readonly type: Uint8Array };

const unseen = 0;
const told = -1;

/**
 * The reported run: delivered messages with a conversation id follow it, those without one and the customer's join the latest
 * conversation that runs. An id met under two keys is told once, under the first.
 */
export function reportedRun(key: KeyView, conversations: ReportedConversations, emit: Emit): Machine {
  /** Place of a conversation in `units` plus one while its key is read. */
  const placeOf = new Int32Array(conversations.openedAt.length);
  const units: Unit[] = [];
  const numbers: number[] = [];
  const running: Unit[] = [];
  const waiting: { readonly at: number; readonly isTemplate: boolean }[] = [];
  let unitCount = 0;
  let runningCount = 0;
  let placedInbound = 0;

  function open(reportedIx: number, message: Readonly<Outbound>): Unit {
    const unit = units[unitCount] ?? blankUnit();
    units[unitCount] = unit;
    numbers[unitCount] = reportedIx;
    placeOf[reportedIx] = ++unitCount;
    unit.type = conversations.type[reportedIx] ?? typeCodes.unknown;
    unit.openedAt = conversations.openedAt[reportedIx] ?? message.at;
    unit.expiresAt = conversations.expiresAt[reportedIx] ?? message.at;
    unit.rateAt = unit.openedAt;
    unit.messageKey = message.messageKey;
    unit.free = freeOf(unit);
    unit.inboundMessages = key.care.answeredBy(Math.min(message.sentAt, unit.openedAt + day), unit.openedAt, placedInbound);
    unit.outboundMessages = 0;
    unit.templateMessages = 0;
    takeWaiting(unit);
    placedInbound = key.care.count;
    running[runningCount++] = unit;
    return unit;
  }

  function freeOf(unit: Unit): number {
    if (unit.type === typeCodes.referral_conversion) return freeCodes.free_entry_point;
    return unit.type === typeCodes.service && unit.openedAt >= key.eras.serviceFree ? freeCodes.service_free : freeCodes.none;
  }

  /** Adds messages without an id that came after the opening, before any message told of it. */
  function takeWaiting(unit: Unit): void {
    for (let message = waiting.at(-1); message && message.at >= unit.openedAt; message = waiting.at(-1)) {
      waiting.pop();
      if (message.at >= unit.expiresAt) continue;
      unit.outboundMessages++;
      if (message.isTemplate) unit.templateMessages++;
    }
  }

  /** The conversation opened last of those that run; forgets those that have ended. */
  function latest(at: number): Unit | null {
    let found: Unit | null = null;
    let kept = 0;
    for (let index = 0; index < runningCount; index++) {
      const unit = running[index];
      if (!unit || at >= unit.expiresAt) continue;
      running[kept++] = unit;
      if (unit.openedAt <= at && (!found || unit.openedAt >= found.openedAt)) found = unit;
    }
    runningCount = kept;
    return found;
  }

  function forget(): void {
    unitCount = 0;
    placedInbound = 0;
    runningCount = 0;
    if (waiting.length > 0) waiting.length = 0;
  }

  /** The unit of the message's own id; null without one, or where an earlier key told it. */
  function own(message: Readonly<Outbound>): Unit | null {
    const { reportedIx } = message;
    if (reportedIx < 0) return null;
    const place = placeOf[reportedIx] ?? told;
    if (place === unseen) return open(reportedIx, message);
    return place === told ? null : (units[place - 1] ?? null);
  }

  return {
    reset: forget,
    inbound(at) {
      const unit = latest(at);
      if (!unit) return;
      unit.inboundMessages++;
      placedInbound = key.care.count;
    },
    outbound(message) {
      if (!message.isDelivered) return;
      const unit = own(message) ?? latest(message.at);
      if (!unit) {
        waiting.push({ at: message.at, isTemplate: message.isTemplate });
        return;
      }
      unit.outboundMessages++;
      if (message.isTemplate) unit.templateMessages++;
    },
    flush() {
      for (let place = 0; place < unitCount; place++) {
        const unit = units[place];
        if (unit) emit(unit);
        placeOf[numbers[place] ?? 0] = told;
      }
      forget();
    },
  };
}
