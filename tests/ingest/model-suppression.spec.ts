import { expect, test } from '@playwright/test';
import type { Parameters } from '../../db/scope';
import { appendState } from '../../db/state';
import type { SuppressionRule } from '../../db/suppression-rules';
import { type Built, emptyWorkspace } from './built';
import { lines, log, reaches, request, says, template } from './log-builder';
import { shopifyCsv } from './order-builder';

/** Ana talks every day and buys once, late; Bea opts out and gets 2 promotions more; Clara gets 5 promotions in 5 days, and a sixth in the window of the last; 996 others fill the free tier. The partner takes 7 for what a customer writes, which no rule saves. */
const [ana, bea, clara] = ['573005550001', '573005550002', '573005550003'];
const day = (month: number, date: number, clock: string): string =>
  `2022-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')} ${clock}`;

const rule = (id: string, more: Partial<SuppressionRule>): SuppressionRule => ({
  ...{ id, name: null, isOn: true, leavesOut: 'promotions', keepDays: 1, when: [] },
  ...more,
});
const rules = [
  rule('talkers', {
    leavesOut: 'everything',
    keepDays: null,
    when: [
      { metric: 'conversations', comparison: 'at_least', number: 4, days: 10 },
      { metric: 'orders', comparison: 'at_most', number: 0, days: 30 },
    ],
  }),
  rule('left', { when: [{ metric: 'opted_out', comparison: 'at_least', number: 1, days: null }] }),
  rule('cap', { when: [{ metric: 'promotions', comparison: 'at_least', number: 3, days: 30 }] }),
];

/** Ana asks at 9:00 and is answered on the 10th, 12th, 14th, 16th, 18th and 20th of April: six conversations of 0.01. */
const talks = [10, 12, 14, 16, 18, 20].flatMap((date) => [
  says(ana, `ask${date}`, day(4, date, '09:00')),
  reaches(ana, `answer${date}`, day(4, date, '09:01')),
]);
const promo = (who: string, id: string, when: string) => ({
  log: reaches(who, id, when),
  request: request(who, id, when, template('oferta')),
});
const promos = [
  promo(bea, 'b1', day(4, 1, '15:00')),
  promo(bea, 'b2', day(4, 6, '15:00')),
  promo(bea, 'b3', day(4, 8, '15:00')),
  ...[11, 12, 13, 14, 15].map((date) => promo(clara, `c${date}`, day(4, date, '15:00'))),
  promo(clara, 'c15b', day(4, 15, '18:00')),
];

/** 996 people get a template on the first of April; with Bea's three and Ana's first they use the free tier up. */
const crowd = Array.from({ length: 996 }, (_, index) => reaches(`57301${String(1_000_000 + index)}`, `f${index}`, day(4, 1, '08:00')));

let acme: Built;
test.beforeAll(async () => {
  acme = await emptyWorkspace();
  appendState(acme.paths.folder, 'suppression-rules', { at: '2022-05-01T00:00:00Z', rules });
  await acme.load(
    {
      'log.jsonl': log([
        reaches('573005559999', 'first', day(3, 1, '12:00')),
        ...crowd,
        ...promos.map((one) => one.log),
        says(bea, 'baja', day(4, 2, '10:00'), { text: { body: 'BAJA' } }),
        ...talks,
        says('573005559999', 'last', day(5, 30, '12:00')),
      ]),
      'requests.jsonl': lines(promos.map((one) => one.request)),
      'orders.csv': shopifyCsv([
        ['1', '2022-03-02 10:00:00', { Phone: '+573005559999' }],
        ['2', '2022-03-31 10:00:00', { Phone: '+573005559999' }],
        ['3', '2022-05-10 10:00:00', { Phone: `+${ana}` }],
      ]),
      'rates.csv':
        'effective_from,pricing_model,country_iso2,category,currency,rate\n2022-02-01,cbp_2022,CO,business_initiated,USD,0.02\n2022-02-01,cbp_2022,CO,user_initiated,USD,0.01\n',
    },
    {
      settings: {
        timezone: 'UTC',
        currency: 'USD',
        grossMargin: { default: 0.4 },
        optOutKeywords: ['BAJA'],
        lines: [{ number: '+573001112233', spans: [{ id: '106540352242922', account: '102290129340398', partner: 'north' }] }],
        partners: [{ id: 'north', contracts: [{ from: '2022-01-01', currency: 'USD', perMessage: 7, appliesTo: 'inbound' }] }],
      },
    },
  );
});
test.afterAll(() => acme.close());

test('on the list: Ana from the 17th, the morning after her fourth conversation, Clara likewise from the 15th; Bea from the 3rd; the cap of 3 holds after the third promotion, until the first is 30 days old', async () => {
  expect(
    await acme.rows(`select rule, label, from_day::varchar as "from", until_day::varchar as "until", told
      from fact_suppression_span join dim_contact using (contact_key) order by rule, label`),
  ).toEqual([
    { rule: 'cap', label: '+57 … 02', from: '2022-04-09', until: '2022-05-02', told: '3' },
    { rule: 'cap', label: '+57 … 03', from: '2022-04-14', until: '2022-05-12', told: '3' },
    { rule: 'left', label: '+57 … 02', from: '2022-04-03', until: null, told: '1' },
    { rule: 'talkers', label: '+57 … 01', from: '2022-04-17', until: null, told: '4 0' },
    { rule: 'talkers', label: '+57 … 03', from: '2022-04-15', until: null, told: '4 0' },
  ]);
});

