import { expect, test } from '@playwright/test';
import type { Settings } from '../../db/settings';
import { type Built, built, only } from './built';
import { type Channel, fromAd, lines, log, reaches, request, says, template } from './log-builder';

const channel = (digit: number): Channel => ({ account: `10000000${digit}`, id: `20000000${digit}`, display: `+57 300 111 220${digit}` });
const [usd, eur, gbp] = [channel(1), channel(2), channel(3)];
const settings: Settings = {
  timezone: 'UTC',
  currency: 'USD',
  accounts: [
    { id: usd.account, timezone: 'UTC', currency: 'USD' },
    { id: eur.account, timezone: 'UTC', currency: 'EUR' },
    { id: gbp.account, timezone: 'UTC', currency: 'GBP' },
  ],
};

const marketing = { pricing: { billable: true, pricing_model: 'CBP', category: 'marketing' } };
const [peru, chile, colombia, ecuador, spain, mexico] = [
  '51965110001',
  '56988880001',
  '573005550001',
  '593991234567',
  '34612345678',
  '5215512345678',
];

/** Marketing conversations of August 2023, which no free tier covers. */
const august = (day: number): string => `2023-08-${String(day).padStart(2, '0')} 12:00`;
const dollars = [
  reaches(`${peru}`, 'd1', august(1), marketing),
  reaches(`${spain}`, 'd2', august(2), marketing),
  reaches(`${ecuador}`, 'd3', august(2), marketing),
];
const euros = [
  reaches(`${chile}`, 'e1', august(1), marketing),
  reaches(`${chile}`, 'e2', august(11), marketing),
  reaches(`${chile}`, 'e3', august(12), marketing),
  reaches(`${peru}`, 'e4', august(1), marketing),
];
const pounds = [reaches(`${colombia}`, 'p1', august(1), marketing)];

/** 2021: templates to Colombia and Ecuador are notifications, Mexico's customers take part in the test of conversations. */
const early = [
  reaches(`${colombia}`, 'n1', '2021-11-08 12:00'),
  reaches(`${colombia}`, 'n2', '2021-11-08 13:00'),
  reaches(`${ecuador}`, 'n3', '2021-11-08 12:00'),
  says(`${mexico}`, 'x1', '2021-03-08 12:00', fromAd),
  reaches(`${mexico}`, 'x2', '2021-03-08 12:05'),
  reaches(`${mexico}`, 'x3', '2021-03-10 12:05'),
];
const requests = lines(['n1', 'n2'].map((id) => request(`${colombia}`, id, '2021-11-08 12:00', template('aviso'), usd)));

let acme: Built;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  acme = await built(
    {
      'dollars.jsonl': log([...dollars, ...early], usd),
      'euros.jsonl': log(euros, eur),
      'pounds.jsonl': log(pounds, gbp),
      'requests.jsonl': requests,
      'fx.csv': 'date,base_currency,quote_currency,rate\n2023-08-01,EUR,USD,1.10\n',
    },
    { settings },
  );
});
test.afterAll(() => acme.close());

const year = (which: number) => ({ from: [`${which}-01-01`], to: [`${which + 1}-01-01`] });

test('an account pays by the card of its own currency: 0.0736 € × 1.10 = 0.08096 $, the rate of 1 August carried on for ten days', async () => {
  const rows = await acme.rows(`
    select local_day::varchar as day, meta_fee_account as euro, meta_fee as dollar, unconverted_amount as unconverted
    from fact_charge where run = 'actual' and account = '${eur.account}' and country = 'CL' order by 1`);
  expect(rows).toEqual([
    { day: '2023-08-01', euro: 0.0736, dollar: 0.08096, unconverted: null },
    { day: '2023-08-11', euro: 0.0736, dollar: 0.08096, unconverted: null },
    { day: '2023-08-12', euro: 0.0736, dollar: null, unconverted: 0.0736 },
  ]);
});

test('a market that the card of the account’s currency lacks falls to the dollar card and is marked: 2 units of an account in € or £', async () => {
  const { totals, warnings } = await acme.ask('charges', { account: [eur.account, gbp.account] });
  expect(totals).toMatchObject({ units: 5, unrated_units: 0, unconverted: { EUR: 0.0736 } });
  expect(Number(totals.meta_fee)).toBeCloseTo(2 * 0.08096 + 0.0703 + 0.0125, 6);
  expect(warnings.find(({ code }) => code === 'other_currency_card')?.count).toBe(2);
});

test('Spain has no rate of 2023 that we know: unrated, cost a lower bound; only unrated has no value', async () => {
  const { totals } = await acme.ask('charges', { ...year(2023), account: [usd.account] });
  expect(totals).toMatchObject({ units: 3, charged_units: 3, unrated_units: 1 });
  const spanish = await acme.ask('charges', { country: ['ES'] });
  expect(spanish.totals).toMatchObject({ units: 1, charged_units: 1, unrated_units: 1, meta_fee: null, cost: null });
  expect((await acme.ask('conversations', { country: ['ES'] })).totals).toMatchObject({
    charged: 1,
    cost: null,
    cost_per_charged: null,
    unrated_units: 1,
  });
});

