import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { askLedger } from '../fixtures/answers';
import { ledger } from '../fixtures/ledger';
import { at, credited, day, reachedOrders, rowsOf, world } from '../fixtures/promotion-world';

test.setTimeout(300_000);

const ways = [
  { options: {}, isIn: (kind: number, seconds: number) => (kind === 3 && seconds <= 5 * day) || (kind === 2 && seconds <= day) },
  { options: { window: '7d' }, isIn: (kind: number, seconds: number) => kind > 1 && seconds <= 7 * day },
  { options: { window: '100h' }, isIn: (kind: number, seconds: number) => kind > 1 && seconds <= 100 * 3_600 },
  { options: { touch: 'delivered', window: '30d' }, isIn: (kind: number, seconds: number) => kind === 1 && seconds <= 30 * day },
  { options: { touch: 'clicked' }, isIn: (kind: number, seconds: number) => kind === 3 && seconds <= 5 * day },
] as const;

test('random promotions and orders: each model credits what a walk over the orders does, once each; the ladder never grows; the band holds the rate', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ sends, sales }) => {
      const { people, orders, touches } = rowsOf(sends, sales);
      const meta = [...(ledger.generation_meta ?? []), { key: 'log_end_at', value: at(60 * day) }];
      const asker = await askLedger({
        ...ledger,
        generation_meta: meta,
        fact_campaign_person: people,
        fact_order: orders,
        fact_touch: touches,
      });
      try {
        for (const { options, isIn } of ways) {
          for (const attribution of ['last_touch', 'first_touch', 'linear']) {
            const asked = Object.fromEntries(Object.entries({ ...options, attribution }).map(([name, value]) => [name, [value]]));
            const { rows, totals } = await asker.ask('promotions', { ...asked, by: ['campaign'] });
            const expected = credited(sends, sales, attribution, isIn);
            for (const row of rows) expect(Number(row.orders)).toBeCloseTo(expected.get(String(row.campaign)) ?? 0, 6);
            expect(Number(totals.orders)).toBeCloseTo(
              reachedOrders(sends, sales).filter((order) => order.touches.some(({ kind, seconds }) => isIn(kind, seconds))).length,
              6,
            );
            const byHour = await asker.ask('promotions', { ...asked, by: ['hour_of_day'], fields: ['orders,revenue,converted'] });
            for (const field of ['orders', 'revenue', 'converted'] as const)
              expect(byHour.rows.reduce((sum, row) => sum + Number(row[field]), 0)).toBeCloseTo(Number(totals[field]), 6);
            for (const row of [...rows, totals]) holds(row);
          }
        }
      } finally {
        await asker.close();
      }
    }),
    { numRuns: 8, seed: 11 },
  );
});

function holds(row: Readonly<Record<string, unknown>>): void {
  const count = (name: string): number => Number(row[name]);
  expect([count('eligible') >= count('attempted'), count('attempted') >= count('sent'), count('sent') >= count('delivered')]).toEqual([
    true,
    true,
    true,
  ]);
  for (const step of ['read', 'clicked', 'replied', 'opted_out', 'converted']) expect(count(step)).toBeLessThanOrEqual(count('delivered'));
  if (row.conversion_rate === null) return;
  const rate = count('conversion_rate');
  for (const low of ['conversion_rate_low', 'conversion_rate_band_low']) expect(count(low)).toBeLessThanOrEqual(rate + 1e-12);
  for (const high of ['conversion_rate_high', 'conversion_rate_band_high']) expect(count(high)).toBeGreaterThanOrEqual(rate - 1e-12);
}
