import { channels } from './company';
import { itemAt } from './random';
import type { Outbound } from './timeline';
import { type Origin, origins, windowsOf } from './windows';

/** A conversation as one of the partners could bill it. `origin` is a place in `origins`. */
export type InvoiceUnit = {
  readonly account: number;
  readonly line: number;
  readonly country: number;
  readonly origin: number;
  readonly at: number;
  readonly sentAt: number;
  readonly channel: number;
};

/** Gathers conversations for the invoices: those of the true bill, and those of a partner to whom an answered failed message opens one. */
export type InvoiceUnits = {
  readonly opened: (item: Outbound, at: number, origin: Origin, country: number) => void;
  readonly inbound: (contact: number, channel: number, at: number, isFromAd: boolean, since: number) => void;
  readonly delivered: (item: Outbound, at: number, since: number, country: number) => void;
  readonly failed: (item: Outbound, since: number, country: number) => void;
  readonly ours: readonly InvoiceUnit[];
  readonly answered: readonly InvoiceUnit[];
};

/** Nothing gathered yet; `slot` numbers customer and channel. */
export function invoiceUnitsOf(slots: number, slot: (contact: number, channel: number) => number, firstAt: number): InvoiceUnits {
  const windows = windowsOf(slots);
  const failedAt = new Int32Array(slots);
  const failedCountry = new Uint8Array(slots);
  const ours: InvoiceUnit[] = [];
  const answered: InvoiceUnit[] = [];
  const unit = (channel: number, country: number, origin: Origin, at: number, sentAt: number): InvoiceUnit => {
    const { account, line } = itemAt(channels, channel);
    return { account, line, country, origin: origins.indexOf(origin), at, sentAt, channel };
  };
  return {
    ours,
    answered,
    opened(item, at, origin, country) {
      if (at >= firstAt) ours.push(unit(item.channel, country, origin, at, item.sentAt));
    },
    inbound(contact, channel, at, isFromAd, since) {
      const place = slot(contact, channel);
      const failure = failedAt[place] ?? 0;
      if (failure > 0 && at < failure + 86_400 && !windows.isRunning(place, at, since)) {
        const opening = windows.deliver(place, failure, { isCareOpen: false }, since);
        if (opening && failure >= firstAt) answered.push(unit(channel, failedCountry[place] ?? 0, opening.origin, failure, failure));
        failedAt[place] = 0;
      }
      windows.inbound(place, at, isFromAd, since);
    },
    delivered(item, at, since, country) {
      const place = slot(item.contact, item.channel);
      const opening = windows.deliver(place, at, item, since);
      if (opening === null) return;
      failedAt[place] = 0;
      if (at >= firstAt) answered.push(unit(item.channel, country, opening.origin, at, item.sentAt));
    },
    failed(item, since, country) {
      const place = slot(item.contact, item.channel);
      if (item.template >= 0 || item.isCareOpen || windows.isRunning(place, item.sentAt, since)) return;
      failedAt[place] = item.sentAt;
      failedCountry[place] = country;
    },
  };
}
