import { expect, test } from '@playwright/test';
import { type Built, emptyWorkspace, only } from './built';
import { lines, log, says } from './log-builder';

const ana = '573005551001';
const item = { product_retailer_id: 'A', quantity: 1, item_price: 10, currency: 'USD' };
const chats = {
  'log.jsonl': log([
    says(ana, 'cart', '2022-05-11 03:00', { type: 'order', order: { catalog_id: 'c', product_items: [item] } }),
    says(ana, 'end', '2022-05-20 12:00'),
  ]),
};
const tables = {
  'pedidos.csv': lines([
    'Pedido;Fecha;Total;Moneda;Estado;Teléfono',
    `1;10/05/2022 22:30;10,00;USD;Pagado;+${ana}`,
    `2;31/05/2022 23:59;1,50;USD;Pagado;`,
  ]),
  'lista.csv': lines(['telefono,campaña,asignado_en', `+${ana},fiesta,2022-05-10 22:00`]),
  'apart.csv': lines(['phone,campaign,assigned_at,holdout', '+573005551002,fiesta,2022-05-10 22:00,true']),
  'consents.csv': lines(['phone,consent,at,source', `+${ana},granted,2022-05-10 21:00,web`, `+${ana},revoked,2022-05-12T05:00:00Z,web`]),
  'blocked.csv': lines(['phone,blocked_at,until', `+${ana},2022-05-10,2022-05-11`]),
};

async function told({ ask, rows }: Built): Promise<unknown> {
  const asked = await Promise.all([
    ask('cart_funnel'),
    ask('roi', { by: ['day'], fields: ['orders', 'revenue'] }),
    ask('lift'),
    ask('suppressions', { by: ['day'] }),
  ]);
  return [
    ...asked.map((answer) => [answer.rows, answer.totals]),
    await rows('select state, occurred_at::varchar as at from fact_consent order by occurred_at'),
    await rows('select arm, assigned_at::varchar as at from fact_campaign_arm order by arm'),
  ];
}

test('a time without a zone is of the workspace: order at 22:30 in Bogotá = 03:30 UTC, 1,800 s after the cart of 03:00, on 10 May', async () => {
  const [assumed, named, later] = await Promise.all([emptyWorkspace(), emptyWorkspace(), emptyWorkspace()]);
  const summary = await assumed.load({ ...tables, ...chats });
  await named.load({ ...chats, ...tables }, { settings: { timezone: 'America/Bogota' } });
  await later.load(tables);
  await later.load(chats);
  expect(summary.totals).toMatchObject({ records: 9, accepted: 9, rejected: 0 });
  const order = only((await assumed.ask('cart_funnel', { step: ['order'] })).rows);
  expect(order).toMatchObject({ people: 1, seconds_p50: 1800 });
  const { rows, scope } = await assumed.ask('roi', { by: ['day'], fields: ['orders', 'unattributed_orders'] });
  expect(scope.timezone).toBe('America/Bogota');
  expect(rows).toEqual([
    { day: '2022-05-10', orders: 1, unattributed_orders: 0 },
    { day: '2022-05-31', orders: 0, unattributed_orders: 1 },
  ]);
  expect(await told(assumed)).toEqual(await told(named));
  expect(await told(later)).toEqual(await told(named));
  for (const workspace of [assumed, named, later]) workspace.close();
});
