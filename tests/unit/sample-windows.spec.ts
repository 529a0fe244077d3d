import { expect, test } from '@playwright/test';
import { billOf } from '../../ingest/sample/bill';
import { publishedPrices } from '../../ingest/sample/prices';
import { windowsOf } from '../../ingest/sample/windows';

const utc = (text: string): number => Date.parse(`${text}:00Z`) / 1000;

type Happening = { readonly in: string; readonly ad?: boolean } | { readonly out: string; readonly delivered?: string };

/** Origins and opening times of the conversations that a chat opens, windows counted from `since` on. */
function conversations(chat: readonly Happening[], since = 0): readonly string[] {
  const windows = windowsOf(1);
  const opened: string[] = [];
  const steps = chat.flatMap((step) => {
    if ('in' in step) return [{ at: utc(step.in), rank: 0, run: (at: number) => void windows.inbound(0, at, step.ad === true, since) }];
    const judged = { isCareOpen: false };
    const send = (at: number) => {
      judged.isCareOpen = windows.isCareOpen(0, at);
    };
    const deliver = (at: number) => {
      const opening = windows.deliver(0, at, judged, since);
      if (opening !== null) opened.push(`${opening.origin} ${new Date(at * 1000).toISOString().slice(0, 16)}`);
    };
    return [
      { at: utc(step.out), rank: 1, run: send },
      { at: utc(step.delivered ?? step.out), rank: 2, run: deliver },
    ];
  });
  for (const { at, run } of steps.sort((a, b) => a.at - b.at || a.rank - b.rank)) run(at);
  return opened;
}

test('a question answered two hours later: one conversation from the answer on', () => {
  expect(conversations([{ in: '2022-03-07T13:09' }, { out: '2022-03-07T15:30' }, { in: '2022-03-07T15:43' }])).toEqual([
    'user_initiated 2022-03-07T15:30',
  ]);
});

test('an answered question and a template 26.5 hours later: one of the customer, one of the business', () => {
  expect(
    conversations([{ in: '2022-03-07T13:13' }, { out: '2022-03-07T13:13' }, { in: '2022-03-07T13:14' }, { out: '2022-03-08T15:45' }]),
  ).toEqual(['user_initiated 2022-03-07T13:13', 'business_initiated 2022-03-08T15:45']);
});

test('24 hours are half-open: a template exactly a day later opens a second conversation', () => {
  expect(conversations([{ out: '2022-03-07T10:00' }, { out: '2022-03-08T09:59' }, { out: '2022-03-08T10:00' }])).toEqual([
    'business_initiated 2022-03-07T10:00',
    'business_initiated 2022-03-08T10:00',
  ]);
});

test('the business conversation ends, the care window runs on: the next message opens one of the customer', () => {
  expect(conversations([{ out: '2022-03-07T09:00' }, { in: '2022-03-07T11:30' }, { out: '2022-03-08T10:00' }])).toEqual([
    'business_initiated 2022-03-07T09:00',
    'user_initiated 2022-03-08T10:00',
  ]);
});

test('the type is judged when sent, the time when delivered', () => {
  expect(conversations([{ in: '2022-03-07T10:30' }, { out: '2022-03-07T10:00', delivered: '2022-03-07T13:00' }])).toEqual([
    'business_initiated 2022-03-07T13:00',
  ]);
});

test('an ad: the first conversation is a free entry point, the next is not', () => {
  const chat = [
    { in: '2022-03-07T10:00', ad: true },
    { out: '2022-03-07T10:05' },
    { out: '2022-03-07T20:00' },
    { in: '2022-03-08T11:00' },
    { out: '2022-03-08T11:05' },
  ];
  expect(conversations(chat)).toEqual(['referral_conversion 2022-03-07T10:05', 'user_initiated 2022-03-08T11:05']);
});

test('a customer whom nobody answers opens nothing', () => {
  expect(conversations([{ in: '2022-03-07T10:00' }, { in: '2022-03-07T12:00' }])).toEqual([]);
});

test('windows start empty at a switch of models: a conversation from before does not hold a message after', () => {
  const chat = [{ out: '2022-01-31T20:00' }, { in: '2022-02-01T08:00' }, { out: '2022-02-01T08:01' }];
  expect(conversations(chat)).toEqual(['business_initiated 2022-01-31T20:00']);
  expect(conversations(chat, utc('2022-02-01T05:00'))).toEqual(['business_initiated 2022-01-31T20:00', 'user_initiated 2022-02-01T08:01']);
});

const bogota = 0;
const mexicoCity = 1;
const colombia = 0;
const mexico = 1;

test('a free tier of 2: the third conversation of a month in the zone of the account costs 0.0060, the first of April nothing', () => {
  const bill = billOf(publishedPrices(), 2);
  const opened = ['2022-03-07T10:00', '2022-03-07T10:05', '2022-03-07T10:10', '2022-04-01T04:59', '2022-04-01T05:00'].map((text) =>
    bill.conversation(bogota, colombia, false, utc(text), 'user_initiated'),
  );
  expect(opened.map((charge) => charge?.fee)).toEqual([0, 0, 6_000, 6_000, 0]);
  expect(opened.map((charge) => charge?.freeReason)).toEqual(['free_tier', 'free_tier', null, null, 'free_tier']);
});

test('an account has its own free tier, and an entry point uses none of it', () => {
  const bill = billOf(publishedPrices(), 1);
  const charge = (account: number, origin: 'referral_conversion' | 'business_initiated') =>
    bill.conversation(account, mexico, true, utc('2022-03-07T10:00'), origin)?.fee;
  expect([charge(bogota, 'referral_conversion'), charge(bogota, 'business_initiated'), charge(bogota, 'business_initiated')]).toEqual([
    0, 0, 34_900,
  ]);
  expect(charge(mexicoCity, 'business_initiated')).toBe(0);
});

test('the test in Mexico: 0.014 from 2021-02-01 00:00 in the zone of the account, notifications before and for others', () => {
  const bill = billOf(publishedPrices());
  const [before, from] = [utc('2021-02-01T05:59'), utc('2021-02-01T06:00')];
  expect(bill.model(mexicoCity, true, before)).toBe('notification');
  expect(bill.model(mexicoCity, false, from)).toBe('notification');
  expect(bill.conversation(mexicoCity, mexico, true, from, 'business_initiated')).toMatchObject({ model: 'mexico_test_2021', fee: 14_000 });
  expect(bill.notification(mexicoCity, mexico, true, from, from, false)).toBeNull();
});

test('notifications: free inside the care window, else the price of the day of sending', () => {
  const bill = billOf(publishedPrices());
  const [june, july] = [utc('2021-06-30T20:00'), utc('2021-07-01T20:00')];
  expect(bill.notification(bogota, colombia, false, june, june, true)?.fee).toBe(0);
  expect(bill.notification(bogota, colombia, false, june, june, false)?.fee).toBe(9_100);
  expect(bill.notification(bogota, colombia, false, july, june, false)?.fee).toBe(9_100);
  expect(bill.notification(bogota, colombia, false, july, july, false)?.fee).toBe(9_800);
});
