import { expect, test } from '@playwright/test';
import { countryMarkets, publishedRates } from '../../db/rates/read';

test('340 published rates and 176 prefixes, each with its sources; none of the notification model', () => {
  const rates = publishedRates();
  const markets = countryMarkets();
  expect([rates.length, markets.length]).toEqual([340, 176]);
  expect([...rates, ...markets].every((row) => row.sources.length > 0)).toBe(true);
  expect([...new Set(rates.map(({ model }) => model))].sort()).toEqual(['cbp_2022', 'cbp_2023', 'pmp_2025']);
});

test('no two rates of one model, market, category and currency are in force on one day', () => {
  const rates = publishedRates();
  const wordsOf = (rate: (typeof rates)[number]) => [rate.model, rate.market, rate.category, rate.currency].join(' ');
  const overlaps = rates.filter((rate) =>
    rates.some(
      (other) =>
        other !== rate &&
        wordsOf(other) === wordsOf(rate) &&
        rate.effectiveFrom <= other.effectiveFrom &&
        other.effectiveFrom <= rate.effectiveTo,
    ),
  );
  expect(overlaps.map(wordsOf)).toEqual([]);
  expect(rates.every((rate) => rate.rate >= 0 && rate.effectiveFrom <= rate.effectiveTo)).toBe(true);
});

test('Colombia in US dollars, 2022: business-initiated 0.0100, user-initiated 0.0060', () => {
  const colombia = publishedRates().filter((rate) => rate.model === 'cbp_2022' && rate.market === 'Colombia' && rate.currency === 'USD');
  expect(colombia.map((rate) => [rate.category, rate.rate])).toEqual([
    ['business_initiated', 0.01],
    ['user_initiated', 0.006],
  ]);
});

test('every market of a prefix has rates', () => {
  const rated = new Set(publishedRates().map(({ market }) => market));
  expect([...new Set(countryMarkets().map(({ market }) => market))].filter((market) => !rated.has(market))).toEqual([]);
});
