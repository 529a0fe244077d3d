import { expect, test } from '@playwright/test';
import { identity, stageFile } from './staged-rows';

const ana = identity.contact('573001112233');
const assignedAt = Date.parse('2022-05-13T14:00:00Z') / 1000;

test('a campaign list: 2 people treated, planned 0.8, with coupon, template and version; the name stands in clear, people do not', async () => {
  const told = await stageFile(
    'phone,campaign,assigned_at,share,coupon,template,version\n' +
      '+573001112233,aurora-2022-05,2022-05-13T09:00:00-05:00,0.8,aurora05,oferta_mensual,v1\n' +
      '+573001112244,aurora-2022-05,2022-05-13T09:00:00-05:00,0.8,,oferta_mensual,v2\n',
  );
  expect([told.kind, told.records, told.rejects]).toEqual(['campaign_list', 2, []]);
  expect(told.rows('campaign_member').map(({ record_id: _id, ...row }) => row)).toMatchObject([
    {
      record_line: 2,
      campaign_id: identity.key('text', 'aurora-2022-05'),
      campaign: 'aurora-2022-05',
      arm: 'treated',
      contact_id: ana,
      assigned_at: assignedAt,
      share: '0.800000',
      coupon_id: identity.key('text', 'AURORA05'),
      template_name: 'oferta_mensual',
      version: 'v1',
    },
    { record_line: 3, coupon_id: null, version: 'v2' },
  ]);
});

test('a hold-out list: its share of 0.2 is 0.8 of the treated arm; a row that says no is treated, a blank one a reject', async () => {
  const told = await stageFile(
    'phone,campaign,assigned_at,share,holdout\n+573001112233,c,2022-05-13T14:00Z,0.2,true\n+573001112244,c,2022-05-13T14:00Z,20 %,control\n' +
      '+573001112255,c,2022-05-13T14:00Z,80%,no\n+573001112266,c,2022-05-13T14:00Z,0.2,\n',
  );
  expect([told.kind, told.records]).toEqual(['holdout_list', 4]);
  expect(told.rows('campaign_member').map((row) => [row.arm, row.share])).toEqual([
    ['control', '0.800000'],
    ['control', '0.800000'],
    ['treated', '0.800000'],
  ]);
  expect(told.rejects).toMatchObject([{ line: 5, reason: 'no arm' }]);
});

test('a list of sends: without campaign its template is one, its send time the assignment; a local phone is candidates of the record', async () => {
  const told = await stageFile(
    'telefono;plantilla;variables;fecha de envio\n300 111 2233;promo;Ana;2022-05-13 09:00\n'.replace('plantilla', 'template'),
    {
      timezone: 'America/Bogota',
    },
  );
  expect(told.kind).toBe('campaign_list');
  const [row] = told.rows('campaign_member');
  expect(row).toMatchObject({ campaign: 'promo', contact_id: null, assigned_at: assignedAt, arm: 'treated', share: null });
  expect(
    told.rows('contact_candidate').map((one) => [one.owner_id === row?.record_id, one.contact_id === ana && one.candidate_country]),
  ).toContainEqual([true, 'CO']);
});

test('a campaign’s name that may name a person is kept as its hash only; without a campaign the list is refused with a sentence', async () => {
  const told = await stageFile('phone,campaign,assigned_at\n+573001112233,para ana@example.com,2022-05-13T14:00Z\n');
  expect(told.rows('campaign_member')).toMatchObject([{ campaign: null, campaign_id: identity.key('text', 'para ana@example.com') }]);
  await expect(stageFile('phone,control\n+573001112233,1\n')).rejects.toThrow('add a column campaign');
});

test('bad rows of a list: 5 records = 1 accepted + 4 rejected', async () => {
  const told = await stageFile(
    'phone,campaign,assigned_at,share\n+573001112233,c,2022-05-13T14:00Z,0.8\n5.73E+11,c,2022-05-13T14:00Z,0.8\n+573001112233,,2022-05-13T14:00Z,0.8\n' +
      '+573001112233,c,luego,0.8\n+573001112233,c,2022-05-13T14:00Z,150\n',
  );
  expect([told.records, told.rows('campaign_member').length]).toEqual([5, 1]);
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'no usable phone'],
    [4, 'no campaign'],
    [5, 'no usable time'],
    [6, 'bad share'],
  ]);
});

