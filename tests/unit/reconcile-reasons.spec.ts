import { expect, test } from '@playwright/test';
import { commonMarkup, keptMarkups } from '../../ingest/reconcile/markup';
import { billedWorld } from '../fixtures/billed-world';

test.setTimeout(300_000);

for (const seed of [5, 6]) {
  test(`seed ${seed}: of 22 invoices every planted reason is found to 2 % of its units and money, and the reasons of each cell add up`, () => {
    const { planted, found } = billedWorld(seed);
    const sums = new Map<string, { units: number; cost: number }>();
    for (const { statement, cells } of found)
      for (const cell of cells) {
        const units = cell.shares.reduce((sum, share) => sum + (share.units ?? 0), 0);
        const cost = cell.shares.reduce((sum, share) => sum + (share.cost ?? 0), 0);
        expect(units).toBe((cell.theirs ?? 0) - (cell.ours ?? 0));
        expect(cost).toBeCloseTo((cell.theirCost ?? 0) - (cell.ourCost ?? 0), 9);
        for (const share of cell.shares) {
          const name = `${statement.account} ${share.reason}`;
          const sum = sums.get(name) ?? { units: 0, cost: 0 };
          sums.set(name, { units: sum.units + Math.abs(share.units ?? 0), cost: sum.cost + (share.cost ?? 0) });
        }
      }
    const wanted = new Map<string, { units: number; cost: number }>();
    for (const { account, reason, difference, cost } of planted) {
      const name = `${account} ${reason}`;
      const sum = wanted.get(name) ?? { units: 0, cost: 0 };
      wanted.set(name, { units: sum.units + difference, cost: sum.cost + cost / 1e6 });
    }
    for (const [name, { cost }] of wanted) {
      const told = sums.get(name)?.cost ?? 0;
      expect(Math.abs(told - cost) <= 0.02 * Math.abs(cost) + 0.02, `${name}: ${told} found, ${cost} planted`).toBe(true);
    }
    for (const [name, { cost, units }] of sums) {
      if (wanted.has(name)) continue;
      expect(units === 0 && Math.abs(cost) < 0.02, `${name}: ${units} units and ${cost} found, nothing planted`).toBe(true);
    }
  });
}

test('a mark-up is what most of the money agrees on: 8 % of three cells of four; one cell alone may be anything, so only whole and half per cents', () => {
  const span = (factor: number, slack = 0.0005) => ({ low: factor - slack, high: factor + slack, weight: 1 });
  expect(commonMarkup([span(1.08), span(1.0803), span(1.0798), span(1.31)])).toBe(0.08);
  expect(commonMarkup([span(1.0001), span(0.9998)])).toBe(0);
  expect(commonMarkup([span(1.0737, 0.0001)])).toBe(0);
  expect(commonMarkup([span(1.125)])).toBe(0.125);
});

test('a month of few cents follows its neighbours: 5 %, anything, 5 % is 5 % throughout; nothing, 5 %, 5 % begins with none', () => {
  const cells = (factor: number, slack: number) => [1, 2, 3, 4].map(() => ({ low: factor - slack, high: factor + slack, weight: 1 }));
  expect(keptMarkups([cells(1.05, 0.001), cells(1.02, 0.5), cells(1.05, 0.001)])).toEqual([0.05, 0.05, 0.05]);
  expect(keptMarkups([cells(1, 0.001), cells(1.05, 0.001), cells(1.05, 0.001)])).toEqual([0, 0.05, 0.05]);
});
