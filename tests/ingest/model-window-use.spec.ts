import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { billSides, billSql } from '../../app/metrics/what-if-told';
import { whatIf } from '../../ingest/what-if/what-if';
import { freshDuckdb } from '../query/explain-fresh';
import { type Built, built } from './built';
import { type Channel, lines, log, reaches, request, says, template, type Value } from './log-builder';

const bogota: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };
const customer = (number: number): string => `57300777000${number}`;
const filler = (month: string, index: number): readonly Value[] => {
  const at = new Date(Date.parse(`2022-${month}T12:00Z`) + index * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return reaches(`57301${String(6_000_000 + index)}`, `f${month}-${index}`, at);
};

/** A customer writes and is answered five minutes later: a conversation of the user from then on, 24 hours long. */
const chat = (number: number, day: string): readonly Value[] => [
  says(customer(number), `q${number}`, `${day} 10:00`),
  ...reaches(customer(number), `a${number}`, `${day} 10:05`),
];
const promos = [
  [1, '2022-03-22 09:00'],
  [2, '2022-03-22 10:06'],
  [3, '2022-03-20 12:00'],
  [4, '2022-03-22 09:00'],
  [5, '2022-03-21 12:05'],
  [6, '2022-04-03 09:00'],
] as const;

/**
 * March has 1,000 free conversations before the 20th, so whatever follows is charged: 0.01 by the business, 0.006 by the user, a tenth more to
 * the partner. In April two come first, then 1,000 others, of which the last two are charged.
 */
let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([
        ...Array.from({ length: 1000 }, (_, index) => filler('03-01', index)),
        ...Array.from({ length: 1000 }, (_, index) => filler('04-10', index)),
        ...[1, 2, 3, 4, 5].map((number) => chat(number, '2022-03-20')),
        chat(6, '2022-04-01'),
        ...promos.map(([number, when]) => reaches(customer(number), `p${number}`, when)),
        says(customer(4), 'q4b', '2022-03-22 11:00'),
        ...reaches(customer(4), 'a4b', '2022-03-22 11:01'),
      ]),
      'requests.jsonl': lines(
        promos.map(([number, when]) =>
          request(
            customer(number),
            `p${number}`,
            when,
            template('promo', { biz_opaque_callback_data: when < '2022-04' ? 'marzo' : 'abril' }),
          ),
        ),
      ),
      'campaign.csv': lines([
        'phone,campaign,assigned_at,template',
        ...promos.map(
          ([number, when]) => `+${customer(number)},${when < '2022-04' ? 'marzo' : 'abril'},${when.slice(0, 10)}T00:00:00Z,promo`,
        ),
      ]),
    },
    {
      settings: {
        timezone: 'UTC',
        currency: 'USD',
        accounts: [{ id: bogota.account, timezone: 'UTC', currency: 'USD' }],
        lines: [{ number: '+573001112233', spans: [{ id: bogota.id, account: bogota.account, partner: 'north' }] }],
        partners: [{ id: 'north', contracts: [{ from: '2022-01-01', currency: 'USD', perMessage: 0.005, markup: 0.1 }] }],
      },
    },
  );
});
test.afterAll(() => acme.close());

test('March: 3 outside with a window 24 h away, 1 inside, 1 a minute too far; 0.011 + (0.011 − 0.0066) + 0.011 saved, by the campaign of all three', async () => {
  const { rows, totals } = await acme.ask('window_use', { by: ['campaign'], from: ['2022-03-01'], to: ['2022-04-01'] });
  expect(rows).toEqual([
    expect.objectContaining({ campaign: 'marzo', promotions_outside: 3, promotions_inside: 1, opened_soon_after_close: 1 }),
    expect.objectContaining({
      campaign: null,
      promotions_outside: 0,
      promotions_inside: 0,
      opened_soon_after_close: 0,
      saving_if_inside: 0,
    }),
  ]);
  expect(rows[0]?.saving_if_inside).toBeCloseTo(0.0264, 9);
  expect(totals.saving_if_inside).toBeCloseTo(0.0264, 9);
  expect(totals).toMatchObject({ unrated_units: 0, unconverted: {} });
});

