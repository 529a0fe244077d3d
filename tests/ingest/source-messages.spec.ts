import { expect, test } from '@playwright/test';
import { identity, stageRecords } from './staged-rows';
import { messages, noon, sent, statuses, text } from './webhook-body';

const stage = (...bodies: readonly unknown[]) => stageRecords('meta_cloud_webhook', bodies);
const only = (message: object) => stage(messages(message)).rows('message')[0];

test('a text of 2022-05-10 12:00 UTC is one message, told with line, account and person, and without its text', () => {
  const told = stage(messages(text()));
  expect(told.records).toBe(1);
  expect(told.rows('message')).toEqual([
    {
      record_id: identity.messageId('wamid.A'),
      record_line: 1,
      message_id: identity.messageId('wamid.A'),
      told_by: 'webhook',
      id_format: 'wamid',
      direction: 'in',
      contact_id: identity.contact('573001112233'),
      phone_number_id: '106540352242922',
      display_number: '+576015550100',
      account_id: '102290129340398',
      occurred_at: 1_652_184_000,
      type: 'text',
      subtype: null,
      context_message_id: null,
      referral_type: null,
      referral_id: null,
      catalog_id: null,
      product_id: null,
      is_opt_out: false,
      error_code: null,
      template_name: null,
      template_language: null,
      components_id: null,
      callback_id: null,
      history_status: null,
      is_test: false,
    },
  ]);
});

test('several entries, changes, messages and statuses in one body: 2 + 1 messages and 2 statuses are 5 records', () => {
  const first = messages(text({ id: 'a' }), text({ id: 'b' }));
  const second = statuses(sent({ id: 'c' }), sent({ id: 'c', status: 'read' }));
  const third = messages(text({ id: 'd' }));
  const one = { object: 'whatsapp_business_account', entry: [...first.entry, ...second.entry, ...third.entry] };
  const told = stage(one);
  expect([told.records, told.rows('message').length, told.rows('status').length]).toEqual([5, 3, 2]);
});

for (const [timestamp, seconds] of [
  [noon, 1_652_184_000],
  [1_652_184_000, 1_652_184_000],
  ['1652184000.9', 1_652_184_000],
  [1_652_184_000_999, 1_652_184_000],
  ['2022-05-10T12:00:00Z', 1_652_184_000],
  ['2022-05-10 07:00:00 -0500', 1_652_184_000],
] as const) {
  test(`the time ${timestamp} (${typeof timestamp}) is ${seconds}`, () => {
    expect(only(text({ timestamp }))?.occurred_at).toBe(seconds);
  });
}

for (const [type, content, expected] of [
  ['text', {}, ['text', null]],
  ['voice', { voice: { id: '1' } }, ['voice', null]],
  ['audio', { audio: { id: '1', voice: true } }, ['audio', 'voice']],
  ['interactive', { interactive: { type: 'list_reply', list_reply: { id: '1', title: 'x' } } }, ['interactive', 'list_reply']],
  ['reaction', { reaction: { message_id: 'wamid.Z', emoji: '' } }, ['reaction', 'removed']],
  ['reaction', { reaction: { message_id: 'wamid.Z', emoji: '👍' } }, ['reaction', null]],
  ['unsupported', { unsupported: { type: 'poll' } }, ['unsupported', 'poll']],
  ['hologram', {}, ['unknown', 'hologram']],
  ['Call me at 3001112233', {}, ['unknown', null]],
  [undefined, { location: { latitude: 1 } }, ['unknown', null]],
] as const) {
  test(`a message of type ${type} with ${JSON.stringify(content)} is kept as ${expected.join(' / ')}`, () => {
    const row = only(text({ type, ...content }));
    expect([row?.type, row?.subtype]).toEqual(expected);
  });
}

test('a reply, a reaction, an edit and a revocation point to the message they are about', () => {
  const told = stage(
    messages(
      text({ id: '1', context: { id: 'wamid.Z' } }),
      text({ id: '2', type: 'reaction', reaction: { message_id: 'wamid.Z' } }),
      text({ id: '3', type: 'revoke', revoke: { original_message_id: 'wamid.Z' } }),
      text({ id: '4', type: 'edit', edit: { original_message_id: 'wamid.Z' } }),
    ),
  );
  expect(told.rows('message').map((row) => row.context_message_id)).toEqual(Array(4).fill(identity.messageId('wamid.Z')));
});

