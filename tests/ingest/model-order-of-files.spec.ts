import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Settings } from '../../db/settings';
import { type Built, emptyWorkspace, type Files } from './built';
import {
  type Channel,
  fails,
  fromAd,
  lines,
  log,
  onprem,
  quoting,
  reaches,
  request,
  says,
  status,
  template,
  type Value,
  within,
} from './log-builder';
import { shopifyCsv } from './order-builder';

const north: Channel = { account: '102290129340398', id: '106540352242922', display: '+57 300 111 2233' };
const south: Channel = { account: '118803450092716', id: '109871234409921', display: '+52 1 55 5550 1834' };
const customer = (number: number): string =>
  number % 3 === 0 ? `52155123400${String(number).padStart(2, '0')}` : `5730055500${String(number).padStart(2, '0')}`;
const at = (day: number, time: string): string => `2023-07-${String(day).padStart(2, '0')} ${time}`;

/** A customer of one channel over a few days, with much of what can happen; the same statuses come again on a bare body. */
function story(number: number): readonly Value[] {
  const who = customer(number);
  const day = 1 + (number % 7);
  const id = (name: string): string => `${name}${number}`;
  return [
    says(who, id('a'), at(day, '12:00'), number % 2 ? fromAd : {}),
    ...reaches(who, id('b'), at(day, '12:05'), within(id('c'), 'service')),
    status(
      who,
      id('p'),
      'sent',
      at(day + 2, '09:00'),
      number % 2 ? { pricing: { billable: true, pricing_model: 'CBP', category: 'marketing' } } : {},
    ),
    status(who, id('p'), 'read', at(day + 2, '09:10')),
    says(who, id('q'), at(day + 2, '09:20'), quoting(id('p'))),
    fails(who, id('f'), at(day + 3, '10:00'), number % 2 ? 131049 : 131026),
    status(who, id('l'), 'delivered', at(day + 4, '10:00')),
  ];
}

const numbers = Array.from({ length: 9 }, (_, index) => index);
const split = (text: string): readonly string[] => text.trimEnd().split('\n');
/** Lines of logs by what kind of file they can stand in; some statuses are told twice, and by a log that names no line. */
const pools: Readonly<Record<string, readonly string[]>> = {
  cloud: [
    ...split(
      log(
        numbers.flatMap(story).filter((_, index) => index % 2 === 0),
        north,
      ),
    ),
    ...split(
      log(
        numbers.flatMap(story).filter((_, index) => index % 2 === 1),
        south,
      ),
    ),
    ...split(log(numbers.slice(0, 3).flatMap(story), north)),
  ],
  onprem: split(onprem([...numbers.slice(2, 5).flatMap(story), says(customer(7), 'lost', at(9, '08:00'))])),
  requests: numbers.map((number) =>
    request(
      customer(number),
      `p${number}`,
      at(1 + (number % 7) + 2, '09:00'),
      template(number % 2 ? 'promo' : 'aviso'),
      number % 2 ? north : south,
    ),
  ),
};
const whole: Files = {
  'orders.csv': shopifyCsv(
    numbers.map((number) => [
      `${number}`,
      at(4 + (number % 7), '12:00'),
      { Phone: `+${customer(number)}`, Currency: number % 2 ? 'COP' : 'USD' },
    ]),
  ),
  'later-orders.csv': shopifyCsv(
    numbers
      .slice(3, 6)
      .map((number) => [
        `${number}`,
        at(4 + (number % 7), '12:00'),
        { Phone: `+${customer(number)}`, 'Refunded Amount': '40.00', 'Financial Status': 'partially_refunded' },
      ]),
  ),
  'fx.csv': 'date,base_currency,quote_currency,rate\n2023-07-01,USD,COP,4000\n2023-07-05,USD,COP,4100\n',
  'other-fx.csv': 'date,base_currency,quote_currency,rate\n2023-07-05,USD,COP,4105\n2023-07-05,COP,USD,0.00025\n',
  'campaign.csv': lines([
    'phone,campaign,assigned_at,template',
    ...numbers.slice(0, 6).map((number) => `+${customer(number)},fiesta,2023-07-02T00:00:00Z,${number % 2 ? 'promo' : 'aviso'}`),
  ]),
  'holdout.csv': lines([
    'phone,campaign,assigned_at,holdout',
    ...numbers.slice(6).map((number) => `+${customer(number + 3)},fiesta,2023-07-02T00:00:00Z,true`),
  ]),
  'templates.json': JSON.stringify({
    data: [{ id: '1', name: 'aviso', language: 'es', category: 'UTILITY', status: 'APPROVED', components: [] }],
  }),
  'other-templates.json': JSON.stringify({
    data: [{ id: '1', name: 'aviso', language: 'es', category: 'MARKETING', status: 'APPROVED', components: [] }],
  }),
};