test('messages per charged conversation of March: 5 chats of 2 (one with a promotion in it), 3 promotions alone, 1 answered: 17 ÷ 9', async () => {
  const { totals } = await acme.ask('window_use', { from: ['2022-03-01'], to: ['2022-04-01'], fields: ['messages_per_charged'] });
  expect(totals.messages_per_charged).toBeCloseTo(17 / 9, 12);
});

test('April: a free one moved away makes room for the first of two charged ones: its 0.011 is what the promotion of the 3rd would save', async () => {
  const { rows } = await acme.ask('window_use', {
    by: ['day', 'campaign'],
    from: ['2022-04-01'],
    fields: ['promotions_outside,saving_if_inside'],
  });
  expect(rows.filter(({ promotions_outside }) => promotions_outside)).toEqual([
    { day: '2022-04-03', campaign: 'abril', promotions_outside: 1, saving_if_inside: expect.closeTo(0.011, 9) },
  ]);
});

test('by the hour, which no rollup knows, the same: 0.0264 at 9 h and 12 h of March; by line and country too', async () => {
  const march = {
    from: ['2022-03-01'],
    to: ['2022-04-01'],
    fields: ['promotions_outside,promotions_inside,opened_soon_after_close,saving_if_inside'],
  };
  const { rows } = await acme.ask('window_use', { ...march, by: ['hour_of_day'], hour_of_day: ['9', '12'] });
  expect(rows).toEqual([
    {
      hour_of_day: 9,
      promotions_outside: 2,
      promotions_inside: 0,
      opened_soon_after_close: 0,
      saving_if_inside: expect.closeTo(0.0154, 9),
    },
    {
      hour_of_day: 12,
      promotions_outside: 1,
      promotions_inside: 1,
      opened_soon_after_close: 1,
      saving_if_inside: expect.closeTo(0.011, 9),
    },
  ]);
  const places = await acme.ask('window_use', { ...march, by: ['line', 'country'], country: ['CO'], campaign: ['marzo'] });
  expect(places.rows).toEqual([expect.objectContaining({ line: '+573001112233', country: 'CO', promotions_outside: 3 })]);
});

test('a what-if that moves all 4 saves the same 0.0264 in March and bills again their people and one whom April’s tier then reaches; by its bills and by the SQL that explains each number of them', async () => {
  const span = { from: '2022-03-01', to: '2022-04-01' };
  const place = { workspaceDir: acme.paths.folder, generation: 1, onStep: () => undefined };
  const found = await whatIf(place, { ...span, promotionsInside: 1 });
  const { total, months, countries, rebilled, changedMessages, sql } = found;
  expect(total.before.metaFee + total.before.partnerFee - total.after.metaFee - total.after.partnerFee).toBeCloseTo(0.0264, 9);
  expect([changedMessages, rebilled?.people, rebilled?.unitsBefore]).toEqual([4, 4 + 1, 4 + 4 + 1]);
  const fresh = await freshDuckdb(acme.paths);
  const parts = [
    { reach: {}, ...total },
    ...months.map((part) => ({ reach: { month: part.month }, ...part })),
    ...countries.map((part) => ({ reach: { country: part.country }, ...part })),
  ];
  for (const { reach, before, after } of parts) {
    for (const [column, name] of [
      ['units', 'units'],
      ['charged', 'charged'],
      ['meta', 'metaFee'],
      ['partner', 'partnerFee'],
      ['tax', 'tax'],
    ] as const) {
      const told = { before: before[name], after: after[name], difference: after[name] - before[name] };
      for (const side of billSides) expect(await fresh.value(billSql(sql, column, side, reach))).toBeCloseTo(told[side], 6);
    }
  }
  fresh.close();
  const kept = () => readdirSync(join(acme.paths.folder, 'what-if'));
  await whatIf(place, { promotionsInside: 1, growth: 0.5 });
  expect(kept()).toHaveLength(1);
  for (const share of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await whatIf(place, { promotionsInside: 0.9 + share / 100 });
  expect(kept()).toHaveLength(8);
});
