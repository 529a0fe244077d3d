import { expect, test } from '@playwright/test';
import { type Built, built, only } from './built';
import { log, reaches, says } from './log-builder';
import { stageFile } from './staged-rows';

const ana = '573005550001';
const orders = `order_id,created_at,total,currency,phone,utm_source,utm_medium,status
1,2022-03-08T12:00:00Z,100,USD,+${ana},google,cpc,paid
2,2022-03-08T13:00:00Z,40,USD,+573009990002,adwords,cpc,paid
3,2022-03-09T12:00:00Z,60,USD,+573009990003,klaviyo,,paid
4,2022-03-09T13:00:00Z,30,USD,+573009990004,Facebook_Ads,social,paid
5,2022-03-10T13:00:00Z,20,USD,+573009990005,,,paid
6,2022-03-10T14:00:00Z,10,USD,+573009990006,whatsapp,chat,paid
7,2022-03-10T15:00:00Z,999,USD,+573009990007,google,cpc,cancelled
`;
const costs = `Fecha;Canal;Inversión;Moneda;Campaña;Clics
08/03/2022;Google Ads;20,50;USD;marca;1.200
09/03/2022;Google Ads;9,50;USD;marca;300
08/03/2022;Meta;60,00;USD;;
31/03/2022;Correo electrónico;5,00;USD;;
Total;;95,00;USD;;
08/03/2022;WhatsApp;7,00;USD;;
`;

let acme: Built;
test.beforeAll(async () => {
  acme = await built(
    {
      'log.jsonl': log([says(ana, 'a', '2022-03-08 11:00'), reaches(ana, 'b', '2022-03-08 11:05'), says(ana, 'z', '2022-03-31 11:00')]),
      'orders.csv': orders,
      'costs.csv': costs,
    },
    {
      settings: {
        timezone: 'UTC',
        currency: 'USD',
        fixedCosts: [{ name: 'Bot', from: '2022-03-08', until: '2022-03-09', monthly: 31, currency: 'USD' }],
      },
    },
  );
});
test.afterAll(() => acme.close());

test('each order in one channel: WhatsApp 100 by touch, Google 40 on 30, Meta 30 on 60; the overlap of 1 order and 100 stands at Google', async () => {
  const { rows, totals } = await acme.ask('channels', {
    by: ['channel'],
    fields: ['orders', 'revenue', 'cost', 'roas', 'overlap_orders', 'overlap_revenue', 'clicks'],
  });
  expect(rows).toMatchObject([
    { channel: 'email', orders: 1, revenue: 60, cost: 5, roas: 12 },
    { channel: 'google', orders: 1, revenue: 40, cost: 30, roas: 40 / 30, overlap_orders: 1, overlap_revenue: 100, clicks: 1500 },
    { channel: 'meta', orders: 1, revenue: 30, cost: 60, roas: 0.5, overlap_orders: 0, clicks: null },
    { channel: 'none', orders: 1, revenue: 20, cost: null, roas: null },
    { channel: 'whatsapp', orders: 1, revenue: 100, overlap_orders: 0 },
    { channel: 'whatsapp_link', orders: 1, revenue: 10, cost: null },
  ]);
  expect(totals).toMatchObject({ orders: 6, revenue: 260, overlap_orders: 1, unrated_units: 0 });
});

test('the total ROAS holds costs against what they bought: (60 + 40 + 30 + 100) ÷ (5 + 30 + 60 + 1) and 96 ÷ 4, without 20 + 10 of no known cost', async () => {
  const { totals } = await acme.ask('channels', { fields: ['cost', 'roas', 'cost_per_order'] });
  expect(totals).toMatchObject({ cost: 96, roas: 230 / 96, cost_per_order: 96 / 4 });
});

test('WhatsApp’s row is roi’s, and the channels’ orders are all orders that count', async () => {
  const roi = (await acme.ask('roi', { fields: ['orders', 'revenue', 'cost', 'roas', 'unattributed_orders'] })).totals;
  const whatsapp = only(
    (await acme.ask('channels', { by: ['channel'], channel: ['whatsapp'], fields: ['orders', 'revenue', 'cost', 'roas'] })).rows,
  );
  expect(whatsapp).toMatchObject({ orders: roi.orders, revenue: roi.revenue, cost: roi.cost, roas: roi.roas });
  expect((await acme.ask('channels', { fields: ['orders'] })).totals.orders).toBe(Number(roi.orders) + Number(roi.unattributed_orders));
});

test('a report’s total and its row of WhatsApp are rejects; a report without currency, and one without channel, ask', async () => {
  const told = await stageFile(costs);
  expect([told.kind, told.records]).toEqual(['channel_costs_csv', 6]);
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [6, 'summary row'],
    [7, 'cost of WhatsApp'],
  ]);
  await expect(stageFile('date,channel,cost\n2022-03-08,google,5\n')).rejects.toThrow(/no column holds the currency/);
  const google = 'Día;Campaña;Coste;Código de moneda;Clics\n2022-03-01;marca;20,50;USD;90\n';
  await expect(stageFile(google)).rejects.toThrow(/no column names the channel/);
  const meta = await stageFile('Reporting starts,Campaign name,Amount spent (USD),Link clicks\n2022-03-01,x,12.25,33\n', {
    columns: { channel: 'meta' },
  });
  expect(meta.rows('channel_cost')).toMatchObject([{ day: '2022-03-01', channel: 'meta', cost: '12.25', currency: 'USD', clicks: 33n }]);
  const mapped = await stageFile('dia,inversion\n2022-03-08,5.5\n', { columns: { channel: 'TikTok Ads', currency: 'COP' } });
  expect(mapped.rows('channel_cost')).toMatchObject([{ day: '2022-03-08', channel: 'tiktok', cost: '5.5', currency: 'COP' }]);
});
