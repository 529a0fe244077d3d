import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from '@playwright/test';
import { modelSql } from '../../ingest/model-steps';
import { idFormat } from '../../ingest/source/id-format';
import { built } from './built';

const line = '+5511955501277';

/** A run of messages of one log: which log, which way, which kind of ids, from which day of 2022 to which. */
type Told = readonly [log: 'cloud' | 'onprem' | 'export' | 'other', direction: 'in' | 'out', ids: string | null, from: string, to: string];
const kinds = { cloud: 'meta_cloud_webhook', onprem: 'onprem_webhook', export: 'messages_csv', other: 'outbound_request_log' } as const;
const logs = Object.keys(kinds);

/** The stays that the log alone tells, and which of them are proposed as ports. */
async function staysOf(told: readonly Told[], lateStatus = false): Promise<readonly (readonly unknown[])[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const files = logs.map((log, index) => `(${index}, '${kinds[log as 'cloud']}')`);
  const messages = told.flatMap(([log, direction, ids, from, to]) =>
    [from, to].map(
      (day, index) =>
        `(${logs.indexOf(log)}, '${direction}', ${ids === null ? 'null' : `'${ids}'`}, timestamp '2022-${day}', ${lateStatus && index === 1})`,
    ),
  );
  for (const statement of [
    `attach ':memory:' as scratch`,
    `create table load_file as select * from (values ${files.join()}) as t(load_id, kind)`,
    `create table fact_message as select '${line}' as line, 'waba' as account, 'unknown' as partner, *
     from (values ${messages.join()}) as t(load_id, direction, id_format, occurred_at, is_sent_time_assumed)`,
    `create table scratch.sender (phone_number_id varchar, account_id varchar)`,
    `create table scratch.setting_span (line varchar, account varchar, partner varchar, phone_number_id varchar, valid_from timestamp, valid_until timestamp)`,
    modelSql('dimension/dim-line-stay'),
  ])
    await connection.run(statement);
  const found = await connection.runAndReadAll(
    `select id_format, is_proposed, strftime(valid_from, '%m-%d'), strftime(valid_until, '%m-%d') from dim_line_stay order by stay`,
  );
  connection.closeSync();
  return found.getRowsJS();
}

const oneStay = (ids: string | null) => [[ids, false, null, null]];

test('the same account and kind of log: ids that turn from UUID into wamid on 14 June are one port, on that day', async () => {
  const told: readonly Told[] = [
    ['export', 'in', 'uuid', '01-01', '06-13'],
    ['export', 'out', 'uuid', '01-02', '06-12'],
    ['export', 'in', 'wamid', '06-14', '12-01'],
    ['export', 'out', 'wamid', '06-15', '12-02'],
  ];
  const port = [
    ['uuid', false, null, '06-14'],
    ['wamid', true, '06-14', null],
  ];
  expect(await staysOf(told)).toEqual(port);
  expect(await staysOf(told.filter(([, direction]) => direction === 'out'))).toEqual(
    port.map((stay) => stay.map((cell) => (cell === '06-14' ? '06-15' : cell))),
  );
});

test('another kind of log and of ids at once is one port, not two', async () => {
  const told: readonly Told[] = [
    ['onprem', 'in', 'onprem', '01-01', '06-13'],
    ['onprem', 'out', 'onprem', '01-01', '06-13'],
    ['cloud', 'out', 'wamid', '06-14', '12-01'],
    ['cloud', 'in', 'wamid', '06-15', '12-01'],
    ['other', 'out', null, '06-14', '12-01'],
  ];
  expect((await staysOf(told)).map(([, isProposed]) => isProposed)).toEqual([false, true]);
});

test('no port: other ids in than out, however they follow each other', async () => {
  const apart: readonly Told[] = [
    ['export', 'in', 'wamid', '01-01', '03-01'],
    ['export', 'out', 'uuid', '03-02', '12-01'],
  ];
  expect(await staysOf(apart)).toEqual(oneStay('uuid+wamid'));
  expect(await staysOf([...apart, ['export', 'in', 'wamid', '11-01', '12-02']])).toEqual(oneStay('uuid+wamid'));
});

