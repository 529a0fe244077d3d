import { expect, test } from '@playwright/test';
import { Generations } from '../../db/warehouse';
import type { WhatIf } from '../../db/what-if/bills';
import { priceWhatIf } from '../../db/what-if/price-what-if';
import { parseScenario, type Scenario } from '../../db/what-if/scenario';
import { whatIf } from '../../ingest/what-if/what-if';
import { openWorkbench, type Workbench } from '../../ingest/what-if/workbench';
import { type Built, built } from './built';
import { type Channel, log, reaches, says, status, template } from './log-builder';

const bogota: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };
const number = (index: number): string => `57300${String(6_000_000 + index)}`;
const at = (seconds: number): string => new Date(Date.UTC(2022, 2, 10, 12) + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

/**
 * March: 1,003 people get a template a second, so the last three are charged 0.01 each. Customer 9,000 writes on the 20th and is answered
 * (user-initiated, 0.006), and gets a template on the 22nd outside every window (business-initiated, 0.01): 1,005, five charged.
 */
const march = Array.from({ length: 1003 }, (_, index) => reaches(number(index), `m${index}`, at(index)));
const story = [
  says(number(9000), 'ask', '2022-03-20 10:00'),
  ...reaches(number(9000), 'answer', '2022-03-20 10:05'),
  ...reaches(number(9000), 'promo', '2022-03-22 15:00', template('oferta')),
];

/** Later, under a contract that also counts what customers write: a question that nobody answers, and a template that arrives after the last message. */
const later = [
  says(number(9001), 'unanswered', '2022-04-28 10:00'),
  status(number(9002), 'late', 'sent', '2022-05-01 10:00'),
  status(number(9002), 'late', 'delivered', '2022-05-03 10:00'),
];
const [from, to] = ['2022-03-01', '2022-04-01'];
const inMarch = { from, to };

let acme: Built;
let bench: Workbench;
let generations: Generations;

test.beforeAll(async () => {
  acme = await built(
    { 'march.jsonl': log([...march, story, later]) },
    {
      settings: {
        timezone: 'America/Bogota',
        lines: [{ number: '+573001112233', spans: [{ id: bogota.id, account: bogota.account, partner: 'north' }] }],
        partners: [
          {
            id: 'north',
            contracts: [
              { from: '2022-01-01', currency: 'USD', perMessage: 0.005, markup: 0.1 },
              { from: '2022-04-01', currency: 'USD', perMessage: 0.003, appliesTo: 'both' },
            ],
          },
          { id: 'south', contracts: [{ from: '2022-03-10', until: '2022-03-11', currency: 'EUR', monthly: 31 }] },
        ],
      },
    },
  );
  bench = await openWorkbench(acme.paths.folder, 1);
  generations = new Generations(acme.paths);
});
test.afterAll(async () => {
  await generations.close();
  bench.close();
  acme.close();
});

test('one re-billing of four variants over 1,005 conversations', async () => {
  const change = (variant: string, moved: string, where: string): Promise<void> =>
    bench.run(`insert into scratch.variant_change
      select '${variant}', true, message_key, ${moved}, null from fact_message where direction = 'outbound' and ${where}`);
  await change('nothing moves', 'epoch(occurred_at)', `delivered_at < timestamp '2022-03-10 12:00:10'`);
  await change('two left out', 'null', `delivered_at < timestamp '2022-03-10 12:00:02'`);
  await change('four left out', 'null', `delivered_at < timestamp '2022-03-10 12:00:04'`);
  await change('promotion moved', `epoch(timestamp '2022-03-20 12:00')`, `delivered_at = timestamp '2022-03-22 15:00'`);
  await bench.rebill();
  const saved = await bench.rows(`
    select variant, sum(if(is_after, -1, 1))::integer as units, (count(*) filter (where is_charged and not is_after)
        - count(*) filter (where is_charged and is_after))::integer as charged,
      sum(if(is_after, -1, 1) * meta_fee)::double as meta, sum(if(is_after, -1, 1) * unit_fee)::double as markup,
      sum(if(is_after, -1, 1) * message_fee)::double as by_message
    from scratch.rebilled_unit group by variant order by variant`);
  expect(saved).toEqual([
    /* Four become free in their place: the three of the day and the answer of the 20th, 3 × 0.01 + 0.006. */
    { variant: 'four left out', units: 4, charged: 4, meta: 0.036, markup: 0.0036, by_message: 0.02 },
    { variant: 'nothing moves', units: 0, charged: 0, meta: 0, markup: 0, by_message: 0 },
    /* Moved into the conversation of the 20th, it costs its message only: 0.01 and a tenth saved. */
    { variant: 'promotion moved', units: 1, charged: 1, meta: 0.01, markup: 0.001, by_message: 0 },
    /* Two free ones less, so two others of the same month become free: 2 × 0.01, a tenth of it, and 2 × 0.005 for the messages. */
    { variant: 'two left out', units: 2, charged: 2, meta: 0.02, markup: 0.002, by_message: 0.01 },
  ]);
});

test('what the free tier moves stands with the persons whom it reaches: the first two of those charged', async () => {
  const moved = await bench.rows(`
    select strftime(opened_at, '%H:%M:%S') as opened, is_after, free_reason, meta_fee::double as meta_fee from scratch.rebilled_unit
    where variant = 'two left out' and opened_at > timestamp '2022-03-10 12:10' order by opened, is_after`);
  expect(moved).toEqual(
    [1000, 1001].flatMap((index) => [
      { opened: at(index).slice(11), is_after: false, free_reason: null, meta_fee: 0.01 },
      { opened: at(index).slice(11), is_after: true, free_reason: 'free_tier', meta_fee: 0 },
    ]),
  );
});

/** A scenario on prices, counted in one question as the server does; the workbench of changed logs must give the same. */
async function ask(scenario: Scenario): Promise<WhatIf> {
  const workspaceDir = acme.paths.folder;
  const counted = await generations.use((generation) => priceWhatIf(workspaceDir, generation, scenario));
  const aside = await whatIf({ workspaceDir, generation: 1, onStep: () => undefined }, scenario);
  expect({ ...counted, seconds: 0 }).toEqual({ ...aside, seconds: 0 });
  return counted;
}

test('nothing otherwise: 1,005 units, 5 charged, 4 × 0.01 + 0.006 = 0.046 before and after, as charges has it', async () => {
  const { total } = await ask(inMarch);
  const { totals } = await acme.ask('charges', { from: [from], to: [to], fields: ['units', 'charged_units', 'meta_fee', 'partner_fee'] });
  expect(total.after).toEqual(total.before);
  expect(total.before).toMatchObject({ units: 1005, charged: 5, metaFee: 0.046, partnerFee: 0.0046 + 1005 * 0.005 });
  expect(totals).toMatchObject({ units: 1005, charged_units: 5, meta_fee: 0.046, partner_fee: total.before.partnerFee });
});

test('a fifth more: the tier ends within the 1,203.6 of 10 March, 203.6 × 0.01 + 1.2 × 0.006 + 1.2 × 0.01 = 2.0552', async () => {
  const { total } = await ask({ ...inMarch, growth: 0.2 });
  expect(total.after).toMatchObject({ units: 1206, charged: 206, metaFee: 2.0552, partnerFee: 0.20552 + 1206 * 0.005 });
});

test('a mark-up of 0.2 in place of 0.1, 0.002 a message in place of 0.005, rates a tenth up: 0.0506, 0.2 × 0.0506 + 1,005 × 0.002', async () => {
  const { total } = await ask({
    ...inMarch,
    contracts: { north: { markup: 0.2, perMessage: 0.002 } },
    rates: { business_initiated: 0.1, user_initiated: 0.1 },
  });
  expect(total.after).toMatchObject({ metaFee: 0.0506, partnerFee: 2.02012 });
});

test('two messages counted apart from March, a question unanswered and a template that arrives late: 2 × 0.003 as charges has it; 1.5 × 2 × 0.01', async () => {
  const { total } = await ask({ from: to, growth: 0.5, contracts: { north: { perMessage: 0.01 } } });
  const { totals } = await acme.ask('charges', { from: [to], fields: ['units', 'partner_fee'] });
  expect(totals).toMatchObject({ units: 1, partner_fee: 0.006 });
  expect(total).toMatchObject({ before: { units: 1, partnerFee: 0.006 }, after: { units: 1.5, partnerFee: 0.03 } });
});

test('a fee of 31 ÷ 31 EUR on 10 March, a day without a rate: left out of both bills and told, as charges tells it; not on other days', async () => {
  const { unconvertedFees, total } = await ask(inMarch);
  expect([unconvertedFees, total.before.partnerFee]).toEqual([['EUR'], 0.0046 + 1005 * 0.005]);
  expect((await acme.ask('charges', { from: [from], to: [to] })).totals.unconverted).toEqual({ EUR: 1 });
  expect((await ask({ from: to })).unconvertedFees).toEqual([]);
});

test('another mix: all to Colombia is the log as it is; a country without messages, an unknown partner and shares over 1 are refused', async () => {
  expect((await ask({ ...inMarch, mix: { CO: 1 } })).total.after).toMatchObject({ units: 1005, charged: 5 });
  await expect(ask({ mix: { MX: 0.5 } })).rejects.toThrow(/No message of these days went to MX/);
  await expect(ask({ contracts: { nobody: { markup: 0 } } })).rejects.toThrow(/No contract of a partner "nobody"/);
  expect(() => parseScenario('{"mix":{"CO":0.7,"MX":0.5}}')).toThrow(/add up to 1\.2/);
  expect(() => parseScenario('{"growth":"x"}')).toThrow(/growth/);
});
