import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isState, partMetrics, type RulePart, type SuppressionRule } from '../../db/suppression-rules';
import { type KnownDays, type KnownEvent, type ListSpan, listSpans } from '../../ingest/suppression/list-spans';

const lastDay = 60;
const anyEvent: fc.Arbitrary<KnownEvent> = fc
  .record({
    sentDay: fc.integer({ min: 0, max: lastDay }),
    later: fc.integer({ min: 0, max: 3 }),
    metric: fc.constantFrom(...partMetrics),
    isPromotion: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ sentDay, later, metric, isPromotion, count }) => ({
    ...{ sentDay, day: Math.min(lastDay, sentDay + later), metric, isPromotion },
    count: isState(metric) ? count % 2 : count,
  }));
const events = fc.array(anyEvent, { maxLength: 40 }).map((list) => [...list].sort((a, b) => a.day - b.day));
const anyPart: fc.Arbitrary<RulePart> = fc.record({
  metric: fc.constantFrom(...partMetrics),
  comparison: fc.constantFrom('at_least' as const, 'at_most' as const),
  number: fc.integer({ min: 1, max: 3 }),
  days: fc.option(fc.integer({ min: 1, max: 20 })),
});
const anyRule: fc.Arbitrary<SuppressionRule> = fc.record({
  ...{ id: fc.constant('rule'), name: fc.constant(null), isOn: fc.constant(true) },
  when: fc
    .array(
      anyPart.map((part) => ({
        ...part,
        ...(isState(part.metric) ? { days: null } : {}),
        number: (isState(part.metric) ? 1 : part.number) - (part.comparison === 'at_most' ? 1 : 0),
      })),
      { minLength: 1, maxLength: 3 },
    )
    .filter((parts) => parts.some(({ comparison }) => comparison === 'at_least')),
  leavesOut: fc.constantFrom('everything' as const, 'promotions' as const),
  keepDays: fc.option(fc.integer({ min: 1, max: 10 })),
});
const anyKnown: fc.Arbitrary<KnownDays> = fc.record({
  logBegin: fc.integer({ min: -20, max: 10 }),
  orderDays: fc.uniqueArray(fc.integer({ min: -20, max: lastDay }), { maxLength: 8 }).map((days) => [...days].sort((a, b) => a - b)),
  firstConsent: fc.option(fc.integer({ min: -10, max: lastDay })),
  end: fc.constant(lastDay + 1),
});

const isOn = (spans: readonly ListSpan[], day: number): boolean =>
  spans.some(({ from, until }) => from <= day && (until === null || day < until));
const days = Array.from({ length: lastDay + 25 }, (_, index) => index - 22);
const listedDays = (spans: readonly ListSpan[], last: number): readonly number[] => days.filter((day) => day <= last && isOn(spans, day));
const same = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join();

test('no look-ahead: what becomes known on a day or later never changes who was on the list before, for any rule and any log', () => {
  fc.assert(
    fc.property(anyRule, events, anyKnown, fc.integer({ min: 0, max: lastDay }), (rule, all, known, day) => {
      const past = all.filter((event) => event.day < day);
      const knownThen = {
        ...known,
        orderDays: known.orderDays.filter((ordered) => ordered < day),
        firstConsent: known.firstConsent !== null && known.firstConsent < day ? known.firstConsent : null,
      };
      const [later, then] = [listSpans(rule, all, known), listSpans(rule, past, knownThen)];
      return same(listedDays(later, day), listedDays(then, day));
    }),
    { numRuns: 400 },
  );
});

test('the spans are what asking every part anew on every single day gives', () => {
  fc.assert(
    fc.property(anyRule, events, anyKnown, (rule, all, known) => {
      const spans = listSpans(rule, all, known);
      const listed = dayByDay(rule, all, known);
      return same(listedDays(spans, known.end), [...listed]);
    }),
    { numRuns: 400 },
  );
});

test('a cap of 2 in 10 days keeps 2 of 5 daily promotions, since what was left out does not count: days 0, 1, then 10, 11 of 0…14', () => {
  const daily = Array.from(
    { length: 15 },
    (_, day): KnownEvent => ({ day, sentDay: day, metric: 'promotions', isPromotion: true, count: 1 }),
  );
  const cap: SuppressionRule = {
    ...{ id: 'cap', name: null, isOn: true, leavesOut: 'promotions', keepDays: 1 },
    when: [{ metric: 'promotions', comparison: 'at_least', number: 2, days: 10 }],
  };
  const known = { logBegin: 0, orderDays: [], firstConsent: null, end: 15 };
  const spans = listSpans(cap, daily, known);
  expect(daily.filter(({ day }) => !isOn(spans, day)).map(({ day }) => day)).toEqual([0, 1, 11, 12]);
  expect(spans[0]).toEqual({ from: 2, until: 11, values: [2] });
});

test('"no order" is not known before 90 days of orders are, nor after orders stop being loaded', () => {
  const talks = Array.from(
    { length: 200 },
    (_, day): KnownEvent => ({ day, sentDay: day, metric: 'conversations', isPromotion: false, count: 1 }),
  );
  const rule: SuppressionRule = {
    ...{ id: 'many', name: null, isOn: true, leavesOut: 'promotions', keepDays: 1 },
    when: [
      { metric: 'conversations', comparison: 'at_least', number: 8, days: 30 },
      { metric: 'orders', comparison: 'at_most', number: 0, days: 90 },
    ],
  };
  const orderDays = Array.from({ length: 60 }, (_, index) => index);
  expect(listSpans(rule, talks, { logBegin: 0, orderDays, firstConsent: null, end: 200 })).toEqual([
    { from: 90, until: 150, values: [30, 0] },
  ]);
  expect(listSpans(rule, talks, { logBegin: 0, orderDays: [], firstConsent: null, end: 200 })).toEqual([]);
});

/** The rule asked on each day by itself. */
function dayByDay(rule: SuppressionRule, all: readonly KnownEvent[], known: KnownDays): ReadonlySet<number> {
  const listed = new Set<number>();
  const sendings = ['conversations', 'attempted_messages', 'delivered_messages', 'promotions'];
  let until = Number.NEGATIVE_INFINITY;
  for (let day = -22; day <= known.end; day++) {
    const before = all.filter(
      (event) =>
        event.day < day &&
        !(sendings.includes(event.metric) && (rule.leavesOut === 'everything' || event.isPromotion) && listed.has(event.sentDay)),
    );
    const isTrue = rule.when.every(({ metric, comparison, number, days }) => {
      const own = before.filter((event) => event.metric === metric && (days === null || event.day >= day - days));
      const value = isState(metric) ? (own.at(-1)?.count ?? 0) : own.reduce((sum, { count }) => sum + count, 0);
      if (comparison === 'at_least') return value >= number;
      if (value > number) return false;
      if (metric === 'opted_out') return true;
      if (metric === 'consent') return known.firstConsent !== null && known.firstConsent < day;
      if (metric !== 'orders') return known.logBegin <= day - (days ?? 1);
      const orders = known.orderDays.filter((ordered) => ordered < day);
      return orders.some((ordered) => ordered <= day - (days ?? 1)) && orders.some((ordered) => ordered >= day - (days ?? 30));
    });
    if (isTrue) until = rule.keepDays === null ? Number.POSITIVE_INFINITY : Math.max(until, day + rule.keepDays);
    if (day < until) listed.add(day);
  }
  return listed;
}
