import type { LineLife, Stay } from '../server/line-lives';
import { addDays, dayOfInstant, daysBetween } from './days';
import { type Question, question } from './question';
import type { Bounds } from './span';

/** A move of a line from one stay to the next. `at` is an instant in UTC, `day` the local day. */
export interface Port {
  readonly life: LineLife;
  readonly before: Stay;
  readonly after: Stay;
  readonly at: string;
  readonly day: string;
}

/** The moves that a life tells, in order; stays side by side are none. */
export const portsOf = (lives: readonly LineLife[], timezone: string): readonly Port[] =>
  lives.flatMap((life) =>
    life.stays.flatMap((after, index): readonly Port[] => {
      const before = life.stays[index - 1];
      if (!before || after.from === null) return [];
      const isMove = after.account !== before.account || after.partner !== before.partner || after.isProposed;
      return isMove ? [{ life, before, after, at: after.from, day: dayOfInstant(after.from, timezone) }] : [];
    }),
  );

/** The kinds of message ids on both sides of a port, where they differ; null where the log tells none of a side. */
export function idsOf({ before, after }: Port): { readonly before: readonly string[]; readonly after: readonly string[] } | null {
  if (before.idFormat === null || after.idFormat === null || before.idFormat === after.idFormat) return null;
  return { before: before.idFormat.split('+'), after: after.idFormat.split('+') };
}

/** Both sides can be told apart in the numbers. */
export const hasSides = ({ before, after }: Port): boolean => before.account !== after.account || before.partner !== after.partner;

const longest = 90;

/** The days on each side of a port that are compared: equally many, ninety at most; null where the log reaches one side only. */
export function comparedDays({ day }: Port, { firstDay, lastDay }: Bounds): number | null {
  if (firstDay === null || lastDay === null || day <= firstDay || day >= lastDay) return null;
  return Math.min(longest, daysBetween(firstDay, day), daysBetween(day, lastDay));
}

export const portFields = [
  ...['sent', 'delivered', 'delivery_rate', 'read_rate', 'seconds_to_delivery_p50', 'conversations', 'cost', 'cost_per_conversation'],
  ...['quality_events', 'limit_events', 'billing_tail', 'double_billed'],
] as const;

/** The line's numbers on both sides of a port, cut by account and partner; the day of the port itself is in both. */
export function portQuestion(port: Port, days: number): Question {
  const { day } = port;
  return question('lines', {
    span: { from: addDays(day, -days), to: addDays(day, days + 1) },
    filters: {},
    by: ['account', 'partner'],
    fields: portFields,
    more: { line: [port.life.line] },
  });
}

/** The row of a side. */
export const sideRow = ({ account, partner }: Stay) => ({ account: [account], partner: [partner] });
