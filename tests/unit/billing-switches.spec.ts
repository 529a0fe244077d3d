import { expect, test } from '@playwright/test';
import { at, bill, contextOf, instantOf, type LogEvent } from '../fixtures/billing-log';

const template = (instant: string, more: Partial<LogEvent> = {}): LogEvent => ({ kind: 'template', at: at(instant), ...more });
const billed = (events: readonly LogEvent[], timezone = 'UTC') =>
  bill(events, contextOf(timezone))
    .filter((unit) => unit.run === 'actual')
    .map((unit) => [unit.model, unit.type, unit.isProForma ? 'pro forma' : unit.freeReason, instantOf(unit.openedAt), unit.outbound]);

test('2022-02-01: a conversation counted pro forma covers nothing; the first message of the new model opens a real one', () => {
  expect(billed([template('2022-01-31T20:00Z'), template('2022-02-01T10:00Z')])).toEqual([
    ['cbp_2022', 'business_initiated', 'pro forma', '2022-01-31T20:00:00Z', 1],
    ['notification', 'template', 'none', '2022-01-31T20:00:00Z', 1],
    ['cbp_2022', 'business_initiated', 'none', '2022-02-01T10:00:00Z', 1],
  ]);
});

test('2022-02-01 begins at 00:00 of the account: 05:00 UTC in Bogotá', () => {
  expect(billed([template('2022-02-01T04:59:59Z')], 'America/Bogota')[0]?.[2]).toBe('pro forma');
  expect(billed([template('2022-02-01T05:00Z')], 'America/Bogota')).toEqual([
    ['cbp_2022', 'business_initiated', 'none', '2022-02-01T05:00:00Z', 1],
  ]);
});

test('2022-02-01: a question asked before midnight makes the answer after it user-initiated', () => {
  expect(
    billed([
      { kind: 'inbound', at: at('2022-01-31T23:50Z') },
      { kind: 'freeform', at: at('2022-02-01T00:10Z') },
    ]),
  ).toEqual([['cbp_2022', 'user_initiated', 'none', '2022-02-01T00:10:00Z', 1]]);
});

test('Mexico from 2021-02-01: no notifications, real conversations; the last runs on past 2022-02-01 and covers', () => {
  const mexico = { isMexico: true };
  const instants = ['2021-01-31T20:00Z', '2021-02-01T10:00Z', '2022-01-31T20:00Z', '2022-02-01T10:00Z', '2022-02-01T20:00Z'];
  expect(billed(instants.map((instant) => template(instant, mexico)))).toEqual([
    ['cbp_2022', 'business_initiated', 'pro forma', '2021-01-31T20:00:00Z', 1],
    ['notification', 'template', 'none', '2021-01-31T20:00:00Z', 1],
    ['cbp_2022', 'business_initiated', 'none', '2021-02-01T10:00:00Z', 1],
    ['cbp_2022', 'business_initiated', 'none', '2022-01-31T20:00:00Z', 2],
    ['cbp_2022', 'business_initiated', 'none', '2022-02-01T20:00:00Z', 1],
  ]);
});

test('Mexico test: a conversation from an ad has the flat price too; the same conversation replayed alone is free', () => {
  const units = bill([
    { kind: 'inbound_referral', at: at('2021-03-08T10:00Z'), isMexico: true },
    { kind: 'freeform', at: at('2021-03-08T10:05Z'), isMexico: true },
  ]).filter((unit) => unit.model === 'cbp_2022');
  expect(units.map((unit) => [unit.run, unit.type, unit.freeReason])).toEqual([
    ['actual', 'referral_conversion', 'none'],
    ['replay', 'referral_conversion', 'free_entry_point'],
  ]);
});

test('2023-06-01: the conversation of 20:00 the day before covers 10:00; the template of 21:00 opens by category', () => {
  const instants = ['2023-05-31T20:00Z', '2023-06-01T10:00Z', '2023-06-01T21:00Z'];
  expect(billed(instants.map((instant) => template(instant, { category: 'utility' })))).toEqual([
    ['cbp_2022', 'business_initiated', 'none', '2023-05-31T20:00:00Z', 2],
    ['cbp_2023', 'utility', 'none', '2023-06-01T21:00:00Z', 1],
  ]);
});

