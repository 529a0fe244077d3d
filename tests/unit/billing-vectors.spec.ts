import { expect, test } from '@playwright/test';
import { bill, contextOf, instantOf } from '../fixtures/billing-log';
import { billedUnits, eventsOf, expectedUnits, partiesOf, tierSizeOf, vectorContext, vectors } from '../fixtures/billing-vectors';

/** V35 has no events: Meta's thresholds of volume tiers were never collected, see billing-later-models.spec.ts. */
const withEvents = vectors.filter((vector) => vector.id !== 'V35');

test('37 vectors were written down, 36 of them with events', () => {
  expect([vectors.length, withEvents.length]).toEqual([37, 36]);
  expect(vectors.every((vector) => vector.sources.length > 0)).toBe(true);
});

for (const vector of withEvents) {
  test(`${vector.id} ${vector.title}: ${vector.expected.length} expected`, () => {
    const ledger = bill(eventsOf(vector), vectorContext(vector));
    expect(billedUnits(ledger, tierSizeOf(vector))).toEqual(expectedUnits(vector));
  });
}

test('V20 and V31: each conversation is of the user and the number that its messages name', () => {
  const named = ['V20', 'V31'].flatMap((id) => {
    const vector = vectors.find((candidate) => candidate.id === id)!;
    const units = bill(eventsOf(vector)).filter((unit) => unit.run === 'actual');
    return units.map((unit) => ({ id, start: instantOf(unit.openedAt), ...partiesOf(vector, unit) }));
  });
  expect(named).toEqual([
    { id: 'V20', start: '2022-03-07T10:00:00Z', user: '1', business: 'A' },
    { id: 'V20', start: '2022-03-07T11:00:00Z', user: '1', business: 'B' },
    { id: 'V31', start: '2023-09-04T08:00:00Z', user: '2', business: '' },
    { id: 'V31', start: '2023-09-04T10:00:00Z', user: '1', business: '' },
    { id: 'V31', start: '2023-09-04T18:00:00Z', user: '2', business: '' },
  ]);
});

test('V22 by 360dialog: the failed message of 10:00 opens a business-initiated conversation when the customer writes at 12:00', () => {
  const vector = vectors.find(({ id }) => id === 'V22')!;
  const ledger = bill(eventsOf(vector), contextOf('UTC', { opensOnFailure: true }));
  expect(billedUnits(ledger, 0)).toEqual([
    { type: 'business_initiated', start: '2022-03-07T10:00:00Z', end: '2022-03-08T10:00:00Z', charged: true, reason: null },
  ]);
});

test('V37 also counts: the pro forma conversation of 21:00 follows the real one that ran out at 20:00', () => {
  const vector = vectors.find(({ id }) => id === 'V37')!;
  const proForma = bill(eventsOf(vector)).filter((unit) => unit.isProForma);
  expect(proForma.map((unit) => [unit.model, unit.type, unit.outbound])).toEqual([['cbp_2023', 'utility', 1]]);
});
