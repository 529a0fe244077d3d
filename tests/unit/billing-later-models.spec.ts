import { expect, test } from '@playwright/test';
import { at, bill, contextOf, instantOf, type LogEvent } from '../fixtures/billing-log';

type Category = NonNullable<LogEvent['category']>;
const template = (instant: string, category: Category, sent = instant): LogEvent => ({
  kind: 'template',
  category,
  at: at(instant),
  sentAt: at(sent),
});
const freeform = (instant: string): LogEvent => ({ kind: 'freeform', at: at(instant) });
const inbound = (instant: string): LogEvent => ({ kind: 'inbound', at: at(instant) });
const fromAd = (instant: string): LogEvent => ({ kind: 'inbound_referral', at: at(instant) });
const actual = (events: readonly LogEvent[], timezone = 'UTC') => bill(events, contextOf(timezone)).filter((unit) => unit.run === 'actual');

test('cbp_2023: side by side, every message counts once: marketing 1, utility 2, service 2 with 1 answer', () => {
  const units = actual([
    inbound('2024-03-04T08:00Z'),
    freeform('2024-03-04T08:05Z'),
    template('2024-03-04T09:00Z', 'marketing'),
    template('2024-03-04T10:00Z', 'utility'),
    template('2024-03-04T11:00Z', 'utility'),
    freeform('2024-03-04T12:00Z'),
    inbound('2024-03-04T13:00Z'),
  ]);
  expect(units.map((unit) => [unit.type, unit.inbound, unit.outbound])).toEqual([
    ['service', 1, 2],
    ['marketing', 0, 1],
    ['utility', 1, 2],
  ]);
});

test('cbp_2023: a marketing conversation that ran out opens again while utility still runs', () => {
  const units = actual([
    template('2024-03-04T10:00Z', 'marketing'),
    template('2024-03-05T09:00Z', 'utility'),
    template('2024-03-05T10:00Z', 'marketing'),
  ]);
  expect(units.map((unit) => unit.type)).toEqual(['marketing', 'utility', 'marketing']);
});

test('cbp_2023: free-form within the latest conversation rides on it, after all have run out it opens service', () => {
  const units = actual([
    inbound('2024-03-05T08:00Z'),
    template('2024-03-04T10:00Z', 'marketing'),
    freeform('2024-03-05T09:59:59Z'),
    freeform('2024-03-05T10:00Z'),
  ]);
  expect(units.map((unit) => [unit.type, unit.outbound])).toEqual([
    ['marketing', 2],
    ['service', 1],
  ]);
});

test('cbp_2023: an answer 25 h after the ad is no entry point, even with the care window open', () => {
  const units = actual([fromAd('2024-03-04T10:00Z'), inbound('2024-03-05T09:00Z'), freeform('2024-03-05T11:00Z')]);
  expect(units.map((unit) => unit.type)).toEqual(['service']);
});

test('cbp_2023: a second ad within the 72 h opens nothing; the first message after them is free again', () => {
  const units = actual([
    fromAd('2024-03-04T10:00Z'),
    freeform('2024-03-04T10:00Z'),
    fromAd('2024-03-07T09:00Z'),
    freeform('2024-03-07T09:05Z'),
    freeform('2024-03-07T10:00Z'),
  ]);
  expect(units.map((unit) => [unit.type, unit.outbound, (unit.expiresAt - unit.openedAt) / 3600])).toEqual([
    ['referral_conversion', 2, 72],
    ['referral_conversion', 1, 72],
  ]);
});

test('cbp_2023: service is charged on 2024-10-31 and free on 2024-11-01, by the clock of the account', () => {
  const free = (instant: string) => actual([inbound(instant), freeform(instant)], 'America/Bogota').map((unit) => unit.freeReason);
  expect([free('2024-11-01T04:59Z'), free('2024-11-01T05:00Z')]).toEqual([['none'], ['service_free']]);
});

test('cbp_2023: authentication at home and abroad is one conversation, named by the message that opened it', () => {
  const units = actual([template('2025-02-03T10:00Z', 'authentication_international'), template('2025-02-03T11:00Z', 'authentication')]);
  expect(units.map((unit) => [unit.type, unit.outbound])).toEqual([['authentication_international', 2]]);
});

test('pmp_2025: utility sent inside the care window is free, marketing and authentication are not; the window is half-open', () => {
  const units = actual([
    inbound('2025-09-01T10:00Z'),
    template('2025-09-01T11:00Z', 'marketing'),
    template('2025-09-01T12:00Z', 'authentication'),
    template('2025-09-02T10:05Z', 'utility', '2025-09-02T09:59:59Z'),
    template('2025-09-02T10:06Z', 'utility', '2025-09-02T10:00Z'),
  ]).filter((unit) => unit.model === 'pmp_2025');
  expect(units.map((unit) => unit.freeReason)).toEqual(['none', 'none', 'care_window', 'none']);
});

test('pmp_2025: everything is free for 72 h from the answer to an ad, the answer included; the window is half-open', () => {
  const units = actual([
    fromAd('2025-09-01T09:00Z'),
    template('2025-09-01T10:00Z', 'marketing'),
    template('2025-09-04T09:59:59Z', 'marketing'),
    template('2025-09-04T10:00Z', 'marketing'),
  ]).filter((unit) => unit.model === 'pmp_2025');
  expect(units.map((unit) => unit.freeReason)).toEqual(['free_entry_point', 'free_entry_point', 'none']);
});

test('V35 pmp_2025: of 5 utility templates 2 are free, so the volume tier of the month counts 3', () => {
  const units = actual([
    template('2025-09-01T10:00Z', 'utility'),
    inbound('2025-09-02T10:00Z'),
    template('2025-09-02T11:00Z', 'utility'),
    template('2025-09-02T12:00Z', 'utility'),
    template('2025-09-05T10:00Z', 'utility'),
    template('2025-09-06T10:00Z', 'utility'),
  ]).filter((unit) => unit.model === 'pmp_2025' && unit.billingMonth === 202509);
  expect(units.filter((unit) => unit.freeReason === 'none').length).toBe(3);
});

test('notification: free when delivered within 24 h of the question, whenever it was sent; the price is that of sending', () => {
  const units = actual([
    inbound('2021-11-08T10:00Z'),
    template('2021-11-09T10:00Z', 'utility', '2021-11-08T11:00Z'),
    template('2021-11-08T12:00Z', 'utility', '2021-11-08T09:00Z'),
  ]).filter((unit) => unit.model === 'notification');
  expect(units.map((unit) => [unit.freeReason, instantOf(unit.rateAt)])).toEqual([
    ['care_window', '2021-11-08T09:00:00Z'],
    ['none', '2021-11-08T11:00:00Z'],
  ]);
});

test('notification: delivered exactly 30 days after sending is charged, a second later is not', () => {
  const units = actual([
    template('2021-10-31T10:00Z', 'utility', '2021-10-01T10:00Z'),
    template('2021-10-31T10:00:01Z', 'utility', '2021-10-01T10:00Z'),
  ]).filter((unit) => unit.model === 'notification');
  expect(units.map((unit) => unit.freeReason)).toEqual(['none', 'delivered_late']);
});