test('2025-07-01: an open utility conversation covers utility, not marketing', () => {
  expect(
    billed([template('2025-06-30T20:00Z', { category: 'utility' }), template('2025-07-01T10:00Z', { category: 'marketing' })]),
  ).toEqual([
    ['cbp_2023', 'utility', 'none', '2025-06-30T20:00:00Z', 1],
    ['cbp_2023', 'marketing', 'pro forma', '2025-07-01T10:00:00Z', 1],
    ['pmp_2025', 'marketing', 'none', '2025-07-01T10:00:00Z', 1],
  ]);
});

test('2025-07-01: a free entry point opened before the switch covers every template until its 72 h end', () => {
  const events: readonly LogEvent[] = [
    { kind: 'inbound_referral', at: at('2025-06-30T20:00Z') },
    { kind: 'freeform', at: at('2025-06-30T20:05Z') },
    template('2025-07-02T10:00Z', { category: 'marketing' }),
    template('2025-07-03T20:05Z', { category: 'marketing' }),
  ];
  expect(billed(events)).toEqual([
    ['cbp_2023', 'referral_conversion', 'free_entry_point', '2025-06-30T20:05:00Z', 2],
    ['pmp_2025', 'marketing', 'old_model', '2025-07-02T10:00:00Z', 1],
    ['cbp_2023', 'marketing', 'pro forma', '2025-07-03T20:05:00Z', 1],
    ['pmp_2025', 'marketing', 'none', '2025-07-03T20:05:00Z', 1],
  ]);
});

test('an ad has one entry point across a switch too: answered in 24 h of it, the answer that comes after both windows has none', () => {
  const story = (ad: string, answer: string, late: string): readonly LogEvent[] => [
    { kind: 'inbound_referral', at: at(ad) },
    { kind: 'freeform', at: at(answer) },
    { kind: 'template', category: 'marketing', sentAt: at(answer) + 60, at: at(late) },
  ];
  expect(billed(story('2023-05-30T10:00Z', '2023-05-30T10:05Z', '2023-06-10T10:00Z'))).toEqual([
    ['cbp_2022', 'referral_conversion', 'free_entry_point', '2023-05-30T10:05:00Z', 1],
    ['cbp_2023', 'marketing', 'none', '2023-06-10T10:00:00Z', 1],
  ]);
  expect(billed(story('2025-06-28T10:00Z', '2025-06-28T10:05Z', '2025-07-10T10:00Z'))).toEqual([
    ['cbp_2023', 'referral_conversion', 'free_entry_point', '2025-06-28T10:05:00Z', 1],
    ['cbp_2023', 'marketing', 'pro forma', '2025-07-10T10:00:00Z', 1],
    ['pmp_2025', 'marketing', 'none', '2025-07-10T10:00:00Z', 1],
  ]);
});

test('2022-02-01: an ad of 31 January answered that day opened no billable conversation, so the first one after it is its entry point', () => {
  const events: readonly LogEvent[] = [
    { kind: 'inbound_referral', at: at('2022-01-31T20:00Z') },
    { kind: 'freeform', at: at('2022-01-31T20:05Z') },
    { kind: 'freeform', at: at('2022-02-01T09:00Z') },
    template('2022-02-02T10:00Z'),
  ];
  expect(billed(events)).toEqual([
    ['cbp_2022', 'referral_conversion', 'pro forma', '2022-01-31T20:05:00Z', 1],
    ['cbp_2022', 'referral_conversion', 'free_entry_point', '2022-02-01T09:00:00Z', 1],
    ['cbp_2022', 'business_initiated', 'none', '2022-02-02T10:00:00Z', 1],
  ]);
});

test('a template that no list names is marketing, or what the settings say', () => {
  const events = [template('2024-03-04T10:00Z')];
  const typeBy = (defaultCategory: 'marketing' | 'utility') =>
    bill(events, contextOf('UTC', { defaultCategory })).find((unit) => unit.run === 'actual')?.type;
  expect([typeBy('marketing'), typeBy('utility')]).toEqual(['marketing', 'utility']);
});
