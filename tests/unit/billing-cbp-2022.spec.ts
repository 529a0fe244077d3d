import { expect, test } from '@playwright/test';
import { at, bill, contextOf, instantOf, type LedgerRow, type LogEvent } from '../fixtures/billing-log';

const template = (sent: string, delivered = sent): LogEvent => ({ kind: 'template', sentAt: at(sent), at: at(delivered) });
const reply = (sent: string, delivered = sent): LogEvent => ({ kind: 'freeform', sentAt: at(sent), at: at(delivered) });
const inbound = (instant: string): LogEvent => ({ kind: 'inbound', at: at(instant) });
const fromAd = (instant: string): LogEvent => ({ kind: 'inbound_referral', at: at(instant) });

const conversations = (events: readonly LogEvent[], timezone = 'UTC'): readonly LedgerRow[] =>
  bill(events, contextOf(timezone)).filter((unit) => unit.run === 'actual' && unit.model === 'cbp_2022');
const typesOf = (units: readonly LedgerRow[]) => units.map((unit) => [unit.type, instantOf(unit.openedAt)]);
const countsOf = (units: readonly LedgerRow[]) => units.map((unit) => [unit.inbound, unit.outbound, unit.templates]);

test('sent at 10:00, customer writes at 10:30, delivered at 11:00: business-initiated, since the window opened after sending', () => {
  const units = conversations([template('2022-03-07T10:00Z', '2022-03-07T11:00Z'), inbound('2022-03-07T10:30Z')]);
  expect(typesOf(units)).toEqual([['business_initiated', '2022-03-07T11:00:00Z']]);
  expect(countsOf(units)).toEqual([[1, 1, 1]]);
});

test('answered 23 h after the question but delivered 25 h after it: user-initiated, and the question is counted', () => {
  const units = conversations([inbound('2022-03-07T10:00Z'), reply('2022-03-08T09:00Z', '2022-03-08T11:00Z')]);
  expect(typesOf(units)).toEqual([['user_initiated', '2022-03-08T11:00:00Z']]);
  expect(countsOf(units)).toEqual([[1, 1, 0]]);
});

test('the care window is half-open: sent exactly 24 h after the question is business-initiated', () => {
  const late = conversations([inbound('2022-03-07T10:00Z'), template('2022-03-08T10:00Z')]);
  const inTime = conversations([inbound('2022-03-07T10:00Z'), template('2022-03-08T09:59:59Z')]);
  expect([late[0]?.type, inTime[0]?.type]).toEqual(['business_initiated', 'user_initiated']);
});

test('question and template of one second: the question comes first, user-initiated', () => {
  expect(typesOf(conversations([template('2022-03-07T10:00Z'), inbound('2022-03-07T10:00Z')]))).toEqual([
    ['user_initiated', '2022-03-07T10:00:00Z'],
  ]);
});

test('2 questions before the answer, 1 after, 1 after the end: 3 inbound; the last waits for its own answer', () => {
  const units = conversations([
    inbound('2022-03-07T10:00Z'),
    inbound('2022-03-07T10:01Z'),
    reply('2022-03-07T10:02Z'),
    inbound('2022-03-07T10:03Z'),
    template('2022-03-07T12:00Z'),
    inbound('2022-03-08T10:02Z'),
    reply('2022-03-08T10:05Z'),
  ]);
  expect(countsOf(units)).toEqual([
    [3, 2, 1],
    [1, 1, 0],
  ]);
});

test('sent at 10:00, questions at 10:30 and 11:00, delivered at 10:30 the next day: the care window of 11:00 is open, 1 inbound', () => {
  const units = conversations([
    template('2022-03-07T10:00Z', '2022-03-08T10:30Z'),
    inbound('2022-03-07T10:30Z'),
    inbound('2022-03-07T11:00Z'),
  ]);
  expect(countsOf(units)).toEqual([[1, 1, 1]]);
});

