import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';

let ledger: Asker;
test.beforeAll(async () => {
  ledger = await askLedger();
});
test.afterAll(() => ledger.close());

const messages = (parameters: Parameters<Asker['ask']>[1]) => ledger.ask('messages', parameters);

test('all data: 7 sent of 9; 4 delivered ÷ 7 sent; 1 reader ÷ 3 people; seconds 2, 4, 10: p50 4, p95 4 + 0.9 × 6 = 9.4', async () => {
  const answer = await messages({});
  expect(answer.totals).toEqual({
    ...{ messages: 9, sent: 7, delivered: 4, read: 1, failed: 1, withheld: 1, pending: 1 },
    ...{ delivery_rate: 4 / 7, read_rate: 1 / 3, seconds_to_delivery_p50: 4, seconds_to_delivery_p95: 9.4 },
  });
  expect(counts(answer)).toMatchObject({ sent_time_assumed: 1 });
});

test('what customers write is neither sent nor delivered: 2 inbound have null there, 7 outbound have numbers', async () => {
  const { rows } = await messages({ by: ['direction'], fields: ['messages,sent,delivered,failed,delivery_rate,read_rate'] });
  expect(rows).toEqual([
    { direction: 'inbound', messages: 2, sent: null, delivered: null, failed: null, delivery_rate: null, read_rate: null },
    { direction: 'outbound', messages: 7, sent: 7, delivered: 4, failed: 1, delivery_rate: 4 / 7, read_rate: 1 / 3 },
  ]);
});

test('a day ends at midnight in Bogotá: 6 messages on 7 March up to 23:59:59, 1 at 00:00 on the 8th', async () => {
  const answer = await messages({ by: ['day'], fields: ['messages,seconds_to_delivery_p50'] });
  expect(lines(answer)).toEqual(['2022-03-07 6 4', '2022-03-08 1 –', '2022-03-13 1 –', '2022-03-14 1 –']);
  const seventh = await messages({ from: ['2022-03-07'], to: ['2022-03-08'], fields: ['messages,seconds_to_delivery_p95'] });
  expect(seventh.totals).toEqual({ messages: 6, seconds_to_delivery_p95: 9.4 });
});

test('by hour: 2 at 8, 2 at 9, 1 at 15 and 1 at 23 on 7 March; the hour is a filter of people and seconds too', async () => {
  const answer = await messages({ by: ['hour'], to: ['2022-03-08'], fields: ['messages'] });
  expect(lines(answer)).toEqual(['2022-03-07T08 2', '2022-03-07T09 2', '2022-03-07T15 1', '2022-03-07T23 1']);
  const nine = await messages({ hour: ['2022-03-07T09'], fields: ['messages,read_rate,seconds_to_delivery_p50'] });
  expect(nine.totals).toEqual({ messages: 2, read_rate: 1, seconds_to_delivery_p50: 3 });
});

test('by template: 2 promos delivered to 2 people at most 10 s late; messages without a template stand at null, last', async () => {
  const answer = await messages({ by: ['template'], fields: ['messages,delivered,read_rate,seconds_to_delivery_p95'] });
  expect(lines(answer)).toEqual(['promo 2 2 0 10', '– 7 2 1 3.9']);
  expect((await messages({ template: ['promo'], fields: ['sent'] })).totals).toEqual({ sent: 2 });
});

test('by type, country, line and partner: 6 text, 2 template and 1 image; 3 of Ana, 2 of Beto, 2 of Carla, 2 of Dora', async () => {
  const cut = async (by: string) => lines(await messages({ by: [by], fields: ['messages'] }));
  expect(await cut('type')).toEqual(['image 1', 'template 2', 'text 6']);
  expect(await cut('country')).toEqual(['CO 5', 'MX 2', 'PE 2']);
  expect(await cut('line')).toEqual(['+525512345678 4', '+573001112233 5']);
  expect(await cut('partner')).toEqual(['north 5', 'south 4']);
  expect((await messages({ type: ['text', 'image'], direction: ['inbound'], fields: ['messages,sent'] })).totals).toEqual({
    messages: 2,
    sent: null,
  });
});

test('over no messages counts are 0, rates and seconds null', async () => {
  const { totals } = await messages({ country: ['CL'], fields: ['messages,sent,delivery_rate,seconds_to_delivery_p50'] });
  expect(totals).toEqual({ messages: 0, sent: 0, delivery_rate: null, seconds_to_delivery_p50: null });
});
