import { expect, test } from '@playwright/test';
import { built } from './built';
import { identity, stageFile } from './staged-rows';

const ana = identity.contact('573001112244');
const noon = Date.parse('2022-03-07T12:00:00Z') / 1000;
const bogota = { timezone: 'America/Bogota' };

type Export = readonly [provider: string, table: string, more?: { timezone?: string; columns?: Readonly<Record<string, string>> }];

/** One outbound message that Ana read and her answer, as each provider's table writes them. */
const exports: readonly Export[] = [
  [
    'respond.io',
    'Date & Time,Sender ID,Sender Type,Contact ID,Message ID,Content Type,Message Type,Content,Phone Number,Status\n07/03/2022 07:00,9,user,1,m1,text,outgoing,Hola,+573001112244,read\n07/03/2022 07:00,1,contact,1,m2,text,incoming,BAJA,+573001112244,\n13/03/2022 07:00,9,user,1,m3,text,outgoing,Hola,+573001112244,sent\n',
    bogota,
  ],
  [
    'Chatwoot',
    'id,content,content_type,message_type,private,status,created_at,updated_at,account_id,inbox_id,conversation_id,sender_type,sender_id,source_id,contact_phone\n1,Hola,text,1,f,2,2022-03-07 12:00:00.123,2022-03-07 12:09:00,1,3,7,User,2,m1,573001112244\n2,BAJA,text,0,f,0,2022-03-07 12:00:00,2022-03-07 12:00:00,1,3,7,Contact,5,m2,573001112244\n3,asignado,text,2,f,0,2022-03-07 12:01:00,,1,3,7,,,,\n4,ojo,text,1,t,0,2022-03-07 12:02:00,,1,3,7,User,2,,573001112244\n5,Hola,text,1,f,0,2022-03-07 12:03:00,,1,3,7,User,2,m3,573001112244\n',
    bogota,
  ],
  [
    'Botmaker',
    'Fecha;Hora;Mensaje ID;De;Cliente;Número de la empresa;Mensaje;Estado\n07/03/2022;07:00:00;m1;bot;+57 300 111 2244;573001112233;Hola;Leído\n07/03/2022;07:00:00;m2;user;+57 300 111 2244;573001112233;Baja;\n13/03/2022;07:00:00;m3;operador;+57 300 111 2244;573001112233;Hola;Enviado\n',
    bogota,
  ],
  [
    'Zenvia',
    'id;data_hora;direção;remetente;destinatário;conteúdo;status\nm1;2022-03-07T12:00:00Z;OUT;573001112233;573001112244;Olá;READ\nm2;2022-03-07T12:00:00Z;IN;573001112244;573001112233;Parar;\nm3;2022-03-13T12:00:00Z;OUT;573001112233;573001112244;Olá;SENT\n',
  ],
  [
    'Wati',
    'id,created,owner,waId,type,text,statusString\nm1,2022-03-07T12:00:00.000Z,true,573001112244,text,Hola,READ\nm2,2022-03-07T12:00:00.000Z,false,573001112244,text,STOP,\nm3,2022-03-13T12:00:00.000Z,true,573001112244,text,Hola,SENT\n',
  ],
  [
    'Gupshup',
    'Message ID,Direction,Source,Destination,Message,Status,Sent Time\nm1,outbound,573001112233,573001112244,Hola,read,1646654400000\nm2,inbound,573001112244,573001112233,SALIR,,1646654400000\nm3,outbound,573001112233,573001112244,Hola,sent,1647172800000\n',
  ],
  [
    'MessageBird',
    'id,conversationId,channelId,direction,status,type,from,to,createdDatetime\nm1,c1,ch1,sent,read,text,+573001112233,+573001112244,2022-03-07T12:00:00Z\nm2,c1,ch1,received,received,text,+573001112244,+573001112233,2022-03-07T12:00:00Z\nm3,c1,ch1,sent,sent,text,+573001112233,+573001112244,2022-03-13T12:00:00Z\n',
  ],
  [
    'YCloud',
    'wamid,Direction,From,To,Status,Create Time,Total Price\nm1,OUTBOUND,+573001112233,+573001112244,read,2022-03-07T12:00:00Z,0.01\nm2,INBOUND,+573001112244,+573001112233,received,2022-03-07T12:00:00Z,\nm3,OUTBOUND,+573001112233,+573001112244,sent,2022-03-13T12:00:00Z,0.01\n',
  ],
  [
    'mapped',
    'a,b,c,d,e,f\nm1,x,2022-03-07 12:00,573001112244,read,Hola\nm3,x,2022-03-13 12:00,573001112244,sent,Hola\n',
    { columns: { id: 'a', time: 'c', to: 'd', status: 'e', text: 'f', direction: 'out', zone: 'UTC' } },
  ],
];

