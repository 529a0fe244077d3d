import { expect, test } from '@playwright/test';
import type { Language } from '../../app/i18n/language';
import { sentenceText } from '../../app/report/number';
import { reconciliationBlocks } from '../../app/report/reconciliation-blocks';
import type { Answer } from '../../db/ask';
import type { Totals } from '../../db/family';
import { smallContext } from '../fixtures/report-worlds';

const row = { reason: 'markup', ours: 0, theirs: 0, difference: 0, our_cost: 0, their_cost: 3.5, cost_difference: 3.5 };

/** What the report says of a bill with these sums: its sentences in a language, and whether it shows the reasons. */
async function said(language: Language, totals: Totals, rows: Answer['rows'] = [row]) {
  const scope = { from: null, to: null, timezone: 'UTC', currency: 'USD' };
  const answer: Answer = { metric: 'reconciliation', scope, generation: 7, rows, totals, warnings: [] };
  const blocks = await reconciliationBlocks({ ...smallContext(language), ask: async () => answer });
  const sentences = blocks.flatMap((block) => (block.kind === 'sentence' ? [sentenceText(block.sentence).replaceAll('\u00a0', ' ')] : []));
  return { sentences, hasTable: blocks.some(({ kind }) => kind === 'table') };
}

test('a bill of 103.50 for our 100 differs by +3.50, one of 96 by −4, one of 100.004 agrees: in each language', async () => {
  expect(await said('es', { our_cost: 100, their_cost: 103.5 })).toEqual({
    sentences: ['La factura del socio es de US$ 103,50 y según el registro se deben US$ 100,00: la diferencia es de +US$ 3,50.'],
    hasTable: true,
  });
  expect((await said('pt', { our_cost: 100, their_cost: 103.5 })).sentences).toEqual([
    'A fatura do parceiro é de US$ 103,50 e, pelo registro, devemos US$ 100,00: a diferença é de +US$ 3,50.',
  ]);
  expect((await said('en', { our_cost: 100, their_cost: 96 })).sentences).toEqual([
    'The partner’s bill is US$ 96.00 and by the log US$ 100.00 is due: the difference is −US$ 4.00.',
  ]);
  expect((await said('es', { our_cost: 100, their_cost: 100.004 })).sentences).toEqual([
    expect.stringMatching(/^La factura del socio coincide con lo que se debe según el registro: US\$ 100/),
  ]);
});

test('with 2 units without a rate or 60 EUR without an exchange rate no difference is claimed: what is missing is said instead', async () => {
  expect((await said('es', { our_cost: 100, their_cost: 103.5, unrated_units: 2 })).sentences).toEqual([
    'A 2 unidades le falta la tarifa: el costo es un mínimo.',
  ]);
  const [apart, ...others] = (await said('en', { our_cost: 100, their_cost: 103.5, unconverted: { EUR: 60 } })).sentences;
  expect([apart, others]).toEqual([expect.stringMatching(/^Without an exchange rate, and so left out of the sums: (EUR|€)\D*60/), []]);
});

test('without a bill for the period nothing is said: no row, or a sum that has no value', async () => {
  expect(await said('es', { our_cost: 100, their_cost: 90 }, [])).toEqual({ sentences: [], hasTable: false });
  expect(await said('es', { our_cost: 100, their_cost: null })).toEqual({ sentences: [], hasTable: false });
});
