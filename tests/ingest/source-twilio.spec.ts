import { expect, test } from '@playwright/test';
import { built } from './built';
import { identity, stageFile, stageRecords } from './staged-rows';

const ana = identity.contact('573001112244');
const base = {
  account_sid: 'AC1',
  direction: 'outbound-api',
  from: 'whatsapp:+573001112233',
  to: 'whatsapp:+573001112244',
  date_created: 'Mon, 07 Mar 2022 12:00:00 +0000',
  date_sent: 'Mon, 07 Mar 2022 12:00:05 +0000',
  body: 'Hola',
  num_media: '0',
  error_code: null,
};
const sentAt = Date.parse('2022-03-07T12:00:05Z') / 1000;

test('a page of the API: 2 messages are 2 records; one time and the latest status, so that delivered and read have no time', async () => {
  const page = {
    messages: [
      { ...base, sid: 'SM1', status: 'read' },
      { ...base, sid: 'SM2', direction: 'inbound', from: base.to, to: base.from, status: 'received', body: 'Parar' },
    ],
    next_page_uri: null,
  };
  const told = await stageFile(JSON.stringify(page));
  expect([told.kind, told.records, told.rejects]).toEqual(['twilio_messages', 2, []]);
  expect(told.rows('message')).toMatchObject([
    {
      told_by: 'export',
      direction: 'out',
      contact_id: ana,
      display_number: '+573001112233',
      account_id: 'AC1',
      occurred_at: sentAt,
      type: 'text',
    },
    { direction: 'in', contact_id: ana, display_number: '+573001112233', is_opt_out: true },
  ]);
  expect(told.rows('message_state')).toMatchObject([
    { status: 'read', raw_status: 'read', sent_at: sentAt, delivered_at: null, read_at: null, failed_at: null },
  ]);
  expect(JSON.stringify(told.rows('message'), (_, value) => String(value))).not.toContain('Hola');
});

test('the console’s CSV with a line break in a body, and lines of a BulkExport tell the same message; loaded together it is one and a duplicate', async () => {
  const csv = `From,To,Body,Status,SentDate,ApiVersion,NumSegments,ErrorCode,AccountSid,Sid,Direction,Price,PriceUnit
${base.from},${base.to},"Hola,
Ana",undelivered,2022-03-07T12:00:05Z,2010-04-01,1,63049,AC1,SM1,outbound-api,-0.005,USD
`;
  const line = `${JSON.stringify({ ...base, sid: 'SM1', status: 'undelivered', error_code: 63049, date_sent: '2022-03-07T12:00:05Z' })}\n`;
  const [table, bulk] = [await stageFile(csv), await stageFile(line)];
  expect([table.kind, bulk.kind]).toEqual(['twilio_messages', 'twilio_messages']);
  for (const told of [table, bulk])
    expect(told.rows('message_state')).toMatchObject([{ status: 'undelivered', sent_at: sentAt, failed_at: null, error_code: 131049 }]);
  const acme = await built({ 'a.csv': csv, 'b.jsonl': line });
  expect((await acme.ask('data_quality')).totals).toMatchObject({ records: 2, accepted: 1, duplicates: 1, rejected: 0 });
  expect((await acme.ask('messages')).totals).toMatchObject({ messages: 1, sent: 1, delivered: 0, failed: 0, withheld: 1, pending: 0 });
  acme.close();
});

test('delivered at an unknown time: sent 3, delivered 2, read 1; the conversation opens at the sending, the latency has no value', async () => {
  const lines = ['delivered', 'read', 'sent', 'queued'].map((status, index) =>
    JSON.stringify({
      ...base,
      sid: `SM${index}`,
      status,
      to: `whatsapp:+5730011122${40 + index}`,
      ...(status === 'queued' ? { date_sent: null } : {}),
    }),
  );
  const acme = await built({ 'bulk.jsonl': `${lines.join('\n')}\n` });
  const { totals, warnings } = await acme.ask('messages');
  expect(totals).toMatchObject({
    messages: 4,
    sent: 3,
    delivered: 2,
    read: 1,
    pending: 1,
    delivery_rate: 2 / 3,
    seconds_to_delivery_p50: null,
  });
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'delivery_time_unknown', count: 2 }));
  expect(await acme.rows(`select strftime(opened_at, '%H:%M:%S') as opened from fact_conversation where basis = 'derived'`)).toEqual([
    { opened: '12:00:05' },
    { opened: '12:00:05' },
  ]);
  expect(await acme.rows('select count(*) as n from fact_message where delivered_at is not null or read_at is not null')).toEqual([
    { n: 0 },
  ]);
  acme.close();
});

test('in a file that names channels, a message without one is an SMS and a reject; in a file that names none all are read', () => {
  const sms = { ...base, sid: 'SM9', status: 'delivered', from: '+573001112233', to: '+573001112244' };
  const mixed = stageRecords('twilio_messages', [
    sms,
    { ...base, sid: 'SM1', status: 'sent' },
    { ...base, sid: 'SM2', from: '22395', status: 'sent' },
  ]);
  expect(mixed.records).toBe(3);
  expect(mixed.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'not WhatsApp'],
    [3, 'not WhatsApp'],
  ]);
  expect(stageRecords('twilio_messages', [sms]).rows('message')).toHaveLength(1);
});

test('requests to the server, form-encoded: the customer’s message at 12:00, 7 s from sent to delivered; 1 of 3 without a time is rejected', async () => {
  const form = (parameters: Record<string, string>): string => new URLSearchParams({ AccountSid: 'AC1', ...parameters }).toString();
  const [to, from] = [base.to, base.from];
  const came = form({ MessageSid: 'SM1', SmsStatus: 'received', From: to, To: from, WaId: '573001112244', Body: 'BAJA', NumMedia: '0' });
  const status = (word: string): string => form({ MessageSid: 'SM2', MessageStatus: word, From: from, To: to });
  const wrapped = [
    { received_at: '2022-03-07T12:00:00Z', body: came },
    { received_at: '2022-03-07T12:01:00Z', body: status('sent') },
    { received_at: '2022-03-07T12:01:07Z', body: status('delivered') },
  ];
  const acme = await built({ 'hooks.jsonl': wrapped.map((row) => JSON.stringify(row)).join('\n') });
  expect((await acme.ask('messages')).totals).toMatchObject({ messages: 2, sent: 1, delivered: 1, seconds_to_delivery_p50: 7 });
  acme.close();
  const told = await stageFile(`2022-03-07T12:00:00Z ${came}\n${status('sent')}\n2022-03-07T12:01:07Z ${status('delivered')}\n`);
  expect([told.kind, told.records, told.rejects.length]).toEqual(['twilio_messages', 3, 1]);
  expect(told.rows('message')).toMatchObject([{ direction: 'in', contact_id: ana, display_number: '+573001112233', is_opt_out: true }]);
});
