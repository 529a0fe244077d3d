import { expect, test } from '@playwright/test';
import { countryMarkets, publishedRates } from '../../db/rates/read';
import { marketPrefixes } from '../../ingest/identity/market-prefix';
import { billInDuckdb } from '../fixtures/billing-database';
import { eventRows, instantOf, type LedgerRow } from '../fixtures/billing-log';
import {
  billedUnits,
  eventsOf,
  expectedUnits,
  partiesOf,
  tierSizeOf,
  type Vector,
  vectorContext,
  vectors,
} from '../fixtures/billing-vectors';

const through2022 = vectors.filter(({ id }) => id <= 'V23');
const ledgerOf = async (vector: Vector): Promise<readonly LedgerRow[]> =>
  (await billInDuckdb(eventRows(eventsOf(vector)), vectorContext(vector))).ledger;
const vectorOf = (id: string): Vector => vectors.find((vector) => vector.id === id)!;

for (const vector of through2022) {
  test(`${vector.id} through DuckDB, ${vector.title}: ${vector.expected.length} expected`, async () => {
    expect(billedUnits(await ledgerOf(vector), tierSizeOf(vector))).toEqual(expectedUnits(vector));
  });
}

test('V16: the billing months are 4 × March and 1 × April of Buenos Aires', async () => {
  const units = (await ledgerOf(vectorOf('V16'))).filter((unit) => unit.run === 'actual');
  expect(units.map((unit) => unit.billingMonth)).toEqual([202203, 202203, 202203, 202203, 202204]);
});

test('V19: a conversation over the end of March is of March', async () => {
  const units = (await ledgerOf(vectorOf('V19'))).filter((unit) => unit.run === 'actual');
  expect(units.map((unit) => unit.billingMonth)).toEqual([202203]);
});

test('V21: 0.0526 + 0.0423 + 0.0706 + 0.0147 by the customers’ numbers, V23: twice 0.0140', async () => {
  const markets = countryMarkets();
  const prefixOf = marketPrefixes(markets);
  const marketOf = (user: string) => markets.find(({ prefix }) => prefix === prefixOf(user))?.market;
  const priced = async (id: string, userOf: (user: string) => string) => {
    const vector = vectorOf(id);
    const units = (await ledgerOf(vector)).filter((unit) => unit.run === 'actual');
    return units.map((unit) => {
      const market = marketOf(userOf(partiesOf(vector, unit).user));
      const day = instantOf(unit.rateAt).slice(0, 10);
      const inForce = publishedRates().filter((rate) => rate.model === unit.model && rate.currency === 'USD' && rate.market === market);
      const rate = inForce.find(
        ({ category, effectiveFrom, effectiveTo }) => category === unit.type && effectiveFrom <= day && day <= effectiveTo,
      );
      return [instantOf(unit.openedAt).slice(11, 16), market, rate?.rate];
    });
  };
  const expected = vectorOf('V21').expected.map((unit) => [unit.start?.slice(11, 16), unit.market, unit.price_usd]);
  expect(await priced('V21', (user) => user)).toEqual(expected);
  expect((await priced('V23', () => '5215500000000')).map(([, , rate]) => rate)).toEqual([0.014, 0.014]);
});
