import { expect, test } from '@playwright/test';
import { billingMonths } from '../../ingest/billing/billing-month';
import { erasOf, zoneMidnight } from '../../ingest/billing/eras';
import { instantOf } from '../fixtures/billing-log';

const midnight = (day: string, timezone: string): string => instantOf(zoneMidnight(day, timezone));

test('the model of 2022 begins at 00:00 of the account: UTC, Bogotá +5 h, Buenos Aires +3 h, Kolkata −5:30 h', () => {
  const begins = ['UTC', 'America/Bogota', 'America/Argentina/Buenos_Aires', 'Asia/Kolkata'].map((timezone) =>
    instantOf(erasOf(timezone).cbp2022),
  );
  expect(begins).toEqual(['2022-02-01T00:00:00Z', '2022-02-01T05:00:00Z', '2022-02-01T03:00:00Z', '2022-01-31T18:30:00Z']);
});

test('Mexico City keeps summer time until 2022: the switch of June 2023 is at 06:00 UTC, a midnight of June 2022 at 05:00', () => {
  expect(instantOf(erasOf('America/Mexico_City').cbp2023)).toBe('2023-06-01T06:00:00Z');
  expect(midnight('2022-06-01', 'America/Mexico_City')).toBe('2022-06-01T05:00:00Z');
});

test('where clocks skip midnight the day begins at the instant they do: Santiago, 2022-09-11 04:00 UTC is 01:00 there', () => {
  expect(midnight('2022-09-11', 'America/Santiago')).toBe('2022-09-11T04:00:00Z');
});

test('where clocks go back at midnight the day begins after the hour was repeated: Santiago, 2022-04-03 is 04:00 UTC', () => {
  expect(midnight('2022-04-03', 'America/Santiago')).toBe('2022-04-03T04:00:00Z');
});

test('where the first hour of a day comes twice it begins with the first of them: Havana, 2022-11-06 is 04:00 UTC', () => {
  expect(midnight('2022-11-06', 'America/Havana')).toBe('2022-11-06T04:00:00Z');
});

test('billing month: 2022-04-01T02:30Z is March in Buenos Aires and April in UTC', () => {
  const instant = Date.parse('2022-04-01T02:30:00Z') / 1000;
  const monthOf = (timezone: string): string => {
    const month = billingMonths(timezone)(instant);
    return `${1970 + Math.floor(month / 12)}-${(month % 12) + 1}`;
  };
  expect([monthOf('America/Argentina/Buenos_Aires'), monthOf('UTC')]).toEqual(['2022-3', '2022-4']);
});

test('billing month agrees with Intl at every sixth hour from 2020 to 2026 in zones with and without summer time', () => {
  for (const timezone of ['UTC', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    const monthOf = billingMonths(timezone);
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit' });
    const wrong: string[] = [];
    for (let instant = Date.UTC(2020, 0, 1); instant < Date.UTC(2026, 0, 1); instant += 6 * 3_600_000) {
      const month = monthOf(instant / 1000);
      const told = `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      if (told !== clock.format(instant)) wrong.push(`${timezone} ${instant} ${told}`);
    }
    expect(wrong).toEqual([]);
  }
});

test('an impossible instant gets the first or the last month that is told apart, and no error', () => {
  const monthOf = billingMonths('America/Bogota');
  expect([monthOf(-1e12), monthOf(1e12)]).toEqual([0, 4095]);
});
