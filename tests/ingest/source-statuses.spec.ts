import { expect, test } from '@playwright/test';
import { identity, stageRecords } from './staged-rows';
import { body, noon, sent, statuses } from './webhook-body';

const stage = (...bodies: readonly unknown[]) => stageRecords('meta_cloud_webhook', bodies);
const only = (status: object) => stage(statuses(status)).rows('status')[0];

test('a status of 2022 keeps its conversation, expiry and price words', () => {
  const row = only(
    sent({
      conversation: { id: 'conv', expiration_timestamp: '1652270400', origin: { type: 'business_initiated' } },
      pricing: { billable: true, pricing_model: 'CBP', category: 'business_initiated' },
    }),
  );
  expect(row).toMatchObject({
    message_id: identity.messageId('wamid.A'),
    status: 'sent',
    raw_status: null,
    occurred_at: 1_652_184_000,
    contact_id: identity.contact('573001112233'),
    conversation_id: identity.key('conversation', 'conv'),
    origin: 'business_initiated',
    expires_at: 1_652_270_400,
    pricing_model: 'CBP',
    is_billable: true,
    pricing_category: 'business_initiated',
    pricing_type: null,
    error_code: null,
  });
});

test('a status without conversation and price is complete too; integer and text numbers mean the same', () => {
  expect(only(sent({ timestamp: 1_652_184_000 }))).toEqual(only(sent()));
  expect(only(sent())).toMatchObject({ conversation_id: null, origin: null, expires_at: null, pricing_model: null, is_billable: null });
});

for (const [told, status, raw] of [
  ['delivered', 'delivered', null],
  ['READ', 'read', null],
  ['played', 'played', null],
  ['deleted', 'deleted', null],
  ['warning', 'warning', null],
  ['enqueued', 'unknown', 'enqueued'],
  ['Sent to 573001112233', 'unknown', null],
  [undefined, 'unknown', null],
] as const) {
  test(`the status ${told} is ${status}, raw ${raw}`, () => {
    expect([only(sent({ status: told }))?.status, only(sent({ status: told }))?.raw_status]).toEqual([status, raw]);
  });
}

test('spellings of categories are one: authentication-international, customer_initiated', () => {
  expect(only(sent({ pricing: { category: 'authentication-international' } }))?.pricing_category).toBe('authentication_international');
  expect(only(sent({ conversation: { id: 'x', origin: { type: 'customer_initiated' } } }))?.origin).toBe('user_initiated');
});

test('a price of July 2025 keeps its type; unknown pricing words are kept', () => {
  expect(only(sent({ pricing: { pricing_model: 'PMP', type: 'regular', category: 'marketing', billable: 'true' } }))).toMatchObject({
    pricing_model: 'PMP',
    pricing_type: 'regular',
    is_billable: true,
  });
});

test('a failure keeps the code of its first error, as number or text', () => {
  expect(only(sent({ status: 'failed', errors: [{ code: 131047 }, { code: 1 }] }))?.error_code).toBe(131047);
  expect(only(sent({ status: 'failed', errors: [{ code: '131050' }] }))?.error_code).toBe(131050);
  expect(only(sent({ status: 'failed', errors: [{}] }))?.error_code).toBeNull();
});

test('the same status again is the same record; another status, second or person is another: 5 tellings, 4 records', () => {
  const told = stage(
    statuses(sent()),
    statuses(sent()),
    statuses(sent({ status: 'read' })),
    statuses(sent({ timestamp: '1652184001' })),
    statuses(sent({ recipient_id: '573009998877' })),
  );
  expect(new Set(told.rows('status').map((row) => row.record_id)).size).toBe(4);
  expect(new Set(told.rows('status').map((row) => row.message_id)).size).toBe(1);
});

test('people of statuses: Brazil with and without the ninth digit is one, a BSUID one, a group nobody, its participant one', () => {
  const contactOf = (more: object) => only(sent(more))?.contact_id;
  expect(contactOf({ recipient_id: '551187654321' })).toBe(contactOf({ recipient_id: '5511987654321' }));
  expect(contactOf({ recipient_id: '', recipient_user_id: 'CO.1349' })).toBe(identity.contact('CO.1349'));
  expect(contactOf({ recipient_type: 'group', recipient_id: '120363019999999999' })).toBeNull();
  expect(contactOf({ recipient_type: 'group', recipient_id: '12036301', recipient_participant_id: '573001112233' })).toBe(
    identity.contact('573001112233'),
  );
});

test('a callback value is a hash in the row, and sealed only where it may be shared', () => {
  const told = stage(statuses(sent({ biz_opaque_callback_data: 'black-friday' }), sent({ biz_opaque_callback_data: 'ana@example.com' })));
  expect(told.rows('status').map((row) => row.callback_id)).toEqual([
    identity.key('text', 'black-friday'),
    identity.key('text', 'ana@example.com'),
  ]);
  expect(told.rows('shared_text').map((row) => row.text_id)).toEqual([identity.key('text', 'black-friday')]);
});

test('Gupshup’s statuses are of the WhatsApp id beside their own', () => {
  expect(only(sent({ id: 'gs-1', meta_msg_id: 'wamid.A' }))?.message_id).toBe(identity.messageId('wamid.A'));
});

test('statuses that cannot be used are rejected: no id, no time, not an object', () => {
  const told = stage(statuses(sent({ id: null }), sent({ timestamp: null }), 7 as unknown as object));
  expect(told.rejects.map(({ reason }) => reason)).toEqual(['no message id', 'no usable time', 'not a status']);
  expect(told.records).toBe(3);
});

test('stop, resume and signup of user_preferences are opt_out, opt_in, opt_in; integer seconds', () => {
  const user_preferences = ['stop', 'resume', 'signup'].map((value) => ({
    wa_id: '573001112233',
    category: 'marketing_messages',
    value,
    timestamp: Number(noon),
  }));
  const told = stage(body({ user_preferences }, { field: 'user_preferences' }));
  expect(told.rows('event').map((row) => [row.event, row.occurred_at, row.contact_id])).toEqual(
    ['opt_out', 'opt_in', 'opt_in'].map((event) => [event, 1_652_184_000, identity.contact('573001112233')]),
  );
});

test('a click on a promotion’s link is an event of the only contact of its value', () => {
  const user_actions = [
    {
      action_type: 'marketing_messages_link_click',
      timestamp: noon,
      marketing_messages_link_click_data: { click_component: 'cta', click_id: 'c1' },
    },
  ];
  const told = stage(body({ contacts: [{ wa_id: '573001112233' }], user_actions }));
  expect(told.rows('event')).toMatchObject([{ event: 'link_click', contact_id: identity.contact('573001112233'), value: 'cta' }]);
});
