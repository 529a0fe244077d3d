import { expect, test } from '@playwright/test';
import { type Built, built, only } from './built';
import { fromAd, log, reaches, says, status, within } from './log-builder';

/** Each customer is one case: the last two digits of the number name it. */
const customer = (number: number): string => `5730055500${String(number).padStart(2, '0')}`;
const [expiring, timeless, neverArrived, renamed, sentOnly, joined, worded, fromAds, disputed, early] = Array.from(
  { length: 10 },
  (_, index) => customer(index + 1),
) as [string, string, string, string, string, string, string, string, string, string];
const [perMessage, senseless, lateAd] = [customer(11), customer(12), customer(13)];

const business = 'business_initiated';
const values = [
  status(expiring, 'b01', 'sent', '2022-03-07 13:00:10', within('c01', business, '2022-03-08 13:01')),
  status(expiring, 'b01', 'delivered', '2022-03-07 13:00:12', within('c01', business)),
  reaches(timeless, 'b02', '2022-03-07 13:00', within('c02', business)),
  status(neverArrived, 'b03', 'sent', '2022-03-07 13:00', within('c03', business, '2022-03-08 13:00')),
  status(renamed, 'b04', 'sent', '2022-03-07 13:00', within('c04-sent', business, '2022-03-08 09:00')),
  status(renamed, 'b04', 'delivered', '2022-03-07 13:00', within('c04-told', business)),
  status(sentOnly, 'b05', 'sent', '2022-03-07 13:00', within('c05', business)),
  status(sentOnly, 'b05', 'delivered', '2022-03-07 13:00'),
  reaches(joined, 'b06', '2022-03-07 13:00', within('c06', business)),
  says(joined, 'a06', '2022-03-07 14:00'),
  reaches(joined, 'b06-bare', '2022-03-07 15:00'),
  status(joined, 'b06-third', 'sent', '2022-03-07 16:00', within('c06', business)),
  status(joined, 'b06-third', 'read', '2022-03-07 16:05'),
  says(worded, 'a07', '2022-03-07 12:00'),
  reaches(worded, 'b07', '2022-03-07 13:00', within('c07', 'customer_initiated')),
  says(fromAds, 'a08', '2022-03-07 12:00', fromAd),
  reaches(fromAds, 'b08', '2022-03-07 13:00', within('c08', 'referral_conversion', '2022-03-08 13:00')),
  reaches(disputed, 'b09', '2022-03-07 13:00', within('c09', 'user_initiated')),
  reaches(early, 'b10', '2022-03-07 13:00', within('c10', business, '2022-03-08 12:55')),
  reaches(perMessage, 'b11', '2025-08-04 13:00', {
    conversation: { id: 'c11' },
    pricing: { pricing_model: 'PMP', type: 'regular', category: 'marketing' },
  }),
  reaches(senseless, 'b12', '2022-03-07 13:00', { conversation: { id: 'c12', origin: { type: business }, expiration_timestamp: '0' } }),
  says(lateAd, 'a13', '2023-02-28 12:00', fromAd),
  reaches(lateAd, 'b13', '2023-02-28 13:00', within('c13', 'referral_conversion', '2023-03-01 13:00')),
];

let acme: Built;

test.beforeAll(async () => {
  acme = await built(
    { 'log.jsonl': log(values) },
    { settings: { timezone: 'UTC', accounts: [{ id: '102290129340398', timezone: 'UTC' }] } },
  );
});
test.afterAll(() => acme.close());

/** Reported conversations of one customer: origin, opening, end, messages in and out. */
const reported = async (who: string): Promise<readonly string[]> =>
  (
    await acme.rows(`
      select concat_ws(' ', origin, strftime(opened_at, '%d %H:%M'), strftime(expires_at, '%d %H:%M'), inbound_messages, outbound_messages) as told
      from fact_conversation join dim_contact using (contact_key)
      where basis = 'reported' and label = '+57 … ${who.slice(-2)}' order by opened_at`)
  ).map(({ told }) => String(told));

test('start = expiry − 24 h where the expiry is known, else first delivery', async () => {
  expect(await reported(expiring)).toEqual(['business_initiated 07 13:01 08 13:01 0 1']);
  expect(await reported(timeless)).toEqual(['business_initiated 07 13:00 08 13:00 0 1']);
  expect(await reported(senseless)).toEqual(['business_initiated 07 13:00 08 13:00 0 1']);
});

test('the id on delivered or read beats the one on sent; an id seen only on sent opens nothing', async () => {
  expect(await reported(neverArrived)).toEqual([]);
  expect(await reported(renamed)).toEqual(['business_initiated 07 13:00 08 13:00 0 1']);
  expect(await reported(sentOnly)).toEqual([]);
});

test('messages without an id inside the window join it: 3 out and 1 in', async () => {
  expect(await reported(joined)).toEqual(['business_initiated 07 13:00 08 13:00 1 3']);
});

test('customer_initiated is user_initiated; an ad opens 24 h in 2022, also when they end after 2023-03-01', async () => {
  expect(await reported(worded)).toEqual(['user_initiated 07 13:00 08 13:00 1 1']);
  expect(await reported(fromAds)).toEqual(['referral_conversion 07 13:00 08 13:00 1 1']);
  expect(await reported(lateAd)).toEqual(['referral_conversion 28 13:00 01 13:00 1 1']);
});

test('under per-message prices ids differ by message and are no conversations', async () => {
  expect(await reported(perMessage)).toEqual([]);
});

test('agreement: of 10 reported the derived run has 8; one is of another type, one starts 300 s apart', async () => {
  const { totals } = await acme.ask('data_quality');
  expect(totals.agreement_with_reported).toBe(0.8);
});

test('the basis is derived unless asked: 12 conversations, one of 2025 pro forma; 10 are reported', async () => {
  expect((await acme.ask('conversations', { fields: ['conversations'] })).totals).toMatchObject({ conversations: 12 });
  const both = await acme.ask('conversations', { by: ['basis'], fields: ['conversations'] });
  expect(both.rows).toEqual([
    { basis: 'derived', conversations: 12 },
    { basis: 'reported', conversations: 10 },
  ]);
  expect(both.totals).toMatchObject({ conversations: 12 });
  const told = await acme.ask('conversations', { basis: ['reported'] });
  expect(only(told.rows)).toMatchObject({ conversations: 10, charged: 0, free_tier: 8, free_entry_point: 2, cost: 0 });
});
