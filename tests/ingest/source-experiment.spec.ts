import { expect, test } from '@playwright/test';
import { identity, stageFile } from './staged-rows';

const file = { fileId: 'a'.repeat(64) };
const told = (content: string, columns: Readonly<Record<string, string>> = {}) => stageFile(content, { ...file, columns });
const rowsOf = async (content: string, columns: Readonly<Record<string, string>> = {}) =>
  (await told(content, columns)).rows('experiment_person').map((row) => [row.arm, row.is_converted, row.revenue]);

test('by its own headers: 3 people, 1 of the control; yes, no and a count; a blank revenue of who did not convert is 0', async () => {
  const { kind, records, rejects, rows } = await told(
    'person,arm,converted,revenue\np1,treatment,1,10.50\np2,control,no,\np3,treatment,2,\n',
  );
  expect([kind, records, rejects]).toEqual(['experiment_csv', 3, []]);
  expect(rows('experiment_person').map((row) => [row.person_id, row.arm, row.is_converted, row.revenue, row.share, row.campaign])).toEqual([
    [identity.key('experiment person', 'p1'), 'treated', true, '10.50', null, null],
    [identity.key('experiment person', 'p2'), 'control', false, '0', null, null],
    [identity.key('experiment person', 'p3'), 'treated', true, null, null, null],
  ]);
});

test('by a mapping, where the headers say little: No E-Mail is the control, the other two arms are treated', async () => {
  const columns = { arm: 'segment', control: 'No E-Mail', converted: 'conversion', revenue: 'spend', share: '0.67' };
  const content = 'recency,segment,conversion,spend\n1,Mens E-Mail,0,0\n2,No E-Mail,1,29.99\n3,Womens E-Mail,1,5\n';
  expect(await rowsOf(content, columns)).toEqual([
    ['treated', false, '0'],
    ['control', true, '29.99'],
    ['treated', true, '5'],
  ]);
  expect((await told(content, columns)).rows('experiment_person')[0]?.share).toBe('0.670000');
  const one = await told(content, { ...columns, treated: 'Mens E-Mail' });
  expect([one.rows('experiment_person').length, one.rejects.map(({ line, reason }) => [line, reason])]).toEqual([2, [[4, 'another arm']]]);
});

test('a file without a person column is one row a person: 2 rows alike are 2 people, in this file and in another', async () => {
  const content = 'group,converted\ncontrol,0\ncontrol,0\ntest,1\n';
  const here = (await told(content)).rows('experiment_person');
  const there = (await stageFile(content, { fileId: 'b'.repeat(64) })).rows('experiment_person');
  expect(new Set([...here, ...there].map((row) => row.record_id)).size).toBe(6);
  expect(here.map((row) => row.person_id)).toEqual([null, null, null]);
  expect(new Set([...here, ...there].map((row) => row.campaign_id)).size).toBe(2);
});

test('a person told twice alike is one record; a column of experiments names the campaigns, or the mapping does', async () => {
  const twice = await told('user_id,variant,converted,experiment\n7,control,0,spring\n7,control,0,spring\n8,b,1,summer\n');
  expect(new Set(twice.rows('experiment_person').map((row) => row.record_id)).size).toBe(2);
  expect(twice.rows('experiment_person').map((row) => row.campaign)).toEqual(['spring', 'spring', 'summer']);
  const named = await told('user_id,variant,converted\n7,control,0\n8,b,1\n', { campaign: 'Primavera' });
  expect(named.rows('experiment_person')[0]).toMatchObject({ campaign: 'Primavera', campaign_id: identity.key('text', 'Primavera') });
});

test('advertising data with an index column: psa is the control, True and False are outcomes', async () => {
  expect(await rowsOf(',user id,test group,converted,total ads\n0,1069124,ad,False,130\n1,1119715,psa,True,93\n')).toEqual([
    ['treated', false, null],
    ['control', true, null],
  ]);
});

test('revenue alone tells the outcome: above 0 converted', async () => {
  expect(await rowsOf('person,arm,revenue\n1,control,0\n2,treated,12.5\n')).toEqual([
    ['control', false, '0'],
    ['treated', true, '12.5'],
  ]);
});

test('what cannot be known is asked: arms A and B without --map control, a share of 2', async () => {
  await expect(told('person,group,converted\n1,A,0\n2,B,1\n')).rejects.toThrow('--map control=VALUE');
  await expect(told('person,group,converted\n1,control,0\n', { share: '2' })).rejects.toThrow('--map share=0.5');
});

test('bad rows: 4 records = 1 accepted + 3 rejected, with line and reason', async () => {
  const { records, rejects } = await told('person,arm,converted,revenue\n1,control,0,0\n2,,1,5\n3,treated,maybe,5\n4,treated,1,much\n');
  expect([records, rejects.map(({ line, reason }) => [line, reason])]).toEqual([
    4,
    [
      [3, 'no arm'],
      [4, 'no outcome'],
      [5, 'bad amount'],
    ],
  ]);
});
