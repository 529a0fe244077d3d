import { expect, test } from '@playwright/test';
import { identity, stageFile, stageRecords } from './staged-rows';

const stage = (...records: readonly unknown[]) => stageRecords('outbound_request_log', records);

const request = {
  messaging_product: 'whatsapp',
  to: '+57 300 111 2233',
  type: 'template',
  biz_opaque_callback_data: 'mayo',
  template: {
    name: 'promo_mayo',
    language: { code: 'es_CO' },
    components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
  },
};
const response = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+57 300 111 2233', wa_id: '573001112233' }],
  messages: [{ id: 'wamid.B' }],
};
const time = '2022-05-10T12:00:00Z';
const promo = {
  message_id: identity.messageId('wamid.B'),
  told_by: 'request',
  direction: 'out',
  contact_id: identity.contact('573001112233'),
  occurred_at: 1_652_184_000,
  type: 'template',
  template_name: 'promo_mayo',
  template_language: 'es_CO',
  callback_id: identity.key('text', 'mayo'),
  error_code: null,
};

for (const [how, record] of [
  ['request and response', { time, request, response }],
  ['body and response', { timestamp: 1_652_184_000, body: request, response }],
  ['payload and result', { created_at: '1652184000000', payload: request, result: response }],
  ['req and res', { sent_at: '2022-05-10 07:00:00 -0500', req: request, res: response }],
  ['JSON as text', { date: time, request: JSON.stringify(request), response: JSON.stringify(response) }],
  [
    'bodies of an HTTP log',
    { time, request: { url: '/v15.0/106540352242922/messages', body: request }, response: { status: 200, body: response } },
  ],
  ['spelled otherwise', { sentAt: time, Request: request, Response: response }],
  ['the id in a column', { time, body: request, message_id: 'wamid.B' }],
] as const) {
  test(`a send logged as ${how} is the message of its answer, with template, language and campaign`, () => {
    const told = stage(record);
    expect(told.rejects).toEqual([]);
    expect(told.records).toBe(1);
    expect(told.rows('message')).toMatchObject([promo]);
  });
}

test('the line comes from the address of the request or from a column', () => {
  const log = stage(
    { time, request: { url: 'https://graph.facebook.com/v15.0/106540352242922/messages', body: request }, response },
    { time, phone_number_id: '106540352242922', waba_id: '1022', from: '+57 601 555 0100', request, response },
  );
  expect(log.rows('message').map((row) => [row.phone_number_id, row.account_id, row.display_number])).toEqual([
    ['106540352242922', null, null],
    ['106540352242922', '1022', '+576015550100'],
  ]);
});

test('a table with the JSON as quoted text: 2 sends; line 3 is read from its own line', async () => {
  const cell = (value: object): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
  const told = await stageFile(
    `time,request,response\n${time},${cell(request)},${cell(response)}\n${time},${cell({ ...request, to: '573009998877' })},\n`,
  );
  expect(told.kind).toBe('outbound_request_log');
  expect(told.rows('message').map((row) => [row.record_line, row.template_name])).toEqual([
    [2, 'promo_mayo'],
    [3, 'promo_mayo'],
  ]);
  expect(told.rows('message')[0]).toMatchObject(promo);
});

test('a table with a column each: to, template, language, response id', async () => {
  const told = await stageFile(
    `sent_at;to;template;language;parameters;response_id\n${time};573001112233;promo_mayo;es_CO;"[""Ana""]";wamid.B\n`,
  );
  expect(told.kind).toBe('outbound_request_log');
  expect(told.rows('message')).toMatchObject([{ ...promo, callback_id: null }]);
});

test('parameters never make another structure, their number and type do: 4 sends, 2 structures', () => {
  const withParameters = (...parameters: object[]) => ({
    time,
    request: { ...request, template: { ...request.template, components: [{ type: 'body', parameters }] } },
    response,
  });
  const told = stage(
    withParameters({ type: 'text', text: 'Ana' }),
    withParameters({ type: 'text', text: 'Luz' }),
    withParameters({ type: 'text', text: 'Luz' }, { type: 'text', text: '50%' }),
    withParameters({ type: 'text', text: 'Eva' }, { type: 'text', text: '10%' }),
  );
  expect(new Set(told.rows('message').map((row) => row.components_id)).size).toBe(2);
});

test('sends without an answer have an id each by what they say and where they stand: 2 equal sends are 2, a third telling of the file is the same 2', () => {
  const ids = () =>
    stage({ time, request }, { time, request })
      .rows('message')
      .map((row) => row.message_id);
  expect(new Set(ids()).size).toBe(2);
  expect(ids()).toEqual(ids());
});

test('a send that failed keeps the error code and counts once', () => {
  const told = stage(
    { time, request, response: { error: { code: 131047, message: 'x' } } },
    { time, request, response: { errors: [{ code: '470' }] } },
  );
  expect(told.rows('message').map((row) => row.error_code)).toEqual([131047, 470]);
});

test('marking as read, typing and asking for contacts are accepted as events and are no messages: 3 records, 0 messages', () => {
  const told = stage(
    { time, request: { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.Z' }, response: { success: true } },
    { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.Z', typing_indicator: { type: 'text' } },
    {
      time,
      request: { blocking: 'wait', contacts: ['+573001112233'] },
      response: { contacts: [{ input: '+573001112233', status: 'valid', wa_id: '573001112233' }] },
    },
  );
  expect(told.records).toBe(3);
  expect(told.rows('message')).toEqual([]);
  expect(told.rows('event').map((row) => [row.event, row.subject_name])).toEqual([
    ['other', 'mark_as_read'],
    ['other', 'typing_indicator'],
    ['other', 'contact_check'],
  ]);
});

test('On-Premises sends: a policy beside the language, a namespace, an id without wamid', () => {
  const told = stage({
    time,
    request: {
      to: '573001112233',
      type: 'template',
      template: { namespace: 'x', name: 'promo_mayo', language: { policy: 'deterministic', code: 'es' } },
    },
    response: { messages: [{ id: 'gBEGkYiEB1VXAglK1ZEqA1YKPrU' }], meta: { api_status: 'stable' } },
  });
  expect(told.rows('message')).toMatchObject([
    { template_name: 'promo_mayo', template_language: 'es', message_id: identity.messageId('gBEGkYiEB1VXAglK1ZEqA1YKPrU') },
  ]);
});

test('a local recipient without an answer is a candidate a country, owned by its record', () => {
  const told = stage({ time, request: { ...request, to: '3001112233' } });
  const [row] = told.rows('message');
  expect(row?.contact_id).toBeNull();
  expect(told.rows('contact_candidate')).toContainEqual({
    owner_id: row?.record_id,
    candidate_country: 'CO',
    contact_id: identity.contact('573001112233'),
    market_prefix: '57',
    label: '+57 … 33',
  });
});

test('what is no send, has an impossible time or comes from the future is rejected: 3 records, 3 rejects', () => {
  const told = stage({ hello: 1 }, { time: 'yesterday', request, response }, { time: '2031-01-01T00:00:00Z', request, response });
  expect(told.rejects.map(({ reason }) => reason)).toEqual(['not a send request', 'no usable time', 'time in the future']);
  expect([told.records, told.rows('message').length]).toEqual([3, 0]);
});
