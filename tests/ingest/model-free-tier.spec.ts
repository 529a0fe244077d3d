import { expect, test } from '@playwright/test';
import { type Built, built, only } from './built';
import { type Channel, fromAd, log, reaches, says, type Value } from './log-builder';

const bogota: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };
const second: Channel = { ...bogota, id: '106540352242923', display: '+57 300 111 2244' };
const mexico: Channel = { account: '118803450092716', id: '109871234409921', display: '+52 55 5550 1834' };

/** `2022-03-10 12:34:56`, so many seconds after noon. */
const afterNoon = (seconds: number): string =>
  new Date(Date.UTC(2022, 2, 10, 12) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
const number = (index: number): string => `57300${String(6_000_000 + index)}`;

/** 1,005 customers in March, a template a second, every third on the second line of the account; three more from an ad before them. */
const march = Array.from({ length: 1005 }, (_, index) => ({
  channel: index % 3 === 2 ? second : bogota,
  values: reaches(number(index), `m${index}`, afterNoon(index)),
}));
const ads: readonly Value[] = [1, 2, 3].flatMap((index) => [
  says(number(5000 + index), `ad${index}`, '2022-03-02 10:00', fromAd),
  ...reaches(number(5000 + index), `answer${index}`, '2022-03-02 10:05'),
]);

/** 2022-04-01 05:30 UTC is April in Bogota and still March in Mexico City. */
const turn = (channel: Channel, index: number): string => log([reaches(number(7000 + index), `t${index}`, '2022-04-01 05:30')], channel);

let acme: Built;

test.beforeAll(async () => {
  const lines = march.map(({ channel, values }) => log(values, channel)).reverse();
  acme = await built(
    { 'march.jsonl': lines.join('') + log(ads, bogota), 'turn.jsonl': turn(bogota, 1) + turn(mexico, 2) },
    {
      settings: {
        timezone: 'UTC',
        accounts: [
          { id: bogota.account, timezone: 'America/Bogota' },
          { id: mexico.account, timezone: 'America/Mexico_City' },
        ],
      },
    },
  );
});
test.afterAll(() => acme.close());

test('1,005 + 3 from ads on two lines of one account: 1,000 free tier, 3 free entry point, 5 charged × 0.01 = 0.05', async () => {
  const { rows } = await acme.ask('conversations', { billing_month: ['2022-03'], account: [bogota.account] });
  expect(only(rows)).toMatchObject({
    conversations: 1008,
    free_tier: 1000,
    free_entry_point: 3,
    charged: 5,
    cost: 0.05,
    cost_per_charged: 0.01,
  });
});

test('the free tier is taken in order of opening: those charged are the last five', async () => {
  const rows = await acme.rows(
    `select strftime(opened_at, '%H:%M:%S') as opened from fact_conversation where is_charged and basis = 'derived' order by 1`,
  );
  expect(rows.map(({ opened }) => opened)).toEqual([1000, 1001, 1002, 1003, 1004].map((second) => afterNoon(second).slice(11)));
});

test('05:30 UTC on 1 April: a new month with a new free tier in Bogota, still March in Mexico City, whose account has its own tier', async () => {
  const { rows } = await acme.ask('conversations', { by: ['billing_month', 'account'], fields: ['conversations', 'charged'] });
  expect(rows).toEqual([
    { billing_month: '2022-03', account: bogota.account, conversations: 1008, charged: 5 },
    { billing_month: '2022-03', account: mexico.account, conversations: 1, charged: 0 },
    { billing_month: '2022-04', account: bogota.account, conversations: 1, charged: 0 },
  ]);
});

test('periods are of the workspace zone: both are in April there', async () => {
  const { rows } = await acme.ask('conversations', { by: ['month'], fields: ['conversations'] });
  expect(rows).toEqual([
    { month: '2022-03', conversations: 1008 },
    { month: '2022-04', conversations: 2 },
  ]);
});