for (const [provider, table, options] of exports) {
  test(`${provider}: what was sent and read and what came in, told by its own columns`, async () => {
    const told = await stageFile(table, options);
    expect([told.kind, told.rejects]).toEqual(['messages_csv', []]);
    const rows = told.rows('message');
    const sent = rows.filter(({ direction }) => direction === 'out');
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatchObject({ message_id: identity.messageId('m1'), contact_id: ana, occurred_at: noon, told_by: 'export' });
    const came = rows.filter(({ direction }) => direction === 'in');
    if (provider !== 'mapped') expect(came).toMatchObject([{ message_id: identity.messageId('m2'), contact_id: ana, occurred_at: noon }]);
    if (provider === 'Botmaker') expect(came[0]?.is_opt_out).toBe(true);
    expect(told.rows('message_state')[0]).toMatchObject({ status: 'read', read_at: null });
    expect(told.records).toBe(told.rows('message').length + told.rows('event').length);
    if (provider === 'Chatwoot') expect(told.rows('event').map((row) => row.subject_name)).toEqual(['activity', 'private_note']);
  });
}

test('months in words of three languages, a group before Infobip’s status, a template by its type, and what Chatwoot numbers', async () => {
  const worded = await stageFile(
    `Data;Sentido;Telefone;Mensagem;Tipo;Status\n"7 de março de 2022, 07:00";Saída;573001112244;Olá;template;UNDELIVERABLE_REJECTED_OPERATOR\n"Mar 7, 2022, 7:00 AM";Saída;573001112244;Olá;texto;DELIVERED_TO_HANDSET\n"7 mar. 2022 07:00:00";Entrada;573001112244;Olá;texto;\n`,
    bogota,
  );
  expect(worded.rejects).toEqual([]);
  expect(worded.rows('message').map((row) => [row.direction, row.occurred_at, row.type])).toEqual([
    ['out', noon, 'template'],
    ['out', noon, 'text'],
    ['in', noon, 'text'],
  ]);
  expect(worded.rows('message_state').map((row) => row.status)).toEqual(['undelivered', 'delivered']);
  const chatwoot = await stageFile(
    'id,content,content_type,message_type,private,status,created_at,account_id,inbox_id,source_id,contact_phone\n1,Hola,0,3,f,2,2022-03-07 12:00:00,1,3,m1,573001112244\n',
  );
  expect(chatwoot.rows('message')).toMatchObject([{ type: 'text', account_id: null, phone_number_id: '3', direction: 'out' }]);
});

test('Infobip’s and Vonage’s reports: sentAt 12:00:00 and doneAt 12:00:04 are told, a status log gives each status its own time', async () => {
  const infobip = await stageFile(
    'Message Id,From,To,Sent At,Done At,Status Name,Error Code\nm1,573001112233,573001112244,2022-03-07T12:00:00.000+0000,2022-03-07T12:00:04.000+0000,DELIVERED,0\n',
  );
  expect([infobip.kind, infobip.rejects]).toEqual(['messages_csv', []]);
  expect(infobip.rows('message_state')).toMatchObject([{ status: 'delivered', sent_at: noon, delivered_at: noon + 4 }]);
  const report = await stageFile(
    'Name,Phone Number,Status,Sent On,Delivered On,Read On,Template Name\nAna,573001112244,READ,2022-03-07 07:00:00,2022-03-07 07:00:04,2022-03-07 07:00:09,promo\n',
    bogota,
  );
  expect([report.kind, report.rejects]).toEqual(['messages_csv', []]);
  expect(report.rows('message')).toMatchObject([{ direction: 'out', contact_id: ana, template_name: 'promo', occurred_at: noon }]);
  expect(report.rows('message_state')).toMatchObject([{ status: 'read', sent_at: noon, delivered_at: noon + 4, read_at: noon + 9 }]);
  const vonage = await stageFile(
    'message_uuid,from,to,status,timestamp\nu1,573001112233,573001112244,submitted,2022-03-07T12:00:00Z\nu1,573001112233,573001112244,delivered,2022-03-07T12:00:02Z\nu1,573001112233,573001112244,teleported,2022-03-07T12:00:03Z\n',
  );
  expect([vonage.kind, vonage.records, vonage.rejects]).toEqual(['messages_csv', 3, []]);
  expect(vonage.rows('status').map((row) => [row.status, row.raw_status, row.occurred_at])).toEqual([
    ['accepted', 'submitted', noon],
    ['delivered', 'delivered', noon + 2],
    ['unknown', 'teleported', noon + 3],
  ]);
});

