import { expect } from '@playwright/test';
import { type Answer, ask } from '../../db/ask';
import { explain } from '../../db/explain';
import { families } from '../../db/families';
import type { Parameters } from '../../db/scope';
import { isSame } from './explain-fresh';
import { test, type World, type WorldName } from './explain-worlds';

test.setTimeout(600_000);

const worlds: Record<WorldName, { readonly window: Parameters; readonly filter: Parameters }> = {
  ledger: { window: { from: ['2022-02-01'], to: ['2022-04-01'] }, filter: { country: ['CO', 'PE'] } },
  retailer: { window: { from: ['2022-03-01'], to: ['2022-06-01'] }, filter: { country: ['BR', 'CO'] } },
};

const asked = ({ generations }: World, metric: string, parameters: Parameters): Promise<Answer> =>
  generations.use(async (generation) => (await ask(generation, metric, parameters)).answer);

/** Both texts of the SQL, the one with parameters and the one to be pasted, give the number of the answer; what is added up to it gives it too. */
async function reproduced({ generations, fresh }: World, metric: string, parameters: Parameters, number: number | null): Promise<void> {
  const { value, statement, terms } = await generations.use((generation) => explain(generation, metric, parameters));
  const told = `${metric} ${JSON.stringify(parameters)}\n${statement.pasted}`;
  expect(isSame(value, number), `${value} is not ${number}: ${told}`).toBe(true);
  expect(isSame(await fresh.value(statement.sql, statement.params), number), told).toBe(true);
  expect(isSame(await fresh.value(statement.pasted), number), told).toBe(true);
  for (const term of terms) expect(isSame(await fresh.value(term.statement.pasted), term.value), term.statement.pasted).toBe(true);
  const isAddedUp = terms.length > 0 && terms.every(({ role }) => role === 'addend');
  const sum = terms.reduce((all, term) => all + (term.value ?? 0), 0);
  if (isAddedUp && number !== null) expect(sum, told).toBeCloseTo(number, 6);
}