test('an ad referral and a product enquiry keep their ids; an empty referral or product is none', () => {
  const ad = only(text({ referral: { source_type: 'ad', source_id: '120226305854810726', headline: 'x' } }));
  expect([ad?.referral_type, ad?.referral_id]).toEqual(['ad', '120226305854810726']);
  expect(only(text({ referral: {} }))?.referral_type).toBeNull();
  expect(only(text({ referral: { ctwa_clid: 'x' } }))?.referral_type).toBe('unknown');
  const product = only(text({ context: { id: 'x', referred_product: { catalog_id: '1', product_retailer_id: 'SKU 1/á' } } }));
  expect([product?.catalog_id, product?.product_id]).toEqual(['1', 'SKU 1/á']);
  expect(only(text({ context: { referred_product: {} } }))?.product_id).toBeNull();
});

for (const [said, isOptOut] of [
  [{ text: { body: ' baja ' } }, true],
  [{ text: { body: 'Stop' } }, true],
  [{ text: { body: '¡Bája! 🙏' } }, true],
  [{ text: { body: 'no quiero la baja' } }, false],
  [{ type: 'button', button: { text: 'SALIR', payload: null } }, true],
  [{ type: 'button', button: { text: 'Quiero más', payload: 'PARAR' } }, true],
  [{ type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Parar' } } }, true],
] as const) {
  test(`${JSON.stringify(said)} ${isOptOut ? 'stops' : 'does not stop'} promotions`, () => {
    expect(only(text({ text: undefined, ...said }))?.is_opt_out).toBe(isOptOut);
  });
}

test('the words that stop promotions are the workspace’s: with CHAO alone, BAJA says nothing', () => {
  const told = stageRecords('meta_cloud_webhook', [messages(text({ text: { body: 'chao' } }), text({ id: 'b', text: { body: 'baja' } }))], {
    optOutKeywords: new Set(['CHAO']),
  });
  expect(told.rows('message').map((row) => row.is_opt_out)).toEqual([true, false]);
});

test('a cart of 2 × 30 + 1 × 25 USD has two items; price absent and quantity in words are null, and the message stays', () => {
  const product_items = [
    { product_retailer_id: 'a', quantity: 2, item_price: 30, currency: 'USD' },
    { product_retailer_id: 'b', quantity: '1', item_price: '25.50', currency: 'usd' },
    { product_retailer_id: 'c', quantity: 'two', currency: 'USD' },
    'nothing',
  ];
  const told = stage(messages(text({ type: 'order', order: { catalog_id: '7', product_items } })));
  expect(told.rows('message')).toHaveLength(1);
  expect(
    told.rows('cart_item').map(({ product_id, quantity, item_price, currency }) => [product_id, quantity, item_price, currency]),
  ).toEqual([
    ['a', '2', '30', 'USD'],
    ['b', '1', '25.50', 'USD'],
    ['c', null, null, 'USD'],
  ]);
});

test('a system message is an event and no message: 3 changes of number, from the old person to the new, and 1 of identity are 4 records', () => {
  const told = stage(
    messages(
      text({ id: '1', type: 'system', system: { type: 'user_changed_number', wa_id: '573004445566', body: 'x' } }),
      text({ id: '2', type: 'system', system: { type: 'customer_changed_number', new_wa_id: '573004445566' } }),
      text({ id: '3', type: 'system', system: { type: 'user_changed_number', body: 'from 573001112233 to 573004445566' } }),
      text({ id: '4', type: 'system', system: { type: 'customer_identity_changed' } }),
    ),
  );
  expect([told.records, told.rows('message').length]).toEqual([4, 0]);
  const [old, next] = [identity.contact('573001112233'), identity.contact('573004445566')];
  expect(told.rows('event').map((row) => [row.event, row.contact_id, row.new_contact_id])).toEqual([
    ['number_change', old, next],
    ['number_change', old, next],
    ['number_change', old, next],
    ['identity_change', old, null],
  ]);
});