test('without an id equal rows are two messages, the same table elsewhere two duplicates; a status that names no line is on that of its message', async () => {
  const rows =
    'direction,phone,text,sent_at,status\nout,573001112244,Hola,2022-03-07T12:00:00Z,delivered\nout,573001112244,Hola,2022-03-07T12:00:00Z,delivered\n';
  const message = { id: 'z1', from: '573001112233', to: '573001112244', direction: 'OUT', contents: [{ type: 'text', text: 'Olá' }] };
  const messageStatus = { timestamp: '2022-03-07T12:00:03Z', code: 'DELIVERED' };
  const zenvia = [
    { id: 'e1', timestamp: '2022-03-07T12:00:00Z', type: 'MESSAGE', message },
    { id: 'e2', timestamp: '2022-03-07T12:00:03Z', type: 'MESSAGE_STATUS', messageId: 'z1', messageStatus },
  ];
  const acme = await built({
    'a.csv': rows,
    'b.csv': `${rows}out,573001112244,Chao,2022-03-07T13:00:00Z,\n`,
    'zenvia.jsonl': zenvia.map((event) => JSON.stringify(event)).join('\n'),
  });
  expect((await acme.ask('data_quality')).totals).toMatchObject({ records: 7, accepted: 5, duplicates: 2, rejected: 0 });
  expect((await acme.ask('messages', { by: ['line'], fields: ['messages', 'delivered'] })).rows).toEqual([
    { line: '+573001112233', messages: 1, delivered: 1 },
    { line: 'unknown', messages: 3, delivered: 2 },
  ]);
  acme.close();
});

test('bad input is asked about or rejected with its reason: two times, ids that repeat, damaged numbers, no zone, unknown words', async () => {
  await expect(
    stageFile('direction,phone,text,timestamp,created_at\nout,573001112244,Hola,2022-03-07T12:00:00Z,2022-03-07T12:00:00Z\n'),
  ).rejects.toThrow('two columns may hold the time of a message, timestamp and created_at; say which does with --map time=COLUMN');
  await expect(stageFile('direction,phone,text,sent_at\nout,573001112244,Hola,03/07/2022 12:00\n', bogota)).rejects.toThrow(
    /day or the month first/,
  );
  const told = await stageFile(
    'id,direction,phone,text,sent_at,status\n' +
      'c1,out,573001112244,Hola,2022-03-07T12:00:00Z,warped\n' +
      'c1,in,573001112244,Hola,2022-03-07T12:01:00Z,\n' +
      'm2,out,5.73E+11,Hola,2022-03-07T12:00:00Z,sent\n' +
      'm3,out,573001112244,Hola,2022-03-07 12:00,sent\n' +
      'm4,sideways,573001112244,Hola,2022-03-07T12:00:00Z,sent\n' +
      'm5,out,nobody,Hola,2022-03-07T12:00:00Z,sent\n',
  );
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'id repeats'],
    [4, 'damaged number'],
    [5, 'no time zone'],
    [6, 'no direction'],
    [7, 'no usable number'],
  ]);
  expect(told.rows('message_state')).toMatchObject([{ status: 'unknown', raw_status: 'warped' }]);
  expect(told.records).toBe(6);
});

test('a message without a phone has the one in its WhatsApp id; tables of orders and consents with a phone and a state are none of messages', async () => {
  const id = `wamid.${Buffer.from('\x1c\x18\x0c573001112244\x15\x02\x00\x11\x18\x12ABCDEF0123', 'latin1').toString('base64')}`;
  const told = await stageFile(
    `id,content,message_type,private,status,created_at,inbox_id,source_id\n1,Hola,1,f,2,2022-03-07 12:00:00,3,${id}\n2,Hola,1,f,1,2022-03-07 12:01:00,3,\n`,
  );
  expect([told.kind, told.rejects]).toEqual(['messages_csv', []]);
  expect(told.rows('message').map((row) => row.contact_id)).toEqual([ana, null]);
  expect((await stageFile('phone,opt_in,date,source,id,status\n573001112244,yes,2022-03-07T12:00:00Z,web,1,active\n')).kind).toBe(
    'consents',
  );
  const orders = 'order_id,created_at,total,currency,phone,status,recipient\n1,2022-03-07T12:00:00Z,10,USD,573001112244,paid,Ana\n';
  expect((await stageFile(orders)).kind).toBe('orders_csv');
});
