import { categoryCodes, kindCodes, type TemplateCategory, typeCodes } from './codes';
import type { Outbound } from './machine';
import type { Pass } from './pass';

/** One chunk of events in the order of `selectEvents`, column by column. */
export type EventColumns = {
  readonly accountIx: Int32Array;
  readonly lineIx: Int32Array;
  readonly contactKey: Int32Array;
  readonly at: Float64Array;
  readonly sentAt: Float64Array;
  readonly messageKey: Int32Array;
  readonly reportedIx: Int32Array;
  readonly kind: Uint8Array;
  readonly category: Uint8Array;
  readonly isMexico: Uint8Array;
  readonly isDelivered: Uint8Array;
};

/** Feeds chunks to a pass, telling it where a new key begins. */
export function eventFeed(pass: Pass, defaultCategory: TemplateCategory): (events: EventColumns, count: number) => void {
  const categoryTypes = categoryTypesBy(typeCodes[defaultCategory]);
  let account = -1;
  let line = -1;
  let contact = -1;
  const message: Outbound = { at: 0, sentAt: 0, isTemplate: false, categoryType: 0, messageKey: 0, isDelivered: true, reportedIx: -1 };
  return (events, count) => {
    for (let row = 0; row < count; row++) {
      const accountIx = events.accountIx[row] ?? -1;
      const lineIx = events.lineIx[row] ?? -1;
      const contactKey = events.contactKey[row] ?? -1;
      if (contactKey !== contact || lineIx !== line || accountIx !== account) {
        pass.beginKey(accountIx, lineIx, contactKey, events.isMexico[row] === 1);
        account = accountIx;
        line = lineIx;
        contact = contactKey;
      }
      const at = events.at[row] ?? 0;
      const kind = events.kind[row] ?? 0;
      if (kind <= kindCodes.inbound_referral) {
        pass.inbound(at, kind === kindCodes.inbound_referral);
        continue;
      }
      message.at = at;
      message.sentAt = Math.min(events.sentAt[row] ?? at, at);
      message.isTemplate = kind === kindCodes.template;
      message.categoryType = categoryTypes[events.category[row] ?? 0] ?? 0;
      message.messageKey = events.messageKey[row] ?? 0;
      message.isDelivered = events.isDelivered[row] === 1;
      message.reportedIx = events.reportedIx[row] ?? -1;
      pass.outbound(message);
    }
  };
}

/** Type code by category code; a category that no template can have is one that no list names. */
function categoryTypesBy(defaultType: number): Uint8Array {
  const types = new Uint8Array(256).fill(defaultType);
  types[categoryCodes.marketing] = typeCodes.marketing;
  types[categoryCodes.utility] = typeCodes.utility;
  types[categoryCodes.authentication] = typeCodes.authentication;
  types[categoryCodes.authentication_international] = typeCodes.authentication_international;
  return types;
}
