import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { built } from './built';
import { type Channel, lines, log, reaches, request, template, ventas } from './log-builder';

const account = ventas.account;
const settings: Settings = {
  timezone: 'America/Bogota',
  currency: 'USD',
  accounts: [{ id: account, timezone: 'America/Bogota', currency: 'USD' }],
};
const rates = 'effective_from,pricing_model,country,category,currency,rate\n2023-06-01,CBP_2023,MX,marketing,USD,0.05\n';
const head = 'invoice_number,month,account_id,country,category,quantity,amount,currency';
const row = (month: string, country: string, quantity: number): string =>
  `F-${month},${month},${account},${country},marketing,${quantity},${(quantity * 0.05).toFixed(2)},USD`;
const invoice = (...rows: readonly string[]): string => `${[head, ...rows].join('\n')}\n`;

/** So many days from 1 March 2024 on. */
const daysFrom = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => new Date(Date.UTC(2024, 2, 1 + index, 15)).toISOString().slice(0, 10));

/** Promotions to Mexico at 15:00 of each day, so many as `countOn` says. */
function promotions(
  days: readonly string[],
  countOn: (day: string) => number,
  channel: Channel = ventas,
  callingOn: (day: string) => string = () => '52155',
) {
  const sends = days.flatMap((day) =>
    Array.from(
      { length: countOn(day) },
      (_, index) =>
        [
          `${callingOn(day)}${day.slice(5).replace('-', '')}${channel.id.at(-1)}${String(index).padStart(2, '0')}`,
          `d${channel.id.at(-1)}${day}${index}`,
          `${day} 15:00`,
        ] as const,
    ),
  );
  return {
    'rates.csv': rates,
    'log.jsonl': log(
      sends.map(([who, id, at]) => [reaches(who, id, at)].flat()),
      channel,
    ),
    'requests.jsonl': lines(sends.map(([who, id, at]) => request(who, id, at, template('oferta'), channel))),
  };
}

/** Meta's analytics of Mexico, or of no country, in spans from one instant to another. */
const analytics = (
  spans: readonly (readonly [start: number, end: number, conversation: number])[],
  place: object = { country: 'MX' },
): string =>
  JSON.stringify({
    id: account,
    conversation_analytics: {
      data: [
        {
          data_points: spans.map(([start, end, conversation]) => ({
            ...{ start: start / 1000, end: end / 1000, ...place, conversation },
            ...{ conversation_category: 'MARKETING', conversation_type: 'REGULAR' },
          })),
        },
      ],
    },
  });
const day = 86_400_000;

/** Forty a day, the first thousand of the month free. */
const analyticsOf2022 = (days: readonly string[], callingOn: (day: string) => string): string =>
  JSON.stringify({
    id: account,
    conversation_analytics: {
      data: [
        {
          data_points: days.map((each, index) => ({
            ...{ start: Date.parse(`${each}T05:00Z`) / 1000, end: Date.parse(`${each}T05:00Z`) / 1000 + 86_400, conversation: 40 },
            ...{ country: callingOn(each) === '52155' ? 'MX' : 'PE', conversation_direction: 'BUSINESS_INITIATED' },
            conversation_type: index < 25 ? 'FREE_TIER' : 'REGULAR',
          })),
        },
      ],
    },
  });

test('ten a day and a day without log: of 12 more in Mexico ten are missing logs and 2 unexplained; 3 in Peru, where no such day held any, too; analytics that tell of 11 make it 11 and 1', async () => {
  const days = daysFrom(45);
  const march = invoice(row('2024-03', 'MX', 312), row('2024-03', 'PE', 3));
  const acme = await built({ ...promotions(days, (each) => (each === '2024-03-20' ? 0 : 10)), 'march.csv': march }, { settings });
  const { rows } = await acme.ask('reconciliation', { by: ['country', 'reason'], fields: ['ours', 'theirs', 'difference'] });
  expect(rows).toEqual([
    { country: 'MX', reason: 'agreed', ours: 300, theirs: 300, difference: 0 },
    { country: 'MX', reason: 'missing_logs', ours: 0, theirs: 10, difference: 10 },
    { country: 'MX', reason: 'unexplained', ours: 0, theirs: 2, difference: 2 },
    { country: 'PE', reason: 'agreed', ours: 0, theirs: 0, difference: 0 },
    { country: 'PE', reason: 'unexplained', ours: 0, theirs: 3, difference: 3 },
  ]);
  const counted = days.map(
    (each) => [Date.parse(`${each}T00:00Z`), Date.parse(`${each}T00:00Z`) + day, each === '2024-03-20' ? 11 : 10] as const,
  );
  await acme.load({ 'days.json': analytics(counted) });
  const told = await acme.ask('reconciliation', { by: ['reason'], fields: ['difference'], country: ['MX'] });
  expect(told.rows).toEqual([
    { reason: 'agreed', difference: 0 },
    { reason: 'missing_logs', difference: 11 },
    { reason: 'unexplained', difference: 1 },
  ]);
  expect(told.warnings.filter(({ code }) => code === 'missing_estimate')).toEqual([]);
  acme.close();
});

