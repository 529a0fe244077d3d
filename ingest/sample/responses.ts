import { dayOf, daySeconds, dayStart, hourSeconds } from './calendar';

/** What an offer makes of people, planted on purpose: chances by version, how they move with the hour of the day, and with a second offer too soon. */
export const responses = {
  /** Chance of a tap by version; there is no version 0. */
  tap: [0, 0.1, 0.13],
  /** Chance that a tap is followed by an order. */
  tapBuy: [0, 0.16, 0.3],
  better_version: 'v2',
  /** By the hour at which it is sent, in the workspace's zone: how many times the chance of a tap. */
  hours: { 10: 0.7, 11: 1.5, 12: 0.7 } as Readonly<Record<number, number>>,
  best_hour: 11,
  /** An offer that arrives within thirty days after another one: times the chance of a tap, and of leaving by a word. */
  again: { tap: 0.45, leave: 8 },
} as const;

const leaveChance = 0.006;

/** Chances of a tap and of leaving by a word for an offer sent at an instant; `offeredAt` is when the latest one arrived, 0: none. */
export function responseChances(version: 1 | 2, sentAt: number, offeredAt: number): { readonly tap: number; readonly leave: number } {
  const hour = Math.floor((sentAt - dayStart(dayOf(sentAt))) / hourSeconds);
  const isAgain = offeredAt > 0 && sentAt - offeredAt <= 30 * daySeconds;
  const tap = responses.tap[version] * (responses.hours[hour] ?? 1) * (isAgain ? responses.again.tap : 1);
  return { tap, leave: leaveChance * (isAgain ? responses.again.leave : 1) };
}
