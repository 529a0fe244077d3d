import { expect } from '@playwright/test';
import fc from 'fast-check';
import { ask } from '../../db/ask';
import { families } from '../../db/families';
import { fieldValue } from '../../db/fields';
import { isSame } from './explain-fresh';
import { test } from './explain-worlds';

/** Few values, so that nought, nothing and equal ones meet. */
const sum = fc.constantFrom(null, 0, 1, 2, 7, 0.25);

for (const { metric } of families) {
  test(`${metric}: the SQL of each field is its arithmetic, whatever the sums: nothing, nought, equal ones`, async ({ worlds }) => {
    const { generations, fresh } = await worlds('ledger');
    const { derivations } = await generations.use((generation) => ask(generation, metric, {}));
    for (const [name, field] of Object.entries(derivations.totals.fields)) {
      const measures = [...new Set(field.needs)];
      const tried = fc.sample(fc.array(sum, { minLength: measures.length, maxLength: measures.length }), { numRuns: 12, seed: 7 });
      for (const values of tried) {
        const columns = measures.map((measure, at) => `cast(${values[at]} as double) as "${measure}"`);
        const found = await fresh.value(`select ${field.sql} from (select ${columns.join(', ')}) as sums`);
        const sums = Object.fromEntries(measures.map((measure, at) => [measure, values[at] ?? null]));
        expect(isSame(found, fieldValue(field, sums)), `${name} over ${JSON.stringify(sums)}: ${found}`).toBe(true);
      }
    }
  });
}