test('a question older than 24 h is not answered by the template that follows: 0 inbound', () => {
  expect(countsOf(conversations([inbound('2022-03-07T10:00Z'), template('2022-03-09T10:00Z')]))).toEqual([[0, 1, 1]]);
});

test('delivered out of order: the message delivered first opens, the one sent first lies in it', () => {
  const units = conversations([template('2022-03-07T10:00Z', '2022-03-07T12:00Z'), template('2022-03-07T11:00Z', '2022-03-07T11:01Z')]);
  expect(typesOf(units)).toEqual([['business_initiated', '2022-03-07T11:01:00Z']]);
  expect(units[0]?.message).toBe(1);
});

test('entry point: the ad at 10:00, more words at 20:00, answered at 12:00 the next day: free, the care window was open all along', () => {
  const units = conversations([fromAd('2022-03-07T10:00Z'), inbound('2022-03-07T20:00Z'), reply('2022-03-08T12:00Z')]);
  expect(units.map((unit) => [unit.type, unit.freeReason])).toEqual([['referral_conversion', 'free_entry_point']]);
});

test('entry point: nobody answered within 24 h of the ad, the customer writes again two days later: an ordinary conversation', () => {
  const units = conversations([fromAd('2022-03-07T10:00Z'), inbound('2022-03-09T10:00Z'), reply('2022-03-09T10:05Z')]);
  expect(units.map((unit) => unit.type)).toEqual(['user_initiated']);
});

test('entry point inside an open conversation: answered within it; the first conversation after it is the free one', () => {
  const units = conversations([
    template('2022-03-07T10:00Z'),
    fromAd('2022-03-07T20:00Z'),
    reply('2022-03-07T20:05Z'),
    reply('2022-03-08T11:00Z'),
    inbound('2022-03-08T12:00Z'),
    reply('2022-03-09T11:30Z'),
  ]);
  expect(units.map((unit) => unit.type)).toEqual(['business_initiated', 'referral_conversion', 'user_initiated']);
});

test('entry point of 24 h on 2023-02-28 and 72 h on 2023-03-01, by the clock of the account', () => {
  const hours = (opened: string, timezone: string) => {
    const [unit] = conversations([fromAd(opened), reply(opened)], timezone);
    return unit ? (unit.expiresAt - unit.openedAt) / 3600 : null;
  };
  expect([hours('2023-02-28T23:59:59Z', 'UTC'), hours('2023-03-01T00:00Z', 'UTC')]).toEqual([24, 72]);
  expect([hours('2023-03-01T04:59:59Z', 'America/Bogota'), hours('2023-03-01T05:00Z', 'America/Bogota')]).toEqual([24, 72]);
});

test('two accounts on one line: a port opens afresh and closes nothing: 2 conversations that overlap', () => {
  const moved = { ...template('2022-06-14T16:00Z'), account: 1 };
  const tail = template('2022-06-14T14:59Z', '2022-06-14T17:00Z');
  const units = conversations([template('2022-06-14T12:00Z'), moved, tail]);
  expect(units.map((unit) => [unit.account, unit.outbound])).toEqual([
    [0, 2],
    [1, 1],
  ]);
});

test('360dialog: a failed free-form message opens nothing when the customer stays silent, or when a window is open', () => {
  const failed: LogEvent = { kind: 'freeform', sentAt: at('2022-03-07T10:00Z'), at: null };
  const context = contextOf('UTC', { opensOnFailure: true });
  const opened = (events: readonly LogEvent[]) => bill(events, context).filter((unit) => unit.run === 'actual').length;
  expect(opened([failed])).toBe(0);
  expect(opened([failed, inbound('2022-03-08T10:00Z')])).toBe(0);
  expect(opened([failed, inbound('2022-03-08T09:59Z')])).toBe(1);
  expect(opened([inbound('2022-03-07T09:00Z'), failed, inbound('2022-03-07T12:00Z')])).toBe(0);
});
