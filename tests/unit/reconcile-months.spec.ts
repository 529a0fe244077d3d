import { expect, test } from '@playwright/test';
import type { BillInput } from '../../ingest/reconcile/bill';
import { chooseWays, type Options } from '../../ingest/reconcile/choose';
import type { Statement } from '../../ingest/reconcile/statement';
import { everyWay, monthNumber, type Unit, unitLogOf, zoneMonths } from '../../ingest/reconcile/unit-log';
import { ourWay } from '../../ingest/reconcile/way';

const account = 'A1';
const mexico = {
  ...{ account, line: 'L1', lineCountry: 'MX', model: 'cbp_2022', category: 'business_initiated', country: 'MX', market: 'MX' },
};
const zones = zoneMonths(['America/Mexico_City', 'UTC']);

const openedAt = (at: string): Unit => {
  const seconds = Date.parse(`${at}Z`) / 1000;
  return {
    ...{ classIx: 0, month: zones[0]?.(seconds) ?? 0, openedAt: seconds, sentAt: seconds, rate: 0.02, cost: 0.02 },
    ...{ isTiered: false, isEntryPoint: false, isFree: false, holder: null, ways: everyWay },
  };
};

const statementOf = (month: string, units: number): Statement => ({
  ...{ source: 'invoice', account, month, monthNumber: monthNumber(month), scope: [account], placeBy: 'country', hasCategory: true },
  ...{ hasUnits: true, hasCost: true, hasFree: false, currency: 'USD', fees: null, strays: [] },
  cells: [
    {
      ...{ country: 'MX', market: 'unknown', category: 'business_initiated', units, free: 0, amount: units * 0.02 },
      ...{ lines: 1, decimals: 2, loadId: 1, recordLine: 2 },
    },
  ],
});

test('a month cut in UTC has 10 + 20 of the last evening of March, ours 10 + 1 of the last of April; the next is told with its own 10, so that the 1 is no boundary of it', () => {
  const units = [
    ...Array.from({ length: 20 }, () => openedAt('2022-04-01T02:00')),
    ...Array.from({ length: 10 }, () => openedAt('2022-04-15T12:00')),
    openedAt('2022-05-01T02:00'),
    ...Array.from({ length: 10 }, () => openedAt('2022-05-15T12:00')),
  ];
  const input: BillInput = {
    log: unitLogOf([mexico], units, []),
    months: new Map([[account, zones]]),
    placeOf: ({ country, market }) => ({ country, market }),
    priceIn: () => null,
  };
  const options: Options = {
    order: ['ours'],
    zone: [0, 1],
    isBySending: [false],
    isByHolder: [false],
    failed: ['ours'],
    country: ['customer'],
  };
  const statements = [statementOf('2022-04', 30), statementOf('2022-05', 10)];
  const chosen = chooseWays(statements, options, input, () => new Map());
  expect(statements.map((statement) => chosen.get(statement))).toEqual([{ ...ourWay, zone: 1 }, ourWay]);
});
