import { expect } from '@playwright/test';
import { explain } from '../../db/explain';
import { families } from '../../db/families';
import { rowsBehind } from '../../db/rows';
import type { Parameters } from '../../db/scope';
import { isSame } from './explain-fresh';
import { test, type World, type WorldName } from './explain-worlds';

test.setTimeout(600_000);

const scopes: Record<WorldName, { readonly window: Parameters; readonly rows: readonly string[] }> = {
  ledger: {
    window: { from: ['2022-02-01'], to: ['2022-04-01'] },
    rows: ['country:MX', 'month:2022-02', 'line:+573001112233', 'touch', 'template', 'basis:reported', 'model:pmp_2025', 'hour'],
  },
  retailer: {
    window: { from: ['2022-03-01'], to: ['2022-06-01'] },
    rows: ['country:BR', 'month:2022-04', 'touch:conversation', 'template', 'weekday:3', 'model:cbp_2023', 'origin:user_initiated'],
  },
};

for (const [name, { window, rows: places }] of Object.entries(scopes) as [WorldName, (typeof scopes)[WorldName]][]) {
  test.describe(name, () => {
    /** Each thing counted for the number has as many rows as it counts, or rows whose amounts add up to it. Gives how many were compared. */
    async function compared({ generations }: World, metric: string, parameters: Parameters): Promise<number> {
      const told = await generations.use((generation) => explain(generation, metric, parameters));
      const values = new Map(told.terms.map((term) => [term.name, term.value]));
      let count = 0;
      for (const of of told.rows) {
        const value = values.size ? values.get(of) : told.value;
        const answer = await generations.use((generation) => rowsBehind(generation, metric, { ...parameters, of: [of], size: ['1'] }));
        if (!('page' in answer)) throw new Error('a page was asked for');
        const { page } = answer;
        const isQuantile = of.startsWith('seconds_') || /_p\d+$/.test(of);
        if (value === undefined || value === null || isQuantile) continue;
        const shown = page.amount ? (page.amount.sum ?? 0) : page.count;
        expect(
          Math.abs(shown - value) <= 1e-9 * Math.max(1, value),
          `${metric} ${of} ${JSON.stringify(parameters)}: ${shown} rows, ${value} counted`,
        ).toBe(true);
        expect(page.rows.length).toBe(Math.min(1, page.count));
        count += 1;
      }
      return count;
    }

    for (const { metric, fields, dimensions, always = [] } of families) {
      test(`${metric}: the rows behind each number are as many as it counts, or add up to it`, async ({ worlds }) => {
        const world = await worlds(name);
        let count = 0;
        const cuts = places.filter((place) => dimensions.includes(place.split(':')[0] ?? ''));
        for (const field of fields) {
          count += await compared(world, metric, { field: [field] });
          count += await compared(world, metric, { ...window, field: [field] });
          for (const place of cuts)
            count += await compared(world, metric, {
              ...window,
              field: [field],
              row: [place, ...(always.includes('step') ? ['step:cart'] : [])],
            });
        }
        expect(count).toBeGreaterThan(metric === 'templates' ? 1 : fields.filter((field) => !field.startsWith('seconds_')).length);
      });
    }
  });
}

test('pages of 2 of the 8 conversations: 4 pages, together each row once, the earliest first', async ({ worlds }) => {
  const world = await worlds('ledger');
  const found: string[] = [];
  for (const page of ['1', '2', '3', '4']) {
    const answer = await world.generations.use((generation) =>
      rowsBehind(generation, 'conversations', { field: ['conversations'], page: [page], size: ['2'] }),
    );
    if (!('page' in answer)) throw new Error('a page was asked for');
    expect([answer.page.pages, answer.page.count]).toEqual([4, 8]);
    found.push(...answer.page.rows.map((row) => String(row.local_at)));
  }
  expect(found).toEqual([...found].sort());
  expect(found.length).toBe(8);
});

test('without a word the rows are those of what is divided, in order: cost per conversation lists the 5 that have a cost, 0.559 in all', async ({
  worlds,
}) => {
  const world = await worlds('ledger');
  const answer = await world.generations.use((generation) => rowsBehind(generation, 'conversations', { field: ['cost_per_conversation'] }));
  if (!('page' in answer)) throw new Error('a page was asked for');
  expect(answer.page).toMatchObject({ of: 'cost', count: 5, page: 1, pages: 1 });
  expect(isSame(answer.page.amount?.sum ?? null, 0.559)).toBe(true);
});
