import { type Fields, fields, isFields } from './field';
import { birdEvents, isBird } from './provider-bird';
import { gupshupEvents, isGupshup } from './provider-gupshup';
import { infobipEvents, isInfobip } from './provider-infobip';
import type { ProviderTold } from './provider-told';
import { isVonage, vonageEvents } from './provider-vonage';
import { isWati, watiEvents } from './provider-wati';
import { isSinch, isYcloud, isZenvia, sinchEvents, ycloudEvents, zenviaEvents } from './provider-zenvia-sinch-ycloud';
import type { Reject } from './rows';

/** One event as its provider tells it: what it tells of a message, an event that is none (`aside`), or why it cannot be read. */
export type ProviderEvent = ProviderTold | Reject;

/** Gives the instant of a value, or why there is none. */
export type ReadAt = (value: unknown, column: string) => number | Reject;

type Provider = { readonly is: (value: Fields) => boolean; readonly read: (value: Fields, at: ReadAt) => readonly ProviderEvent[] };

const providers: readonly Provider[] = [
  { is: isGupshup, read: gupshupEvents },
  { is: isWati, read: watiEvents },
  { is: isZenvia, read: zenviaEvents },
  { is: isSinch, read: sinchEvents },
  { is: isYcloud, read: ycloudEvents },
  { is: isBird, read: birdEvents },
  { is: isInfobip, read: infobipEvents },
  { is: isVonage, read: vonageEvents },
];

/** The body of a webhook that a log may have wrapped. */
const inner = (value: Fields): readonly Fields[] =>
  [value, ...['body', 'payload', 'data', 'event'].map((name) => fields(value[name]))].filter(isFields);

/** The provider whose events a JSON record looks like; null when those of none. */
export function providerOf(record: unknown): (Provider & { readonly value: Fields }) | null {
  for (const value of isFields(record) ? inner(record) : []) {
    const found = providers.find(({ is }) => is(value));
    if (found) return { ...found, value };
  }
  return null;
}
