import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';
import { ledger as rows } from '../fixtures/ledger';

let ledger: Asker;
test.beforeAll(async () => {
  ledger = await askLedger();
});
test.afterAll(() => ledger.close());

const conversations = (parameters: Parameters<Asker['ask']>[1]) => ledger.ask('conversations', parameters);

test('all data: 8 conversations, 0.019 + 0.115 + 0.105 + 0.105 + 0.215 = 0.559, ÷ 7 billed, ÷ 5 charged = 0.1118', async () => {
  const { rows, totals, metric, scope, generation } = await conversations({});
  expect(totals).toEqual({
    ...{ conversations: 8, charged: 5, free_tier: 1, free_entry_point: 1, contacts: 4, inbound_messages: 10, outbound_messages: 9 },
    ...{ cost: 0.559, cost_per_conversation: 0.559 / 7, cost_per_charged: 0.559 / 5, unrated_units: 1, unconverted: { EUR: 0.5 } },
  });
  expect(rows).toHaveLength(1);
  expect({ metric, scope, generation }).toEqual({
    metric: 'conversations',
    scope: { from: null, to: null, timezone: 'America/Bogota', currency: 'USD' },
    generation: 1,
  });
});

test('February by origin: 1 charged 0.115, 1 free entry point 0.105, 2 by users of which 1 free at 0.105 and 1 unrated', async () => {
  const window = { from: ['2022-02-01'], to: ['2022-03-01'] };
  const answer = await conversations({
    ...window,
    by: ['month,origin'],
    fields: ['conversations,charged,free_tier,free_entry_point,cost'],
  });
  expect(lines(answer)).toEqual([
    '2022-02 business_initiated 1 1 0 0 0.115',
    '2022-02 referral_conversion 1 0 0 1 0.105',
    '2022-02 user_initiated 2 1 1 0 0.105',
  ]);
  expect(answer.totals).toEqual({
    ...{ conversations: 4, charged: 2, free_tier: 1, free_entry_point: 1, cost: 0.325 },
    ...{ unrated_units: 1, unconverted: {} },
  });
});

test('a pro forma day has a count of 1, but neither charged nor free nor cost', async () => {
  const { rows, totals } = await conversations({ by: ['day'], from: ['2022-01-31'], to: ['2022-02-01'] });
  const none = { charged: null, free_tier: null, free_entry_point: null, cost: null, cost_per_conversation: null, cost_per_charged: null };
  expect(rows).toEqual([{ day: '2022-01-31', conversations: 1, ...none, contacts: 1, inbound_messages: 1, outbound_messages: 1 }]);
  expect(totals).toMatchObject({ ...none, unrated_units: 0 });
});

test('January: 2 conversations, of which the billed one costs 0.014 + 0.005 = 0.019, and 0.019 ÷ 1 a conversation', async () => {
  const { totals } = await conversations({ month: ['2022-01'], fields: ['conversations,charged,cost,cost_per_conversation'] });
  expect(totals).toMatchObject({ conversations: 2, charged: 1, cost: 0.019, cost_per_conversation: 0.019 });
});

test('over only unpriced units cost is null; over no units it is 0, and a ratio over nothing null', async () => {
  const unrated = await conversations({ country: ['MX'], from: ['2022-02-11'], fields: ['conversations,cost'] });
  expect(unrated.totals).toEqual({ conversations: 1, cost: null, unrated_units: 1, unconverted: {} });
  const unconverted = await conversations({ country: ['PE'], fields: ['conversations,cost'] });
  expect(unconverted.totals).toEqual({ conversations: 1, cost: null, unrated_units: 0, unconverted: { EUR: 0.5 } });
  const nothing = await conversations({ country: ['CL'], by: ['month'], fields: ['conversations,contacts,cost,cost_per_charged'] });
  expect(nothing.rows).toEqual([]);
  expect(nothing.totals).toEqual({ conversations: 0, contacts: 0, cost: 0, cost_per_charged: null, unrated_units: 0, unconverted: {} });
});

const periods = {
  hour: '2022-01-20T07 1, 2022-01-31T15 1, 2022-02-01T00 1, 2022-02-10T10 1, 2022-02-10T11 1, 2022-02-28T21 1, 2022-04-04T08 1, 2022-05-15T13 1',
  day: '2022-01-20 1, 2022-01-31 1, 2022-02-01 1, 2022-02-10 2, 2022-02-28 1, 2022-04-04 1, 2022-05-15 1',
  week: '2022-01-17 1, 2022-01-31 2, 2022-02-07 2, 2022-02-28 1, 2022-04-04 1, 2022-05-09 1',
  month: '2022-01 2, 2022-02 4, 2022-04 1, 2022-05 1',
  quarter: '2022-Q1 6, 2022-Q2 2',
  year: '2022 8',
  weekday: '1 3, 2 1, 4 3, 7 1',
  hour_of_day: '0 1, 7 1, 8 1, 10 1, 11 1, 13 1, 15 1, 21 1',
};
for (const [period, expected] of Object.entries(periods)) {
  test(`by ${period}, on Bogotá's clock, 8 conversations: ${expected}`, async () => {
    expect(lines(await conversations({ by: [period], fields: ['conversations'] })).join(', ')).toBe(expected);
  });

  test(`every ${period} is a filter: each alone gives its row, all together give 8`, async () => {
    const rows = expected.split(', ').map((row) => row.split(' '));
    for (const [value, count] of rows) {
      const { totals } = await conversations({ [period]: [value ?? ''], fields: ['conversations,contacts'] });
      expect(totals.conversations).toBe(Number(count));
    }
    const { totals } = await conversations({ [period]: rows.map(([value]) => value ?? ''), fields: ['conversations'] });
    expect(totals.conversations).toBe(8);
  });
}

