import { categoryCodes, kindCodes, type TemplateCategory, typeCodes } from './codes';
import type { Outbound } from './machine';
import type { Pass } from './pass';
import { flagParts } from './tables';

/** One chunk of events in the order of `selectEvents`, column by column. */
export type EventColumns = {
  readonly key: Float64Array;
  readonly at: Float64Array;
  readonly message: Int32Array;
  readonly sentAt: Float64Array;
  readonly reportedIx: Int32Array;
  readonly flags: Uint8Array;
};

/** Feeds chunks to a pass, telling it where a new key begins, and when it ends if that is in the same chunk. */
export function eventFeed(pass: Pass, defaultCategory: TemplateCategory): (events: EventColumns, count: number) => void {
  const categoryTypes = categoryTypesBy(typeCodes[defaultCategory]);
  let current = -1;
  const message: Outbound = {
    at: Number.NaN,
    sentAt: Number.NaN,
    isTemplate: false,
    categoryType: 0,
    messageKey: 0,
    isDelivered: true,
    reportedIx: -1,
  };
  return ({ key: keys, at: ats, message: messages, sentAt: sents, reportedIx, flags: marks }, count) => {
    for (let row = 0; row < count; row++) {
      const flags = marks[row] ?? 0;
      const key = keys[row] ?? -1;
      if (key !== current) {
        let next = row + 1;
        while (next < count && keys[next] === key) next++;
        pass.beginKey(key, flagParts.isMexico(flags), ats[row] ?? 0, next < count ? (ats[next - 1] ?? 0) : Number.POSITIVE_INFINITY);
        current = key;
      }
      const at = ats[row] ?? 0;
      const kind = flagParts.kind(flags);
      if (kind <= kindCodes.inbound_referral) {
        pass.inbound(at, kind === kindCodes.inbound_referral);
        continue;
      }
      message.at = at;
      message.sentAt = Math.min(sents[row] ?? at, at);
      message.isTemplate = kind === kindCodes.template;
      message.categoryType = categoryTypes[flagParts.category(flags)] ?? 0;
      message.messageKey = messages[row] ?? 0;
      message.isDelivered = flagParts.isDelivered(flags);
      message.reportedIx = reportedIx[row] ?? -1;
      pass.outbound(message);
    }
  };
}

/** Type code by category code; a category that no template can have is one that no list names. */
function categoryTypesBy(defaultType: number): Uint8Array {
  const types = new Uint8Array(8).fill(defaultType);
  types[categoryCodes.marketing] = typeCodes.marketing;
  types[categoryCodes.utility] = typeCodes.utility;
  types[categoryCodes.authentication] = typeCodes.authentication;
  types[categoryCodes.authentication_international] = typeCodes.authentication_international;
  return types;
}
