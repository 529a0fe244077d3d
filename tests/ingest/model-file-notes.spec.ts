import { expect, test } from '@playwright/test';
import { emptyWorkspace } from './built';

const rates = [
  'effective_from,effective_to,pricing_model,market,category,currency,rate',
  '2023-06-01,2024-02-28,CBP_2023,Colombia,marketing,USD,0.02',
  '2024-04-01,,CBP_2023,Colombia,marketing,USD,0.03',
  '2024-04-01,,CBP_2023,Colombia,marketing,USD,0.04',
  '2023-06-01,2024-05-31,CBP_2023,Colombia,utility,USD,0.02',
  '2024-05-01,,CBP_2023,Colombia,utility,USD,0.03',
  '2024-04-01,,CBP_2023,Atlantis,marketing,USD,0.04',
  '',
].join('\n');
const invoice = [
  'month,account_id,country,category,quantity,amount,currency',
  '2024-04,1001,MX,marketing,10,0.50,USD',
  '2024-04,1001,Nowhere,marketing,2,0.10,USD',
  '2024-04,1001,All countries,,12,0.60,USD',
  'Total,,,,12,0.60,USD',
  '',
].join('\n');

test('what is taken and yet to be known stands beside its file: a hole of 32 days, two rates of one day, 31 days of two, an unknown market; two totals over 10 + 2 = 12', async () => {
  const acme = await emptyWorkspace();
  const settings = { timezone: 'UTC', accounts: [{ id: '1001', timezone: 'UTC' }] };
  const { files } = await acme.load({ 'rates.csv': rates, 'invoice.csv': invoice }, { settings });
  expect(files.map(({ reason }) => reason)).toEqual([
    [
      '1 of 6 records were rejected, the first on line 7: unknown market (name a country or a market of Meta)',
      'a hole before the rate on line 3: from 2024-02-29 to 2024-03-31 no rate of yours holds for marketing in Colombia (cbp_2023, USD), and the published one counts, if there is any; add the missing days',
      'a rate on line 6 that begins before another ends: from 2024-05-01 to 2024-05-31 both hold for utility in Colombia (cbp_2023, USD), and the later counts; end the earlier one before it',
      'a second rate on line 4: line 3 gives marketing in Colombia (cbp_2023, USD) another one from 2024-04-01, and the lower counts; keep one of them',
    ].join('; '),
    '2 lines of totals, the first on line 4, are sums of other lines and are set aside, not added',
  ]);
  const { rows } = await acme.ask('reconciliation', { by: ['country'], fields: ['theirs', 'their_cost'] });
  expect(rows).toEqual([
    { country: 'MX', theirs: 10, their_cost: 0.5 },
    { country: 'unknown', theirs: 2, their_cost: 0.1 },
  ]);
  acme.close();
});