for (const [name, { window, filter }] of Object.entries(worlds) as [WorldName, (typeof worlds)[WorldName]][]) {
  test.describe(name, () => {
    for (const { metric, fields, dimensions, always = [] } of families) {
      /* A window alone is what the rows below are asked in. */
      const scopes = dimensions.includes('country') ? { 'a window and a filter': { ...window, ...filter } } : { 'a window': window };
      for (const [scope, parameters] of Object.entries<Parameters>({ 'all data': {}, ...scopes })) {
        test(`${metric}, ${scope}: the SQL of each total gives the total`, async ({ worlds }) => {
          const world = await worlds(name);
          const { totals } = await asked(world, metric, parameters);
          for (const [field, total] of Object.entries(totals)) {
            if (typeof total === 'number' || total === null) await reproduced(world, metric, { ...parameters, field: [field] }, total);
            else if (typeof total !== 'string') {
              for (const [currency, amount] of Object.entries(total)) {
                await reproduced(world, metric, { ...parameters, field: [field], row: [`unconverted_currency:${currency}`] }, amount);
              }
            }
          }
        });
      }

      test(`${metric}: the SQL of a row gives its number, in every cut: the first and the last row, each field`, async ({ worlds }) => {
        const world = await worlds(name);
        for (const dimension of dimensions) {
          const { rows } = await asked(world, metric, { ...window, by: [dimension] });
          const ends = rows.filter((_, at) => at === 0 || at === rows.length - 1);
          for (const [index, row] of ends.entries()) {
            const places = [...new Set([dimension, ...always])].map((name) => (row[name] === null ? name : `${name}:${row[name]}`));
            for (const field of fields.filter((_, at) => at % ends.length === index || dimension === dimensions.at(-1))) {
              const number = row[field];
              await reproduced(world, metric, { ...window, field: [field], row: places }, typeof number === 'number' ? number : null);
            }
          }
        }
      });
    }

    test('rows of two dimensions, and a row that is not there: 0 where something is counted, nothing where it is divided', async ({
      worlds,
    }) => {
      const world = await worlds(name);
      const by = ['month', 'country'];
      const { rows } = await asked(world, 'conversations', { by, fields: ['conversations', 'cost_per_charged'] });
      for (const row of rows.slice(0, 6)) {
        const place = { by, row: by.map((dimension) => `${dimension}:${row[dimension]}`) };
        await reproduced(world, 'conversations', { ...place, field: ['conversations'] }, Number(row.conversations));
        await reproduced(world, 'conversations', { ...place, field: ['cost_per_charged'] }, row.cost_per_charged as number | null);
      }
      await reproduced(world, 'conversations', { field: ['conversations'], row: ['country:SE'] }, 0);
      await reproduced(world, 'conversations', { field: ['cost_per_charged'], row: ['country:SE'] }, null);
    });

    test('what a page makes of several numbers: sums of rows and fields, quotients, shares, changes, contributions', async ({ worlds }) => {
      const world = await worlds(name);
      const fields = ['conversations', 'free_tier', 'free_entry_point', 'inbound_messages', 'outbound_messages', 'cost'];
      const { rows } = await asked(world, 'conversations', { ...window, by: ['country'], fields });
      expect(rows.length).toBeGreaterThan(1);
      const earlier = { from: ['2022-01-01'], to: window.from ?? [] };
      const before = await asked(world, 'conversations', { ...earlier, by: ['country'], fields });
      const total = (found: readonly Answer['rows'][number][], ...names: string[]) => {
        const known = found.flatMap((row) => names.map((field) => row[field])).filter((value) => typeof value === 'number');
        return known.length ? known.reduce((sum, value) => sum + value, 0) : null;
      };
      const countries = rows.slice(0, 2).map((row) => `country:${row.country}`);
      const cut = { ...window, by: ['country'] };
      await reproduced(
        world,
        'conversations',
        { ...cut, field: ['free_tier', 'free_entry_point'], row: ['*'] },
        total(rows, 'free_tier', 'free_entry_point'),
      );
      await reproduced(world, 'conversations', { ...cut, field: ['cost'], row: countries }, total(rows.slice(0, 2), 'cost'));
      const messages = total(rows, 'inbound_messages', 'outbound_messages');
      const conversations = total(rows, 'conversations') ?? 0;
      const perConversation = { field: ['inbound_messages', 'outbound_messages'], per: ['conversations'] };
      await reproduced(world, 'conversations', { ...cut, ...perConversation, row: ['*'] }, (messages ?? 0) / conversations);
      await reproduced(world, 'conversations', { ...window, ...perConversation }, (messages ?? 0) / conversations);
      const [first = {}] = rows;
      const row = [`country:${first.country}`];
      await reproduced(
        world,
        'conversations',
        { ...cut, field: ['conversations'], row, as: ['share'] },
        Number(first.conversations) / conversations,
      );
      const was =
        total(
          before.rows.filter(({ country }) => country === first.country),
          'conversations',
        ) ?? 0;
      const versus = { versus_from: earlier.from, versus_to: earlier.to };
      const change = was === 0 ? null : (Number(first.conversations) - was) / was;
      await reproduced(world, 'conversations', { ...cut, field: ['conversations'], row, as: ['change'], ...versus }, change);
      await reproduced(
        world,
        'conversations',
        { ...cut, field: ['conversations'], row, as: ['difference'], ...versus },
        Number(first.conversations) - was,
      );
      const second = rows[1];
      if (second) {
        const relative = (Number(first.conversations) - Number(second.conversations)) / Number(second.conversations);
        const against = [`country:${second.country}`];
        await reproduced(world, 'conversations', { ...cut, field: ['conversations'], row, as: ['change'], against }, relative);
      }
      const [cost, costBefore] = [total(rows, 'cost'), total(before.rows, 'cost')];
      await reproduced(
        world,
        'conversations',
        { ...cut, field: ['cost'], row: ['*'], as: ['contribution'], ...versus },
        (cost ?? 0) - (costBefore ?? 0),
      );
    });
  });
}