const asked = (parameters: Parameters = {}) => acme.ask('suppressions', parameters);

test('each rule: talkers 2 × 0.01 + 1 × 0.02; cap 2 × 0.02, the one in a window for nothing; left 2 that were free, whose places go to 0.02 + 0.01; together 6, since one is on two lists: 2 × 0.01 + 2 × 0.02 + 0.03', async () => {
  const { rows, totals } = await asked({ by: ['rule'] });
  expect(rows).toMatchObject([
    { rule: 'cap', contacts: 2, conversations_avoided: 2, cost_avoided: 0.04, margin_at_risk: 0, net_saving: 0.04 },
    { rule: 'left', contacts: 1, conversations_avoided: 2, cost_avoided: 0.03, margin_at_risk: 0, net_saving: 0.03 },
    {
      rule: 'talkers',
      contacts: 2,
      false_positives: 1,
      conversations_avoided: 3,
      cost_avoided: 0.04,
      orders_at_risk: 1,
      margin_at_risk: 40,
      net_saving: -39.96,
    },
  ]);
  expect(totals).toMatchObject({
    contacts: 3,
    conversations_avoided: 6,
    cost_avoided: 0.09,
    margin_at_risk: 40,
    net_saving: -39.91,
    unrated_units: 0,
  });
});

test('by month: 6 avoided in April, the order at risk in May; two rules are refused unless cut by rule', async () => {
  expect((await asked({ by: ['month'] })).rows).toMatchObject([
    { month: '2022-04', contacts: 3, conversations_avoided: 6, margin_at_risk: 0 },
    { month: '2022-05', contacts: 1, conversations_avoided: 0, margin_at_risk: 40 },
  ]);
  await expect(asked({ rule: ['cap', 'left'] })).rejects.toThrow('Lists of several rules overlap');
  expect((await asked({ rule: ['cap', 'left'], by: ['rule'] })).totals).toMatchObject({ contacts: 2 });
  expect((await asked({ by: ['rule', 'also_on'], fields: ['contacts'] })).rows).toEqual([
    { rule: 'cap', also_on: 'left', contacts: 1 },
    { rule: 'cap', also_on: 'talkers', contacts: 1 },
    { rule: 'left', also_on: 'cap', contacts: 1 },
    { rule: 'talkers', also_on: 'cap', contacts: 1 },
  ]);
});

const listedUntil = (last: string) =>
  acme.rows(`select rule, person_key, from_day::varchar as "from", told, case when until_day <= date '${last}' then until_day::varchar end as "until"
    from fact_suppression_span where from_day <= date '${last}' order by all`);

test('really blocked: 6 conversations in the 71 logged days before, 5 of them at 0.01 and each with a question at 7, 20 days blocked: 20 × 6 ÷ 71 and 20 × 42.05 ÷ 71, an estimate; 1 person in no log has no value', async () => {
  const blocked = await acme.load({
    'bloqueados.csv': `telefono;motivo_de_bloqueo;fecha_de_bloqueo\n+${ana};abuso;2022-05-11\n+573005558888;abuso;2022-05-11\n`,
  });
  expect(blocked.totals).toMatchObject({ accepted: 2, rejected: 0 });
  const { rows, warnings } = await asked({ rule: ['blocked', 'blocked:abuso'], by: ['rule'] });
  /* Six conversations, the first of them free, in the 71 days from 1 March to 11 May, 20 days from then to 30 May. */
  for (const row of rows) {
    expect(row).toMatchObject({ contacts: 2, margin_at_risk: 0 });
    expect(row.conversations_avoided).toBeCloseTo((6 / 71) * 20, 9);
    expect(row.cost_avoided).toBeCloseTo(((0.05 + 6 * 7) / 71) * 20, 9);
  }
  expect(rows.map(({ rule: name }) => name)).toEqual(['blocked', 'blocked:abuso']);
  expect(warnings.map(({ code, count }) => [code, count])).toEqual(
    expect.arrayContaining([
      ['blocked_estimate', 40],
      ['blocked_without_rate', 20],
    ]),
  );
});

test('no look-ahead: a June of orders, promotions, a return and a leaving changes nobody on any list up to the end of May, and lists two more', async () => {
  const known = await listedUntil('2022-05-31');
  const june = [2, 3, 4].map((date) => promo('573005550005', `e${date}`, day(6, date, '15:00')));
  await acme.load({
    'june.jsonl': log([
      ...june.map((one) => one.log),
      says(bea, 'again', day(6, 5, '10:00')),
      says(clara, 'gone', day(6, 6, '10:00'), { text: { body: 'BAJA' } }),
      says('573005559999', 'end', day(6, 30, '12:00')),
    ]),
    'june-requests.jsonl': lines(june.map((one) => one.request)),
    'june-consents.csv': `phone,consent,at\n${bea},in,2022-06-05 12:00\n`,
    'june-orders.csv': shopifyCsv([['9', '2022-06-10 10:00:00', { Phone: `+${ana}` }]]),
  });
  expect(known).toHaveLength(5);
  expect(await listedUntil('2022-05-31')).toEqual(known);
  expect((await listedUntil('2022-06-30')).map(({ rule, from }) => `${rule} ${from}`).filter((row) => row.includes('2022-06'))).toEqual([
    'cap 2022-06-05',
    'left 2022-06-07',
  ]);
});