test('2021: 3 notifications without any card are unrated; the same windows are counted pro forma, without charged, free or cost', async () => {
  const { totals } = await acme.ask('charges', { ...year(2021), category: ['template'] });
  expect(totals).toMatchObject({ units: 3, charged_units: 3, unrated_units: 3, meta_fee: null, cost: null });
  const windows = await acme.ask('conversations', { ...year(2021), country: ['CO', 'EC'] });
  expect(only(windows.rows)).toMatchObject({ conversations: 2, charged: null, free_tier: null, free_entry_point: null, cost: null });
  expect(windows.warnings.find(({ code }) => code === 'pro_forma')?.count).toBe(2);
});

test('Mexico’s test of 2021: 2 conversations × 0.014, the one from an ad too, no free tier, an upper bound', async () => {
  const { totals, warnings } = await acme.ask('charges', { ...year(2021), country: ['MX'] });
  expect(totals).toMatchObject({ units: 2, charged_units: 2, free_units: 0, meta_fee: 0.028 });
  expect(warnings.find(({ code }) => code === 'upper_bound')?.count).toBe(2);
  const conversations = await acme.ask('conversations', { ...year(2021), country: ['MX'], by: ['origin'], fields: ['charged', 'cost'] });
  expect(conversations.rows).toEqual([
    { origin: 'business_initiated', charged: 1, cost: 0.014 },
    { origin: 'referral_conversion', charged: 1, cost: 0.014 },
  ]);
});

test('replayed models: 2021 under cbp_2022 borrows the card of 2022 and says so, free tier applied; actual never borrows', async () => {
  const { totals } = await acme.ask('charges', { ...year(2021), country: ['CO'], model: ['cbp_2022'] });
  expect(totals).toMatchObject({ units: 1, free_units: 1, meta_fee: 0 });
  const marketing = await acme.ask('charges', { ...year(2021), country: ['CO'], model: ['cbp_2023'] });
  expect(marketing.totals).toMatchObject({ units: 1, charged_units: 1, meta_fee: 0.0125 });
  expect(marketing.warnings.find(({ code }) => code === 'borrowed_rate')?.count).toBe(1);
});

test('with the user’s own card: 2 × 0.02 for Colombia, 0.03 for Ecuador, named as a market although Meta has it under Rest of Latin America', async () => {
  const card = [
    'effective_from,pricing_model,market,category,currency,rate',
    '2021-01-01,NBP,colombia,template,USD,0.02',
    '2021-01-01,NBP,Ecuador,template,USD,0.03',
  ];
  const summary = await acme.load({ 'card.csv': lines([...card, '2023-06-01,CBP_2023,Colombia,marketing,USD,']) });
  expect(summary.totals).toMatchObject({ records: 3, accepted: 2, rejected: 1 });
  const { rows } = await acme.ask('charges', {
    ...year(2021),
    category: ['template'],
    by: ['country'],
    fields: ['units', 'unrated_units', 'meta_fee'],
  });
  expect(rows).toEqual([
    { country: 'CO', units: 2, unrated_units: 0, meta_fee: 0.04 },
    { country: 'EC', units: 1, unrated_units: 0, meta_fee: 0.03 },
  ]);
});

test('reporting in euros: fees in dollars need the inverse, 0.0703 ÷ 1.10; days without a rate stand unconverted', async () => {
  await acme.load({}, { settings: { ...settings, currency: 'EUR' } });
  const { totals, scope } = await acme.ask('charges', { ...year(2023), country: ['PE'] });
  expect(scope.currency).toBe('EUR');
  expect(Number(totals.meta_fee)).toBeCloseTo((2 * 0.0703) / 1.1, 5);
  const before = await acme.ask('charges', year(2021));
  expect(before.totals).toMatchObject({ units: 5, meta_fee: null, cost: null, unconverted: { USD: 0.098 } });
});

test('templates of no known category are marketing, or what the settings say: 3 of 2021 to Colombia and Ecuador, told as assumed', async () => {
  const asked = { ...year(2021), country: ['CO', 'EC'], model: ['pmp_2025'], by: ['category'], fields: ['units'] };
  const before = await acme.ask('charges', asked);
  expect(before.rows).toEqual([{ category: 'marketing', units: 3 }]);
  await acme.load(
    { 'more.csv': 'date,base_currency,quote_currency,rate\n2023-08-02,EUR,USD,1.10\n' },
    { settings: { ...settings, billing: { templateCategory: 'utility' } } },
  );
  const { rows, warnings } = await acme.ask('charges', asked);
  expect(rows).toEqual([{ category: 'utility', units: 3 }]);
  expect(warnings.find(({ code }) => code === 'assumed_category')?.count).toBeGreaterThanOrEqual(3);
});
