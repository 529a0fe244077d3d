import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { computeReport } from '../../app/report/compute';
import { parseDefinition } from '../../app/report/definition';
import type { ReportDocument } from '../../app/report/document';
import { inCurrencyOf } from '../../app/report/in-currency';
import { sentenceText } from '../../app/report/number';
import { numbersOf } from '../../app/report/numbers-of';
import { reportSource } from '../../app/report/source';
import { generationPath } from '../../db/generation';
import { type Built, built } from '../ingest/built';
import { log, reaches, says } from '../ingest/log-builder';

const ana = '573005550001';
const rates = 'date,base,quote,rate\n2022-03-08,USD,COP,4000\n2022-03-10,USD,COP,4100\n';
const orders = `order_id,created_at,total,currency,phone,status
1,2022-03-08T12:00:00Z,100,USD,+${ana},paid
2,2022-03-08T13:00:00Z,123456,COP,+${ana},paid
3,2022-03-10T10:00:00Z,10,USD,+${ana},paid
4,2022-03-10T10:30:00Z,60,EUR,+${ana},paid
`;

let acme: Built;
test.beforeAll(async () => {
  const talk = [says(ana, 'a', '2022-03-08 11:00'), reaches(ana, 'b', '2022-03-08 11:05')];
  acme = await built(
    { 'log.jsonl': log(talk), 'orders.csv': orders, 'fx.csv': rates },
    {
      settings: {
        ...{ timezone: 'UTC', currency: 'USD', grossMargin: { default: 0.5 } },
        fixedCosts: [{ name: 'Bot', from: '2022-03-08', until: '2022-03-09', monthly: 31, currency: 'USD' }],
      },
    },
  );
  process.env.VENTANA_DATA = acme.data;
});
test.afterAll(() => acme.close());

const report = (currency: string | null): Promise<ReportDocument> => {
  const definition = parseDefinition({
    ...{ from: '2022-03-01', to: '2022-04-01', comparison: 'none', language: 'en', currency },
    sections: ['summary', 'conversations', 'method'],
  });
  return inCurrencyOf(definition, acme.paths, async (generation) => computeReport(definition, await reportSource(acme.paths, generation)));
};
const values = (document: ReportDocument) =>
  Object.fromEntries(
    numbersOf(document).flatMap(({ place, number }) =>
      place.startsWith('summary/figures/') ? [[place.split('/')[2], [number.value, number.currency]]] : [],
    ),
  );
const cautions = ({ sections }: ReportDocument): readonly string[] =>
  sections.flatMap(({ name, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'sentence' && block.tone === 'caution' && name === 'summary' ? [sentenceText(block.sentence)] : [],
    ),
  );

test('in COP: 100 USD × 4,000 + 123,456 COP + 10 USD × 4,100 = 564,456; cost 1 USD × 4,000; 60 EUR apart; in USD nothing is converted', async () => {
  const own = await report(null);
  expect(values(own)).toMatchObject({ revenue: [100 + 123456 / 4000 + 10, 'USD'], cost: [1, 'USD'], conversations: [1, null] });
  const converted = await report('COP');
  expect(values(converted)).toMatchObject({
    ...{ revenue: [564_456, 'COP'], cost: [4_000, 'COP'], orders: [4, null], conversations: [1, null] },
    roi: [(564_456 * 0.5 - 4_000) / 4_000, null],
  });
  expect(cautions(own)).toEqual([expect.stringMatching(/^Without an exchange rate, and so left out of the sums: (EUR|€)\D*60/)]);
  expect(cautions(converted)).toEqual([
    expect.stringMatching(/^Without an exchange rate, and so left out of the sums: (EUR|€)\D*60/),
    'Amounts in other currencies are converted to COP at the exchange rate of their day: they are estimates.',
  ]);
  expect(converted.origin.hash).not.toBe(own.origin.hash);
  expect((await report('USD')).origin.hash).toBe(own.origin.hash);
});

test('a currency without a rate is refused with those there are; the next load takes away what was converted', async () => {
  await expect(report('CLP')).rejects.toThrow(
    /^There is no exchange rate between USD and CLP: load one .* there are rates for COP, USD\.$/,
  );
  expect(existsSync(generationPath(acme.paths.folder, 1, 'COP'))).toBe(true);
  await acme.load({ 'late.csv': rates.replace('4100', '4200').replace('2022-03-08,USD,COP,4000\n', '') });
  expect(existsSync(generationPath(acme.paths.folder, 1, 'COP'))).toBe(false);
});