test('one a day and a quiet day of which analytics tell 1: of 4 more 1 is missing logs; ten a day and a lost day in a month of which they tell 9 more: of 14 more 9, an estimate; a quiet day in a month of which they tell 1 more without its country: of 4 none; 6 more of Mexico: of 7 the 1 that such a day holds', async () => {
  const days = daysFrom(122);
  const isLost = (each: string): boolean => ['2024-03-20', '2024-04-20', '2024-05-22', '2024-06-19'].includes(each);
  const monthOf = (month: number, units: number) => [Date.UTC(2024, month - 1, 1, 5), Date.UTC(2024, month, 1, 5), units] as const;
  const march = days
    .filter((each) => each < '2024-04')
    .map((each) => [Date.parse(`${each}T05:00Z`), Date.parse(`${each}T05:00Z`) + day, 1] as const);
  const acme = await built(
    {
      ...promotions(days, (each) => (isLost(each) ? 0 : each.startsWith('2024-04') ? 10 : 1)),
      'march.csv': invoice(row('2024-03', 'MX', 34)),
      'april.csv': invoice(row('2024-04', 'MX', 304)),
      'may.csv': invoice(row('2024-05', 'MX', 34)),
      'june.csv': invoice(row('2024-06', 'MX', 36)),
      'told.json': analytics([...march, monthOf(4, 299), monthOf(6, 35)]),
      'may.json': analytics([monthOf(5, 31)], {}),
    },
    { settings },
  );
  const { rows, warnings } = await acme.ask('reconciliation', { by: ['month', 'reason'], fields: ['difference'] });
  expect(rows.filter(({ difference }) => difference !== 0)).toEqual([
    { month: '2024-03', reason: 'missing_logs', difference: 1 },
    { month: '2024-03', reason: 'unexplained', difference: 3 },
    { month: '2024-04', reason: 'missing_logs', difference: 9 },
    { month: '2024-04', reason: 'unexplained', difference: 5 },
    { month: '2024-05', reason: 'unexplained', difference: 4 },
    { month: '2024-06', reason: 'missing_logs', difference: 1 },
    { month: '2024-06', reason: 'unexplained', difference: 6 },
  ]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'missing_estimate', count: 10 }));
  acme.close();
});

test('ten a day and two of another line, all of which Meta tells half an hour later than our log: of 13 more in March the ten of the lost day are missing logs and 3 unexplained', async () => {
  const days = daysFrom(45);
  const other = promotions(days, () => 2, { account, id: '106540352242929', display: '+57 300 111 9999' });
  const acme = await built(
    {
      ...promotions(days, (each) => (each === '2024-03-20' ? 0 : 10)),
      'other.jsonl': other['log.jsonl'],
      'other-requests.jsonl': other['requests.jsonl'],
      'march.csv': invoice(row('2024-03', 'MX', 375)),
      'half-hours.json': analytics(days.map((each) => [Date.parse(`${each}T15:30Z`), Date.parse(`${each}T16:00Z`), 12] as const)),
    },
    { settings },
  );
  const { rows } = await acme.ask('reconciliation', { by: ['reason'], fields: ['difference'] });
  expect(rows).toEqual([
    { reason: 'agreed', difference: 0 },
    { reason: 'missing_logs', difference: 10 },
    { reason: 'unexplained', difference: 3 },
  ]);
  acme.close();
});

test('40 a day in 2022, free up to the 1,000th, and a partner whose March is that of UTC, with 20 more at its begin and 20 less at its end: the 40 of a lost day push the last 40 that are free by that month out of the tier, of two countries: 20 missing logs in each, 2 more unexplained', async () => {
  const days = daysFrom(31).map((each) => each.replace('2024', '2022'));
  const callingOn = (each: string): string => (each > '2022-03-25' ? '5199' : '52155');
  const { 'rates.csv': _, ...files } = promotions(days, (each) => (each === '2022-03-10' ? 0 : 40), ventas, callingOn);
  const edges = [
    ['52155', '2022-03-01 02:00'],
    ['54911', '2022-04-01 02:00'],
  ].flatMap(([calling, at]) =>
    Array.from({ length: 20 }, (_, index) => reaches(`${calling}400000${10 + index}`, `e${calling}${index}`, at ?? '')),
  );
  const acme = await built(
    {
      ...files,
      'edges.jsonl': log(edges),
      'rates.csv':
        'effective_from,pricing_model,country,category,currency,rate\n2022-02-01,CBP_2022,MX,business_initiated,USD,0.05\n2022-02-01,CBP_2022,PE,business_initiated,USD,0.05\n2022-02-01,CBP_2022,AR,business_initiated,USD,0.05\n',
      'march.csv': `${head}\nF-1,2022-03,${account},PE,business_initiated,242,12.10,USD\nF-1,2022-03,${account},MX,business_initiated,20,1.00,USD\n`,
      'days.json': analyticsOf2022(days, callingOn),
    },
    { settings },
  );
  const { rows } = await acme.ask('reconciliation', { by: ['country', 'reason'], fields: ['difference'] });
  expect(rows.filter(({ difference }) => difference !== 0)).toEqual([
    { country: 'AR', reason: 'month_boundary', difference: -20 },
    { country: 'MX', reason: 'missing_logs', difference: 20 },
    { country: 'PE', reason: 'missing_logs', difference: 20 },
    { country: 'PE', reason: 'month_boundary', difference: 20 },
    { country: 'PE', reason: 'unexplained', difference: 2 },
  ]);
  acme.close();
});
