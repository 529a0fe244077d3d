import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type BillInput, billOf } from '../../ingest/reconcile/bill';
import { chooseWays } from '../../ingest/reconcile/choose';
import { borneUnits, type Expected, gapUnitsOf } from '../../ingest/reconcile/gap-units';
import { missingUnits } from '../../ingest/reconcile/missing-units';
import { rowsOfCells } from '../../ingest/reconcile/rows';
import { type SplitCell, splitStatement } from '../../ingest/reconcile/split';
import type { Statement } from '../../ingest/reconcile/statement';
import { everyWay, failedWays, monthNumber, type Unit, type UnitClass, unitLogOf, zoneMonths } from '../../ingest/reconcile/unit-log';
import { countryWays, failedTreatments, ourWay, tierOrders, type Way } from '../../ingest/reconcile/way';
import { chooseInZones } from '../../ingest/reconcile/zones';

const account = 'A1';
const classOf = (country: string, category: string): UnitClass => ({
  ...{ account, line: 'L1', lineCountry: 'MX', model: 'cbp_2022', category, country, market: country },
});
const classes = ['MX', 'CO'].flatMap((country) => ['business_initiated', 'user_initiated'].map((category) => classOf(country, category)));
const keys = classes.map(({ country, category }) => `${country}|${category}`);
const begin = Date.UTC(2022, 3, 1) / 1000;
const months = zoneMonths(['America/Mexico_City', 'UTC', 'America/Sao_Paulo']);

const inputOf = (units: readonly Unit[]): BillInput => ({
  log: unitLogOf([...classes], units, []),
  months: new Map([[account, months]]),
  placeOf: ({ country, market, lineCountry }, way) =>
    way === 'business_number' ? { country: lineCountry, market: lineCountry } : { country, market },
  priceIn: () => ({ rate: 0.02, cost: 0.02 }),
});

const statementOf = (counts: readonly number[]): Statement => ({
  ...{ source: 'invoice', account, month: '2022-04', monthNumber: monthNumber('2022-04'), scope: [account], placeBy: 'country' },
  ...{ hasCategory: true, hasUnits: true, hasCost: true, hasFree: false, currency: 'USD', fees: null, strays: [] },
  cells: classes.map(({ country, category }, index) => ({
    ...{ country, market: 'unknown', category, units: counts[index] ?? 0, free: 0, amount: (counts[index] ?? 0) * 0.02 },
    ...{ lines: 1, decimals: 2, loadId: 1, recordLine: index + 2 },
  })),
});

const unitAt = (classIx: number, openedAt: number, delay: number, isTiered: boolean, ways: number): Unit => ({
  ...{ classIx, month: months[0]?.(openedAt) ?? 0, openedAt, sentAt: openedAt - delay, rate: 0.02, cost: 0.02 },
  ...{ isTiered, isEntryPoint: false, isFree: false, holder: null, ways },
});

const split = (statement: Statement, way: Way, expected: Expected, input: BillInput): readonly SplitCell[] =>
  splitStatement(statement, way, 0, expected, { ...input, isCardCurrency: true, rateOf: 1, isUnlogged: false });

const share = ({ shares }: SplitCell, reason: string): number => shares.find((one) => one.reason === reason)?.units ?? 0;

const total = ({ shares }: SplitCell, field: 'units' | 'cost'): number => shares.reduce((sum, one) => sum + (one[field] ?? 0), 0);

/** The most that the days without log can hold of a cell: what is told of them, and of the others what is usual, and chance. */
const evidence = (expected: Expected, key: string): number => {
  const { told = 0, usual = 0 } = expected.get(key) ?? {};
  return told + usual + 2 * Math.sqrt(usual) + 1;
};

const anyUnit = fc
  .tuple(fc.nat(3), fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }), fc.integer({ min: 0, max: 2 * 86_400 }), fc.nat(3))
  .map(([classIx, after, delay, kind]) =>
    unitAt(classIx, begin + after, delay, false, [everyWay, everyWay, failedWays.ours, 6][kind] ?? 7),
  );
const anyWay = fc.record({
  ...{ order: fc.constantFrom(...tierOrders), zone: fc.nat(2), isBySending: fc.boolean(), isByHolder: fc.constant(false) },
  ...{ failed: fc.constantFrom(...failedTreatments), country: fc.constantFrom(...countryWays) },
});
const anyPeriods = fc.array(fc.nat(12), { minLength: 1, maxLength: 10 });

