import { expect, test } from '@playwright/test';
import { identity, stageFile } from './staged-rows';

const ana = identity.contact('573001112233');
const seconds = (instant: string): number => Date.parse(instant) / 1000;

test('who was blocked, since when, until when and why, by headers in Spanish; a rule that may name a person is dropped', async () => {
  const told = await stageFile(
    'Teléfono;Motivo de bloqueo;Fecha de bloqueo;Bloqueado hasta\n+57 300 111 2233;abuso;13/05/2022;\n+573001112244;de 573001112255;13/05/2022 09:00;20/05/2022\n',
    { timezone: 'America/Bogota' },
  );
  expect([told.kind, told.records, told.rejects]).toEqual(['suppressions', 2, []]);
  expect(told.rows('suppression')).toMatchObject([
    { record_line: 2, contact_id: ana, rule: 'abuso', blocked_at: seconds('2022-05-13T05:00:00Z'), until_at: null },
    { record_line: 3, rule: null, blocked_at: seconds('2022-05-13T14:00:00Z'), until_at: seconds('2022-05-20T05:00:00Z') },
  ]);
});

test('a blank date, one in the future, an end before the beginning and no usable phone are 4 rejects with their line and reason', async () => {
  const told = await stageFile(
    'phone,rule,blocked_at,blocked_until\n573001112233,a,,\n573001112233,a,2099-01-01,\n573001112233,a,2022-05-13,2022-05-01\nx,a,2022-05-13,\n',
    { timezone: 'UTC' },
  );
  expect(told.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'no date'],
    [3, 'time in the future'],
    [4, 'impossible time'],
    [5, 'no usable phone'],
  ]);
});
