import { expect, test } from '@playwright/test';
import { identity, now, stageRecords } from './staged-rows';
import { body, messages, noon, text } from './webhook-body';

const stage = (...bodies: readonly unknown[]) => stageRecords('meta_cloud_webhook', bodies);
const only = (message: object) => stage(messages(message)).rows('message')[0];

test('a customer without a number is known by the user id of the message or of the only contact', () => {
  const bsuid = identity.contact('US.13491208655302741918');
  expect(only(text({ from: '', from_user_id: 'US.13491208655302741918' }))?.contact_id).toBe(bsuid);
  const named = stage(body({ contacts: [{ user_id: 'US.13491208655302741918' }], messages: [text({ from: undefined })] }));
  expect(named.rows('message')[0]?.contact_id).toBe(bsuid);
  expect(only(text({ from: undefined }))?.contact_id).toBeNull();
});

test('messages that cannot be used are rejected with line, reason and shape, never a value', () => {
  const told = stage(
    messages(text()),
    messages(text({ id: undefined }), text({ id: '' }), text({ timestamp: undefined }), text({ timestamp: 'soon' })),
    messages(text({ timestamp: '1199145600' }), text({ timestamp: String(now + 3 * 86_400) }), null as unknown as object),
  );
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'no message id'],
    [2, 'no message id'],
    [2, 'no usable time'],
    [2, 'no usable time'],
    [3, 'impossible time'],
    [3, 'time in the future'],
    [3, 'not a message'],
  ]);
  expect(told.records).toBe(8);
  expect(told.rejects[0]?.shape).toBe('{from:string,id:undefined,timestamp:string,type:string,text:object}');
  expect(JSON.stringify(told.rejects)).not.toMatch(/573001112233|hola/);
});

test('a clock two days ahead is believed, one second more is not', () => {
  expect(only(text({ timestamp: String(now + 2 * 86_400) }))?.occurred_at).toBe(now + 172_800);
  expect(stage(messages(text({ timestamp: String(now + 2 * 86_400 + 1) }))).rejects[0]?.reason).toBe('time in the future');
});

test('Meta’s console tests are kept and flagged: by account 0, by phone number id, by number', () => {
  const value = { messages: [text()] };
  const told = stage(
    body(value, { account: '0' }),
    body({ ...value, metadata: { phone_number_id: '123456123' } }),
    body({ ...value, metadata: { display_phone_number: '16505551111' } }),
    body(value),
  );
  expect(told.rows('message').map((row) => row.is_test)).toEqual([true, true, true, false]);
});

test('an echo is an outbound message to its customer, as is what an export marks so; history tells both directions with its last status', () => {
  const metadata = { display_phone_number: '576015550100', phone_number_id: '106540352242922' };
  const echo = { from: '576015550100', to: '573001112233', id: 'e', timestamp: noon, type: 'text', text: { body: 'x' } };
  const thread = {
    id: '573001112233',
    messages: [
      { from: '576015550100', to: '573001112233', id: 'h1', timestamp: noon, type: 'text', history_context: { status: 'READ' } },
      { from: '573001112233', id: 'h2', timestamp: noon, type: 'text', history_context: { status: 'PENDING' } },
    ],
  };
  const told = stage(
    body({ metadata, message_echoes: [echo] }, { field: 'smb_message_echoes' }),
    body({ metadata, history: [{ metadata: { phase: 0 }, threads: [thread] }] }, { field: 'history' }),
    { messages: [{ to: '573001112233', id: 't', timestamp: noon, type: 'text', _vnd: { v1: { direction: 'outbound' } } }] },
  );
  const customer = identity.contact('573001112233');
  expect(told.rows('message').map((row) => [row.told_by, row.direction, row.contact_id, row.history_status])).toEqual([
    ['echo', 'out', customer, null],
    ['history', 'out', customer, 'read'],
    ['history', 'in', customer, 'pending'],
    ['export', 'out', customer, null],
  ]);
});

test('one message told by webhook, echo and history is three records of one message id; told twice alike it is one record', () => {
  const metadata = { display_phone_number: '576015550100' };
  const echo = { from: '576015550100', to: '573001112233', id: 'm', timestamp: noon, type: 'text' };
  const told = stage(
    messages(text({ id: 'm' })),
    messages(text({ id: 'm' })),
    body({ metadata, message_echoes: [echo] }),
    body({ metadata, history: [{ threads: [{ id: '573001112233', messages: [echo] }] }] }),
  );
  expect(new Set(told.rows('message').map((row) => row.message_id)).size).toBe(1);
  expect(new Set(told.rows('message').map((row) => row.record_id)).size).toBe(3);
});
