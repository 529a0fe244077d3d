import { expect, test } from '@playwright/test';
import { stageRecords } from './staged-rows';
import { body, messages, text } from './webhook-body';

const time = 1_652_184_000;
const stage = (...bodies: readonly unknown[]) => stageRecords('meta_cloud_webhook', bodies);
const event = (field: string, value: object) => stage(body(value, { field, time })).rows('event')[0];
const template = { message_template_id: 1234567890123, message_template_name: 'promo_mayo', message_template_language: 'es_CO' };
const subject = { subject_id: '1234567890123', subject_name: 'promo_mayo', subject_language: 'es_CO', occurred_at: time };

test('template events keep template, old and new value, and reason in lower case', () => {
  expect(event('message_template_status_update', { ...template, event: 'REJECTED', reason: 'INCORRECT_CATEGORY' })).toMatchObject({
    ...subject,
    event: 'template_status',
    value: 'rejected',
    reason: 'incorrect_category',
  });
  expect(event('message_template_status_update', { ...template, event: 'APPROVED', reason: 'NONE' })?.reason).toBeNull();
  expect(
    event('message_template_quality_update', { ...template, previous_quality_score: 'GREEN', new_quality_score: 'RED' }),
  ).toMatchObject({
    ...subject,
    event: 'template_quality',
    previous_value: 'green',
    value: 'red',
  });
  expect(event('template_category_update', { ...template, previous_category: 'UTILITY', new_category: 'MARKETING' })).toMatchObject({
    event: 'template_category',
    previous_value: 'utility',
    value: 'marketing',
  });
});

test('line and account events: a downgrade with its limits, a volume tier, a ban', () => {
  expect(
    event('phone_number_quality_update', {
      display_phone_number: '576015550100',
      event: 'DOWNGRADE',
      current_limit: 'TIER_1K',
      old_limit: 'TIER_10K',
    }),
  ).toMatchObject({
    event: 'line_quality',
    display_number: '+576015550100',
    value: 'downgrade',
    previous_value: 'tier_10k',
    reason: 'tier_1k',
  });
  const volume_tier_info = { tier: '25000001:50000000', region: 'CO', pricing_category: 'MARKETING' };
  expect(event('account_update', { event: 'VOLUME_BASED_PRICING_TIER_UPDATE', volume_tier_info })).toMatchObject({
    event: 'account',
    value: 'volume_based_pricing_tier_update',
    reason: '25000001:50000000',
    subject_id: 'CO',
  });
  expect(event('account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'SCHEDULE_FOR_DISABLE' } })?.reason).toBe(
    'schedule_for_disable',
  );
});

test('a field that nobody knows is kept as an event of its name, free text is not', () => {
  expect(event('calls', { calls: [{ id: 'x' }] })).toMatchObject({ event: 'other', subject_name: 'calls' });
  expect(event('Ana María +573001112233', { event: 'call Ana at 573001112233' })).toMatchObject({
    event: 'other',
    subject_name: null,
    value: null,
  });
});

test('errors told instead of messages are one event each: codes 131000 and 1', () => {
  const told = stage(body({ messaging_product: 'whatsapp', errors: [{ code: 131000, title: 'x' }, { code: 1 }] }));
  expect(told.rows('event').map((row) => [row.subject_name, row.value])).toEqual([
    ['errors', '131000'],
    ['errors', '1'],
  ]);
});

test('bodies with nothing in them tell 0 records: no entry, no changes, no messages', () => {
  const told = stage(
    { object: 'whatsapp_business_account', entry: [] },
    { object: 'whatsapp_business_account' },
    { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [] }] },
    body({ messaging_product: 'whatsapp', contacts: [] }),
    {},
  );
  expect([told.records, told.rejects.length]).toEqual([0, 0]);
});

test('what is no webhook is one reject each with its shape: a text, a number, null, another object, a change without value', () => {
  const told = stage('hello', 7, null, { ping: true, 'Ana Pérez': 1, k573001112233: 1 }, { entry: [{ changes: [{ field: 'messages' }] }] });
  expect(told.rejects.map(({ line, reason, shape }) => [line, reason, shape])).toEqual([
    [1, 'not a webhook body', 'string'],
    [2, 'not a webhook body', 'number'],
    [3, 'not a webhook body', 'null'],
    [4, 'not a webhook body', '{ping:boolean,*:number,*:number}'],
    [5, 'not a change', '{field:string}'],
  ]);
  expect(told.records).toBe(5);
});

const wrapped = messages(text());
for (const [how, record] of [
  ['body as object', { body: wrapped }],
  ['payload as text', { payload: JSON.stringify(wrapped), received: 'x' }],
  ['data', { data: wrapped }],
  ['body_params', { body_params: wrapped }],
  ['message', { message: JSON.stringify(wrapped) }],
  ['text in text', JSON.stringify(JSON.stringify(wrapped))],
  ['a wrapper in a wrapper', { event: 'x', body: { payload: JSON.stringify(wrapped) } }],
  ['a column of a table', { column_1: '2022-05-10', column_2: JSON.stringify(wrapped) }],
  ['a list of bodies', [wrapped]],
  ['a wrapped list of bodies', { data: [wrapped] }],
  ['a row of a customer base with contacts of its own', { contacts: [{ name: 'Ana' }], errors: [], payload: wrapped }],
  ['the bare change', wrapped.entry[0]?.changes[0]],
  ['the bare value', wrapped.entry[0]?.changes[0]?.value],
] as const) {
  test(`a body wrapped as ${how} tells the same message`, () => {
    const told = stage(record);
    expect(told.records).toBe(1);
    expect(told.rows('message')).toHaveLength(1);
    expect(told.rejects).toEqual([]);
  });
}

test('On-Premises bodies name neither line nor account; contacts alone tell nothing; 1 message, 2 statuses, 1 deleted', () => {
  const told = stageRecords('onprem_webhook', [
    {
      contacts: [{ profile: { name: 'Ana' }, wa_id: '573001112233' }],
      messages: [text({ id: 'ABEG1', type: 'voice', voice: { id: '1' } })],
    },
    { statuses: [{ id: 'gBEG1', status: 'sent', timestamp: '1652184000', recipient_id: '573001112233', type: 'message' }] },
    { statuses: [{ id: 'gBEG1', status: 'deleted', timestamp: '1652184001', recipient_id: '573001112233' }] },
    { contacts: [{ wa_id: '573001112233' }] },
    { payload: JSON.stringify({ statuses: [] }) },
    { ping: 1 },
  ]);
  expect(told.records).toBe(4);
  expect(told.rows('message')).toMatchObject([{ type: 'voice', phone_number_id: null, display_number: null, account_id: null }]);
  expect(told.rows('status').map((row) => row.status)).toEqual(['sent', 'deleted']);
  expect(told.rejects).toMatchObject([{ line: 6, reason: 'not a webhook body' }]);
});