const settings: Settings = {
  timezone: 'America/Bogota',
  currency: 'USD',
  accounts: [{ id: north.account, timezone: 'America/Bogota', currency: 'USD' }],
  lines: [{ number: '+573001112233', spans: [{ id: north.id, account: north.account, partner: 'north', until: '2023-07-06T00:00:00Z' }] }],
  partners: [
    { id: 'north', contracts: [{ from: '2023-07-01', currency: 'COP', perMessage: 20, appliesTo: 'both', monthly: 310000, markup: 0.1 }] },
  ],
};

/** Answers of every family; of the quality of data only the totals, since duplicates may be split otherwise. */
async function answers({ ask }: Built): Promise<unknown> {
  const [conversations, charges, replayed, messages, roi, lift, quality] = await Promise.all([
    ask('conversations', { by: ['day', 'origin', 'country', 'line', 'account', 'partner', 'basis'] }),
    ask('charges', { by: ['day', 'category', 'country', 'line', 'partner'] }),
    ask('charges', { by: ['day', 'category', 'market'], model: ['cbp_2022'] }),
    ask('messages', { by: ['hour', 'direction', 'type', 'line', 'template'] }),
    ask('roi', { by: ['day', 'touch', 'line'] }),
    ask('lift', { by: ['line'] }),
    ask('data_quality'),
  ]);
  const told = [conversations, charges, replayed, messages, roi, lift].map(({ rows, totals, warnings }) => ({ rows, totals, warnings }));
  return [...told, quality.totals, quality.warnings];
}

/** The records in so many files, in some order, over so many calls. */
type Arrangement = { readonly files: number; readonly calls: number; readonly seed: number };

async function loaded({ files, calls, seed }: Arrangement): Promise<unknown> {
  const random = shuffler(seed);
  const cut = Object.entries(pools).flatMap(([pool, told]) => {
    const parts = Array.from({ length: files }, (): string[] => []);
    for (const line of random(told)) parts[Math.floor(random.next() * files)]?.push(line);
    return parts.flatMap((part, index): readonly [string, string][] => (part.length > 0 ? [[`${pool}-${index}.jsonl`, lines(part)]] : []));
  });
  const all = random([...cut, ...Object.entries(whole)]);
  const acme = await emptyWorkspace();
  for (let call = 0; call < calls; call++) {
    const share = all.filter((_, index) => index % calls === call);
    await acme.load(Object.fromEntries(share), call === calls - 1 ? { settings } : {});
  }
  const found = await answers(acme);
  acme.close();
  return found;
}

function shuffler(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const shuffle = <Item>(items: readonly Item[]): readonly Item[] =>
    items
      .map((item) => [next(), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  return Object.assign(shuffle, { next });
}

test('the same records in one file or many, in any order of files and calls, give the same answers of every family', async () => {
  const expected = await loaded({ files: 1, calls: 1, seed: 0 });
  const arrangement = fc.record({ files: fc.integer({ min: 1, max: 4 }), calls: fc.integer({ min: 1, max: 3 }), seed: fc.nat() });
  await fc.assert(
    fc.asyncProperty(arrangement, async (arranged) => {
      expect(await loaded(arranged)).toEqual(expected);
    }),
    { numRuns: 4, seed: 20_220_201, endOnFailure: true },
  );
});
