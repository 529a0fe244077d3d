import { categoryCodes, kindCodes, type TemplateCategory, typeCodes } from './codes';
import type { Outbound } from './machine';
import type { Pass } from './pass';
import { flagParts } from './tables';

/** One chunk of events in the order of `selectEvents`, column by column. */
export type EventColumns = {
  readonly accountIx: Int32Array;
  readonly lineIx: Int32Array;
  readonly contactKey: Int32Array;
  readonly at: Float64Array;
  readonly sentAt: Float64Array;
  readonly messageKey: Int32Array;
  readonly reportedIx: Int32Array;
  readonly flags: Uint8Array;
};

/** Feeds chunks to a pass, telling it where a new key begins. */
export function eventFeed(pass: Pass, defaultCategory: TemplateCategory): (events: EventColumns, count: number) => void {
  const categoryTypes = categoryTypesBy(typeCodes[defaultCategory]);
  let account = -1;
  let line = -1;
  let contact = -1;
  const message: Outbound = { at: 0, sentAt: 0, isTemplate: false, categoryType: 0, messageKey: 0, isDelivered: true, reportedIx: -1 };
  return ({ accountIx: accounts, lineIx: lines, contactKey: contacts, at: ats, sentAt, messageKey, reportedIx, flags: marks }, count) => {
    for (let row = 0; row < count; row++) {
      const accountIx = accounts[row] ?? -1;
      const lineIx = lines[row] ?? -1;
      const contactKey = contacts[row] ?? -1;
      const flags = marks[row] ?? 0;
      if (contactKey !== contact || lineIx !== line || accountIx !== account) {
        pass.beginKey(accountIx, lineIx, contactKey, flagParts.isMexico(flags));
        account = accountIx;
        line = lineIx;
        contact = contactKey;
      }
      const at = ats[row] ?? 0;
      const kind = flagParts.kind(flags);
      if (kind <= kindCodes.inbound_referral) {
        pass.inbound(at, kind === kindCodes.inbound_referral);
        continue;
      }
      message.at = at;
      message.sentAt = Math.min(sentAt[row] ?? at, at);
      message.isTemplate = kind === kindCodes.template;
      message.categoryType = categoryTypes[flagParts.category(flags)] ?? 0;
      message.messageKey = messageKey[row] ?? 0;
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