test('a weekday and an hour of the day are numbers, every other period is text', async () => {
  const { rows } = await conversations({ by: ['weekday,hour_of_day,year'], to: ['2022-01-21'], fields: ['conversations'] });
  expect(rows).toEqual([{ weekday: 4, hour_of_day: 7, year: '2022', conversations: 1 }]);
});

test("the billing month is the account's: the conversation of 28 February 21:00 in Bogotá is billed in March by A2", async () => {
  const answer = await conversations({ by: ['billing_month'], account: ['A2'], fields: ['conversations'] });
  expect(lines(answer)).toEqual(['2022-03 1', '2022-04 1']);
  expect((await conversations({ billing_month: ['2022-02'], fields: ['conversations'] })).totals.conversations).toBe(3);
});

test('people are different ones in every cut: 2 + 3 + 1 + 1 by month, yet 4 in all', async () => {
  const answer = await conversations({ by: ['month'], fields: ['contacts'] });
  expect(lines(answer)).toEqual(['2022-01 2', '2022-02 3', '2022-04 1', '2022-05 1']);
  expect(answer.totals).toEqual({ contacts: 4, unrated_units: 1, unconverted: { EUR: 0.5 } });
});

test('with 67 million contacts, too many for bitmaps, people are the same: 2 + 3 + 1 + 1 by month, 4 in all', async () => {
  const crowded = await askLedger({
    ...rows,
    dim_contact: [...rows.dim_contact!, { contact_key: 2 ** 26, contact_id: 1, is_excluded: false }],
  });
  const answer = await crowded.ask('conversations', { by: ['month'], fields: ['contacts'] });
  await crowded.close();
  expect(lines(answer)).toEqual(['2022-01 2', '2022-02 3', '2022-04 1', '2022-05 1']);
  expect(answer.totals.contacts).toBe(4);
});

test('people by hour and by basis are counted from the conversations themselves: 1 each hour; 4 derived, 1 reported', async () => {
  const hours = await conversations({ by: ['hour'], from: ['2022-02-10'], to: ['2022-02-11'], fields: ['contacts'] });
  expect(lines(hours)).toEqual(['2022-02-10T10 1', '2022-02-10T11 1']);
  expect(hours.totals.contacts).toBe(2);
  expect(lines(await conversations({ by: ['basis'], fields: ['contacts'] }))).toEqual(['derived 4', 'reported 1']);
});

test('every other dimension cuts the 8: by country and market 4 + 3 + 1, by line, account and partner 6 + 2', async () => {
  const cut = async (by: string) => lines(await conversations({ by: [by], fields: ['conversations'] }));
  expect(await cut('country')).toEqual(['CO 4', 'MX 3', 'PE 1']);
  expect(await cut('market')).toEqual(['Colombia 4', 'Mexico 3', 'Peru 1']);
  expect(await cut('line')).toEqual(['+525512345678 2', '+573001112233 6']);
  expect(await cut('account')).toEqual(['A1 6', 'A2 2']);
  expect(await cut('partner')).toEqual(['north 6', 'south 2']);
});

test('every other dimension is a filter, and values of one are added: 4 of Colombia + 3 of Mexico = 7', async () => {
  const filtered = async (name: string, ...wanted: string[]) => {
    const { totals } = await conversations({ [name]: wanted, fields: ['conversations'] });
    return totals.conversations;
  };
  expect(await filtered('country', 'CO', 'MX')).toBe(7);
  expect(await filtered('market', 'Peru')).toBe(1);
  expect(await filtered('account', 'A1')).toBe(6);
  expect(await filtered('partner', 'south')).toBe(2);
  expect(await filtered('origin', 'user_initiated', 'referral_conversion')).toBe(4);
});

test('a line is its number with or without plus, or a phone number id that it ever had: 6 conversations each time', async () => {
  for (const line of ['+573001112233', '573001112233', '106540352242922', '206540352242922']) {
    expect(lines(await conversations({ line: [line], by: ['line'], fields: ['conversations'] }))).toEqual(['+573001112233 6']);
  }
});

test('reported rows come only when asked for: 2 of them cost 0.115 + 0.211 = 0.326; beside them the totals stay derived', async () => {
  const both = await conversations({ by: ['basis'], fields: ['conversations,cost'] });
  expect(lines(both)).toEqual(['derived 8 0.559', 'reported 2 0.326']);
  expect(both.totals).toMatchObject({ conversations: 8, cost: 0.559 });
  expect(counts(both)).toMatchObject({ alternatives: 2 });
  const reported = await conversations({ basis: ['reported'], by: ['origin'], fields: ['conversations,contacts'] });
  expect(lines(reported)).toEqual(['business_initiated 1 1', 'user_initiated 1 1']);
  expect(reported.totals).toMatchObject({ conversations: 2, contacts: 1 });
});

test('warnings count what the numbers rest on, in the window asked for', async () => {
  const always = { assumed_timezone: 1, excluded_contacts: 1, test_events: 3 };
  expect(counts(await conversations({}))).toEqual({
    unrated: 1,
    pro_forma: 1,
    estimate: 1,
    unconverted: 1,
    days_without_log: 1,
    ...always,
  });
  expect(counts(await conversations({ from: ['2022-05-01'] }))).toEqual(always);
});