test('no port: two sources of one line at the same time, one of which changes its ids', async () => {
  const told: readonly Told[] = [
    ['cloud', 'out', 'wamid', '01-01', '12-01'],
    ['export', 'out', 'uuid', '01-01', '06-01'],
    ['export', 'out', 'hex', '06-02', '12-01'],
  ];
  expect(await staysOf(told)).toEqual(oneStay('hex+uuid+wamid'));
  expect(await staysOf([...told].reverse())).toEqual(oneStay('hex+uuid+wamid'));
});

test('no port: one message of the old kind after the first of the new one, or rows without ids between', async () => {
  const told: readonly Told[] = [
    ['export', 'out', 'uuid', '01-01', '06-15'],
    ['export', 'out', 'hex', '06-14', '12-01'],
  ];
  expect(await staysOf(told)).toEqual(oneStay('hex+uuid'));
  const without: readonly Told[] = [
    ['export', 'out', 'uuid', '01-01', '06-01'],
    ['export', 'out', null, '06-02', '12-01'],
  ];
  expect(await staysOf(without)).toEqual(oneStay('uuid'));
});

test('a message of which only a late status is told does not hold a port back: it may be its tail', async () => {
  const told: readonly Told[] = [
    ['cloud', 'out', 'onprem', '01-01', '06-20'],
    ['cloud', 'in', 'onprem', '01-01', '06-12'],
    ['cloud', 'in', 'wamid', '06-14', '12-01'],
  ];
  expect((await staysOf(told, true)).map(([, isProposed]) => isProposed)).toEqual([false, true]);
  expect((await staysOf(told)).map(([, isProposed]) => isProposed)).toEqual([false]);
});

test('the kind of an id, never the id: Cloud API, On-Premises, Twilio, UUID, hexadecimal, digits, others and none', () => {
  const ids = {
    wamid: 'wamid.HBgMNTUxMTk4ODg4MDAwMRUCABEYEjVB',
    onprem: 'gBGGVQEZiIgAAf8CCXrYmN5u2n4gBw',
    twilio: 'SM0123456789abcdef0123456789abcdef',
    uuid: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    hex: '507f1f77bcf86cd799439011',
    digits: '35413',
    other: 'msg-17',
  };
  expect(Object.values(ids).map(idFormat)).toEqual(Object.keys(ids));
  expect([idFormat('ABEGVUiZKQggAhB1b33BM5Tk-yMH'), idFormat(null), idFormat('')]).toEqual(['onprem', null, null]);
});

test('an export whose ids turn from UUID into wamid under one account: the port is proposed, and the settings confirm it', async () => {
  const uuid = (n: number) => `3f2504e0-4f89-41d3-9a0c-0305e82c330${n}`;
  const rows = [
    [uuid(1), 'in', '2022-06-01'],
    [uuid(2), 'out', '2022-06-02'],
    ['wamid.HBgMNTUxMTk4ODg4MDAwMRUCABEYEjVB', 'out', '2022-06-14'],
    ['wamid.HBgMNTUxMTk4ODg4MDAwMRUCABEYEjVC', 'in', '2022-06-15'],
  ].map(([id, direction, day]) => `${id},${direction},5511988880001,Oi,${day}T12:00:00Z,delivered,${line},waba1\n`);
  const files = { 'export.csv': `id,direction,phone,text,sent_at,status,line,account_id\n${rows.join('')}` };
  const acme = await built(files, {});
  const { rows: found } = await acme.ask('lines', { by: ['line', 'account'], fields: ['from', 'until', 'proposed_ports'] });
  expect(found).toEqual([{ line, account: 'waba1', from: null, until: null, proposed_ports: 1 }]);
  expect(await acme.rows('select id_format, is_proposed from dim_line_stay order by stay')).toEqual([
    { id_format: 'uuid', is_proposed: false },
    { id_format: 'wamid', is_proposed: true },
  ]);
  const at = '2022-06-14T12:00:00Z';
  const span = { id: 'x', account: 'waba1' };
  const spans = [
    { ...span, partner: 'north', until: at },
    { ...span, partner: 'south', from: at },
  ];
  await acme.load({}, { settings: { lines: [{ number: line, spans }] } });
  expect((await acme.ask('lines', { by: ['partner'], fields: ['sent', 'proposed_ports'] })).rows).toEqual([
    { partner: 'north', sent: 1, proposed_ports: 0 },
    { partner: 'south', sent: 1, proposed_ports: 0 },
  ]);
  acme.close();
});
