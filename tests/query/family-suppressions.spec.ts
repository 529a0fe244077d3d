import { expect, test } from '@playwright/test';
import { type Asker, askLedger, counts, lines } from '../fixtures/answers';
import { ledger as rows } from '../fixtures/ledger';
import { suppressions as planted } from '../fixtures/suppressions';

const fields = ['contacts,false_positives,conversations_avoided,cost_avoided,orders_at_risk,margin_at_risk,net_saving'];
const asked = (world: Asker, parameters: Parameters<Asker['ask']>[1] = {}) => world.ask('suppressions', { fields, ...parameters });
const withRows = (more: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>): Promise<Asker> =>
  askLedger({ ...rows, ...planted, ...more });

let world: Asker;
test.beforeAll(async () => {
  world = await withRows({});
});
test.afterAll(() => world.close());

test('by rule: 0.25 + 0.005 and 0.5 + 0.005 avoided, 12.5 at risk, two days of 0.02 really saved; together 0.76 − 12.5', async () => {
  const answer = await asked(world, { by: ['rule'] });
  expect(lines(answer)).toEqual([
    'blocked 1 0 0.2 0.04 0 0 0.04',
    'opted_out 1 0 1 0.255 0 0 0.255',
    `promotion_cap 2 1 1 0.505 1 12.5 ${0.505 - 12.5}`,
  ]);
  expect(answer.totals).toMatchObject({
    contacts: 2,
    conversations_avoided: 2,
    cost_avoided: 0.76,
    margin_at_risk: 12.5,
    net_saving: 0.76 - 12.5,
  });
});

test('by day, week, hour and weekday the same 2 conversations; a period without an effect has only zeros, one rule its own totals', async () => {
  for (const by of ['day', 'week', 'month', 'quarter', 'year', 'hour', 'weekday', 'hour_of_day']) {
    const { rows: found } = await asked(world, { by: [by] });
    expect(
      found.reduce((sum, row) => sum + Number(row.conversations_avoided), 0),
      by,
    ).toBe(2);
  }
  expect((await asked(world, { from: ['2022-05-01'], to: ['2022-06-01'] })).totals).toMatchObject({
    ...{ contacts: 0, conversations_avoided: 0, cost_avoided: 0, margin_at_risk: 0, net_saving: 0 },
  });
  expect((await asked(world, { rule: ['opted_out'] })).totals).toMatchObject({ contacts: 1, cost_avoided: 0.255, margin_at_risk: 0 });
  await expect(asked(world, { rule: ['nobody'] })).rejects.toThrow('promotion_cap');
  await expect(asked(world, { country: ['CO'] })).rejects.toThrow(/country/);
});

test('without a margin in the settings 1 order at risk has no margin and the saving no value, and says so; without an order at risk it is 0.255', async () => {
  const unknown = await withRows({
    generation_meta: (rows.generation_meta ?? []).filter(({ key }) => key !== 'gross_margin'),
    fact_suppression: planted.fact_suppression.map((row) => ({ ...row, gross_margin: null })),
  });
  const answer = await asked(unknown, { by: ['rule'] });
  await unknown.close();
  expect(lines(answer)).toEqual(['blocked 1 0 0.2 0.04 0 0 0.04', 'opted_out 1 0 1 0.255 0 0 0.255', 'promotion_cap 2 1 1 0.505 1 – –']);
  expect(answer.totals).toMatchObject({ cost_avoided: 0.76, margin_at_risk: null, net_saving: null });
  expect(counts(answer)).toMatchObject({ no_gross_margin: 1 });
});

test('an avoided unit without a rate: only unrated has no cost and no saving, beside a rated one the cost is that of the rated and told', async () => {
  const unrated = (rule: string) =>
    planted.fact_suppression.map((row) =>
      row.effect === 'avoided' && row.rule === rule ? { ...row, meta_fee: null, partner_fee: 0, unrated_units: 1 } : row,
    );
  const world = await withRows({ fact_suppression: unrated('opted_out') });
  const answer = await asked(world, { by: ['rule'] });
  await world.close();
  expect(lines(answer)[1]).toBe('opted_out 1 0 1 – 0 0 –');
  const both = await withRows({
    fact_suppression: [
      ...unrated('opted_out'),
      ...planted.fact_suppression.filter(({ rule, effect }) => rule === 'opted_out' && effect === 'avoided'),
    ],
  });
  const mixed = await asked(both, { rule: ['opted_out'] });
  await both.close();
  expect(mixed.totals).toMatchObject({ conversations_avoided: 2, cost_avoided: 0.255, net_saving: 0.255, unrated_units: 1 });
  expect(counts(mixed)).toMatchObject({ unrated: 1 });
});
