import { isState, type PartMetric, type RulePart, type SuppressionRule } from '../../db/suppression-rules';

/** Something that became known of a person on a day. Days are counted since 1970 in the workspace's zone. */
export interface KnownEvent {
  readonly day: number;
  /** When the message was sent that it came of; on the list that day, it would not have been. */
  readonly sentDay: number;
  readonly metric: PartMetric;
  readonly isPromotion: boolean;
  readonly count: number;
}

/** What is logged at all, as far as a decision may know: of a day, only what lies before it. */
export interface KnownDays {
  /** First day of the messages. */
  readonly logBegin: number;
  /** Days on which anybody ordered, in order. */
  readonly orderDays: readonly number[];
  /** First day on which a file tells anybody's consent; null: none does. */
  readonly firstConsent: number | null;
  /** The day after the last logged one: for it the list is made last. */
  readonly end: number;
}

/** A time on the list: from a day on, until a day that is no longer in it; null: still on it at the end. */
export interface ListSpan {
  readonly from: number;
  readonly until: number | null;
  /** What each part counted on the first day. */
  readonly values: readonly number[];
}

/** Without an order of anybody in so many days, orders are taken as not loaded. */
const usualOrderDays = 30;

/**
 * When one person is on the list of a rule. The list of a day is made in its morning from what became known before; what the rule itself left
 * out earlier did not happen. `events` are of one person, by day.
 */
export function listSpans(rule: SuppressionRule, events: readonly KnownEvent[], known: KnownDays): readonly ListSpan[] {
  const spans: { from: number; until: number; values: readonly number[] }[] = [];
  const isListed = (day: number): boolean => spans.some(({ from, until }) => from <= day && day < until);
  const isAffected = ({ metric, isPromotion }: KnownEvent): boolean =>
    sendings.has(metric) && (rule.leavesOut === 'everything' || isPromotion);
  const cursors = rule.when.map((part) =>
    cursorOf(part, events, (event) => (isAffected(event) && isListed(event.sentDay) ? 0 : event.count)),
  );
  const points = changeDays(rule, events, known);
  for (const [index, day] of points.entries()) {
    const values = cursors.map((cursor) => cursor(day));
    if (!rule.when.every((part, at) => holds(part, values[at] ?? 0, day, known))) continue;
    const nextDay = points[index + 1] ?? known.end + 1;
    const until = rule.keepDays === null ? Number.POSITIVE_INFINITY : nextDay - 1 + rule.keepDays;
    const last = spans.at(-1);
    if (last && last.until >= day) last.until = Math.max(last.until, until);
    else spans.push({ from: day, until, values });
    if (rule.keepDays === null) break;
  }
  return spans.map(({ from, until, values }) => ({ from, until: until > known.end ? null : until, values }));
}

/** What a person does stays as it was; what the business sends is left out. */
const sendings: ReadonlySet<PartMetric> = new Set(['conversations', 'attempted_messages', 'delivered_messages', 'promotions']);

function holds({ metric, comparison, number, days }: RulePart, value: number, day: number, known: KnownDays): boolean {
  if (comparison === 'at_least') return value >= number;
  return value <= number && isWindowKnown(metric, days, day, known);
}

/** That something did not happen is only known where it would have been logged. */
function isWindowKnown(metric: PartMetric, days: number | null, day: number, known: KnownDays): boolean {
  if (metric === 'opted_out') return true;
  if (metric === 'consent') return known.firstConsent !== null && known.firstConsent < day;
  if (metric !== 'orders') return known.logBegin <= day - (days ?? 1);
  const first = known.orderDays[0];
  const last = lastBefore(known.orderDays, day);
  return first !== undefined && last !== null && first <= day - (days ?? 1) && last >= day - (days ?? usualOrderDays);
}

/** Gives what a part counts on each of a growing row of days. */
function cursorOf(
  { metric, days }: RulePart,
  events: readonly KnownEvent[],
  countOf: (event: KnownEvent) => number,
): (day: number) => number {
  const own = events.filter((event) => event.metric === metric);
  const counted: number[] = [];
  let [entered, left, sum] = [0, 0, 0];
  return (day) => {
    for (let event = own[entered]; event && event.day < day; event = own[++entered]) {
      counted.push(countOf(event));
      sum = isState(metric) ? (counted.at(-1) ?? 0) : sum + (counted.at(-1) ?? 0);
    }
    if (days === null) return sum;
    for (let event = own[left]; event && left < entered && event.day < day - days; event = own[++left]) sum -= counted[left] ?? 0;
    return sum;
  };
}

/** The days on which the answer of a rule can change, in order: between two of them it stays. */
function changeDays({ when }: SuppressionRule, events: readonly KnownEvent[], known: KnownDays): readonly number[] {
  const days = new Set<number>();
  for (const part of when) {
    for (const event of events) {
      if (event.metric !== part.metric) continue;
      days.add(event.day + 1);
      if (part.days !== null) days.add(event.day + part.days + 1);
    }
    if (part.comparison === 'at_most') for (const day of gateDays(part, known)) days.add(day);
  }
  return [...days].filter((day) => day <= known.end).sort((a, b) => a - b);
}

function gateDays({ metric, days }: RulePart, { logBegin, orderDays, firstConsent }: KnownDays): readonly number[] {
  if (metric === 'opted_out') return [];
  if (metric === 'consent') return firstConsent === null ? [] : [firstConsent + 1];
  if (metric !== 'orders') return [logBegin + (days ?? 1)];
  const span = days ?? usualOrderDays;
  const breaks = orderDays.flatMap((day, index) => {
    const next = orderDays[index + 1];
    return next !== undefined && next <= day + span ? [] : [day + span + 1, ...(next === undefined ? [] : [next + 1])];
  });
  const [first] = orderDays;
  return first === undefined ? [] : [first + (days ?? 1), ...breaks];
}

function lastBefore(days: readonly number[], day: number): number | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return days[low - 1] ?? null;
}