test('in every cell the reasons and the unexplained rest are the whole difference, none moves more units than speak for it, and no less than nothing is agreed', () => {
  fc.assert(
    fc.property(
      fc.array(anyUnit, { maxLength: 60 }),
      fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }),
      anyWay,
      fc.array(anyPeriods, { maxLength: 4 }),
      (units, counts, way, periods) => {
        const expected: Expected = new Map(
          periods.map((told, index) => [keys[index] ?? '', gapUnitsOf(told, index % 2 === 0 ? index : 0)]),
        );
        const cells = split(statementOf(counts), way, expected, inputOf(units));
        const broken = cells.filter((cell) => {
          const [units, cost] = [total(cell, 'units'), total(cell, 'cost')];
          const [missing, open] = [share(cell, 'missing_logs'), share(cell, 'unexplained')];
          const isWhole =
            units === (cell.theirs ?? 0) - (cell.ours ?? 0) && Math.abs(cost - (cell.theirCost ?? 0) + (cell.ourCost ?? 0)) < 1e-9;
          const isBounded = missing >= 0 && missing <= evidence(expected, cell.key) && missing <= Math.max(0, missing + open);
          return !isWhole || !isBounded;
        });
        expect(broken).toEqual([]);
        const rows = rowsOfCells(statementOf(counts), cells, true);
        const summed = (field: string): number => rows.reduce((sum, row) => sum + Number(row[field] ?? 0), 0);
        const whole = (side: 'ours' | 'theirs'): number => cells.reduce((sum, cell) => sum + (cell[side] ?? 0), 0);
        expect([summed('ours'), summed('theirs')]).toEqual([whole('ours'), whole('theirs')]);
        expect(rows.filter(({ reason, ours }) => reason === 'agreed' && Number(ours) < 0)).toEqual([]);
        const moved = (reason: string): number => cells.reduce((sum, cell) => sum + Math.abs(share(cell, reason)), 0);
        const early = (unit: Unit): boolean => (months[0]?.(unit.sentAt) ?? 0) !== (months[0]?.(unit.openedAt) ?? 0);
        const atBorder = (unit: Unit): boolean =>
          months.some((month) => month(unit.openedAt) !== unit.month || month(unit.sentAt) !== unit.month);
        expect(moved('free_tier_order')).toBe(0);
        expect(moved('month_boundary')).toBeLessThanOrEqual(units.filter(atBorder).length);
        if (way.zone === 0) expect(moved('late_delivery')).toBeLessThanOrEqual(units.filter(early).length);
        expect(moved('failed_but_opened')).toBeLessThanOrEqual(units.filter(({ ways }) => ways !== everyWay).length);
        expect(moved('country_of_number')).toBeLessThanOrEqual(
          2 * units.filter(({ classIx }) => classes[classIx]?.country !== 'MX').length,
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('where nothing in our records could be billed otherwise and no day is without log, the whole difference is unexplained', () => {
  const midMonth = fc
    .array(fc.nat(1), { maxLength: 40 })
    .map((list) => list.map((index) => unitAt(index, begin + 14 * 86_400, 60, false, everyWay)));
  fc.assert(
    fc.property(midMonth, fc.array(fc.nat(60), { minLength: 4, maxLength: 4 }), (units, counts) => {
      const [statement, input] = [statementOf(counts), inputOf(units)];
      const way = chooseWays([statement], { ...options, zone: [0, 1, 2] }, input, () => new Map()).get(statement) ?? ourWay;
      for (const cell of split(statement, way, new Map(), input))
        expect(share(cell, 'unexplained')).toBe((cell.theirs ?? 0) - (cell.ours ?? 0));
    }),
    { numRuns: 60 },
  );
});

const options = {
  ...{ order: tierOrders, isBySending: [false, true], isByHolder: [false, true], failed: failedTreatments, country: countryWays },
};

test('20 at 20:00 UTC of 30 April, May in Kolkata alone: a zone that nobody named is tried since it tells all of them', () => {
  const input = inputOf(Array.from({ length: 20 }, (_, index) => unitAt(index % 4, begin + 29 * 86_400 + 72_000, 60, false, everyWay)));
  const [statement, zones] = [statementOf([0, 0, 0, 0]), { near: [0, 1, 2], far: [3] }];
  const all = { ...input, months: new Map([[account, [...months, ...zoneMonths(['Asia/Kolkata'])]]]) };
  expect(chooseInZones([statement], options, { ...zones, months: all.months }, all, () => new Map()).get(statement)?.zone).toBe(3);
});

test('999 to Colombia, one to Mexico, and one to Colombia sent before all: from the end the first is charged, by sending Mexico is', () => {
  const units = Array.from({ length: 999 }, (_, index) => unitAt(2, begin + 86_400 + index, 60, true, everyWay));
  const input = inputOf([...units, unitAt(0, begin + 200_000, 60, true, everyWay), unitAt(3, begin + 200_100, 190_000, true, everyWay)]);
  const charged = (order: Way['order']) => {
    const bill = billOf(statementOf([]), { ...ourWay, order }, input);
    return keys.map((key) => bill.get(key)?.units ?? 0);
  };
  expect(charged('ours')).toEqual([0, 0, 0, 1]);
  expect(charged('latest_first')).toEqual([0, 0, 1, 0]);
  expect(charged('by_sending')).toEqual([1, 0, 0, 0]);
});

test('3 to each of two countries and two categories, they charge 3 of one: no country of the number, since what that would move they do not charge', () => {
  const input = inputOf(Array.from({ length: 12 }, (_, index) => unitAt(index % 4, begin + 14 * 86_400, 60, false, everyWay)));
  const statement = statementOf([3, 0, 0, 0]);
  const way = chooseWays([statement], { ...options, zone: [0] }, input, () => new Map()).get(statement);
  expect(way).toEqual(ourWay);
  const moved = statementOf([6, 6, 0, 0]);
  expect(chooseWays([moved], { ...options, zone: [0] }, input, () => new Map()).get(moved)?.country).toBe('business_number');
});

test('they charge 3 and list 2 free of our 5: the same five, so the free tier went elsewhere; beside 1 free the 2 stay open', () => {
  const input = inputOf(Array.from({ length: 5 }, () => unitAt(0, begin + 14 * 86_400, 60, true, everyWay)));
  const none = { ...ourWay, order: 'none' as const };
  const told = (free: number): Statement => {
    const statement = statementOf([3, 0, 0, 0]);
    return { ...statement, hasFree: true, cells: statement.cells.map((cell, index) => (index === 0 ? { ...cell, free } : cell)) };
  };
  const made = [2, 1]
    .map((free) => split(told(free), none, new Map(), input).find(({ key }) => key === keys[0]))
    .map((cell) => cell && [share(cell, 'free_tier_order'), share(cell, 'unexplained')]);
  expect(made).toEqual([
    [3, 0],
    [5, -2],
  ]);
});

const missing = (left: number, ...expected: Parameters<typeof gapUnitsOf>) =>
  missingUnits(new Map([['MX', left]]), new Map([['MX', gapUnitsOf(...expected)]])).get('MX');

test('a day without log between days of 4, 6 and 8: 7 more are missing logs, 8 too; of 9 no more than each held, 4, and 5 stay open; all are estimates; 59 beside nine empty days and a campaign of 100 stay open', () => {
  expect([7, 8, 9].map((left) => missing(left, [4, 6, 8]))).toEqual([7, 8, 4].map((units) => ({ units, isEstimate: true })));
  expect(missing(59, [0, 0, 0, 0, 100, 0, 0, 0, 0, 0])?.units).toBe(0);
  expect([0, -2].map((left) => missing(left, [4, 6, 8])?.units ?? 0)).toEqual([0, 0]);
  expect(missingUnits(new Map([['MX', 3]]), new Map()).size).toBe(0);
});

test('where analytics tell 7 of the day: of 40 more 7 are missing logs and no estimate, of 5 the 5; of 30 told beside days of 4, 6 and 8 only 4 are borne', () => {
  expect([40, 5].map((left) => missing(left, [], 7))).toEqual([7, 5].map((units) => ({ units, isEstimate: false })));
  expect([13, 15, 30].map((told) => borneUnits(told, [4, 6, 8]))).toEqual([13, 4, 4]);
});

test('two cells of which each bears its difference, but not both: of 5 beside 0 and 5, and 5 beside 5 and 0, one counts, since no such day held 10', () => {
  const expected: Expected = new Map([
    ['MX', gapUnitsOf([0, 5])],
    ['CO', gapUnitsOf([5, 0])],
  ]);
  const left = new Map([...expected.keys()].map((key) => [key, 5]));
  expect([...missingUnits(left, expected).values()].reduce((sum, { units }) => sum + units, 0)).toBe(5);
});