test('link clicks by message, by person and by the campaign in the link’s tags: 3 clicks of 2 links; one that names nobody is a reject', async () => {
  const target = 'https://tienda.example/?utm_campaign=aurora&cliente=ana';
  const told = await stageFile(
    `clicked_at,link_id,phone,message_id,target\n2022-05-13T14:00:00Z,L1,,wamid.A,\n2022-05-13T14:01:00Z,L1,+573001112233,,\n2022-05-13T14:02:00Z,,,,${target}\n2022-05-13T14:03:00Z,L2,,,\n`,
  );
  expect([told.kind, told.records]).toEqual(['link_clicks', 4]);
  expect(
    told
      .rows('click')
      .map(({ message_id, contact_id, campaign_id, occurred_at, url_id }) => [message_id, contact_id, campaign_id, occurred_at, url_id]),
  ).toEqual([
    [identity.messageId('wamid.A'), null, null, assignedAt, identity.key('url', 'L1')],
    [null, ana, null, assignedAt + 60, identity.key('url', 'L1')],
    [null, null, identity.key('text', 'aurora'), assignedAt + 120, identity.key('url', target)],
  ]);
  expect(told.rejects).toMatchObject([{ line: 5, reason: 'names nobody' }]);
});

test('a click told twice is the same record; two clicks of one second with ids of their own are two', async () => {
  const alike = await stageFile('link_id,phone,clicked_at\nL1,+573001112233,2022-05-13T14:00Z\nL1,+573001112233,2022-05-13T14:00Z\n');
  expect(new Set(alike.rows('click').map((row) => row.record_id)).size).toBe(1);
  const apart = await stageFile(
    'click_id,link_id,phone,clicked_at\n1,L1,+573001112233,2022-05-13T14:00Z\n2,L1,+573001112233,2022-05-13T14:00Z\n',
  );
  expect(new Set(apart.rows('click').map((row) => row.record_id)).size).toBe(2);
});

const consentsOf = async (content: string) => {
  const told = await stageFile(content);
  expect([told.kind, told.records]).toEqual(['consents', told.rows('consent').length + told.rejects.length]);
  return told
    .rows('consent')
    .map((row) => [row.state, row.channel, row.source, row.occurred_at === null ? null : row.occurred_at - assignedAt]);
};

test('consents by a word and a time: in and out with channel and source; free text is no source', async () => {
  expect(
    await consentsOf(
      'phone,consent,at,channel,source\n+573001112233,granted,2022-05-13T14:00Z,WhatsApp,web form\n+573001112233,baja,2022-05-13T15:00Z,whatsapp,"Ana, en la tienda"\n+573001112233,quizás,2022-05-13T15:00Z,,\n',
    ),
  ).toEqual([
    ['in', 'whatsapp', 'web_form', 0],
    ['out', 'whatsapp', null, 3600],
  ]);
});

test('consents by claims: opt_in yes is in, no is out; an opt-out not asked for is no opt-in', async () => {
  expect(await consentsOf('phone,opt_in,date\n+573001112233,sí,2022-05-13T14:00Z\n+573001112233,0,2022-05-13T14:00Z\n')).toEqual([
    ['in', null, null, 0],
    ['out', null, null, 0],
  ]);
  expect(await consentsOf('phone,opted_out,date\n+573001112233,yes,2022-05-13T14:00Z\n+573001112233,no,2022-05-13T14:00Z\n')).toEqual([
    ['out', null, null, 0],
  ]);
});

test('consents by times of their own: a row with both tells 2', async () => {
  expect(
    await consentsOf(
      'phone,opted_in_at,opted_out_at\n+573001112233,2022-05-13T14:00Z,2022-05-13T16:00Z\n+573001112244,2022-05-13T14:00Z,\n',
    ),
  ).toEqual([
    ['in', null, null, 0],
    ['out', null, null, 7200],
    ['in', null, null, 0],
  ]);
});
