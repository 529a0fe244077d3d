/** How somebody costs money and brings none: each kind is what one of the usual rules looks for, `blocked` whom the company did block. */
export const abuserKinds = [
  'many_conversations',
  'bot_play',
  'unreachable',
  'opted_out',
  'no_consent',
  'promotion_cap',
  'blocked',
] as const;
export type AbuserKind = (typeof abuserKinds)[number];

/** Messages of a sample for each abuser of a kind, and the size under which it has none. */
const messagesPerAbuser = 20_000;
const smallestSample = 8_000;

/** Abusers of a sample, as many of each kind; they come on top of the people and messages that were asked for. */
export const abusersIn = (total: number): number =>
  total < smallestSample ? 0 : abuserKinds.length * Math.max(2, Math.round(total / messagesPerAbuser));

/** Kind of an abuser by the place among them, from 0. */
export const abuserKind = (place: number): AbuserKind => abuserKinds[place % abuserKinds.length] ?? 'blocked';

/** Every other one of a kind. */
export const isEvenAbuser = (place: number): boolean => Math.floor(place / abuserKinds.length) % 2 === 0;
