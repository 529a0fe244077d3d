import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { runDue } from '../../app/report/due-reports';
import { frozenReports } from '../../app/report/frozen';
import { mailSettings } from '../../app/report/mail';
import { saveReport } from '../../app/server/report-definitions';
import { scheduledReports, setSchedule } from '../../app/server/report-schedules';
import { type Built, built } from '../ingest/built';
import { log, reaches, says } from '../ingest/log-builder';

const ana = '573005550101';
const lines = log([
  says(ana, 'a1', '2022-02-07 13:00:00'),
  reaches(ana, 'b1', '2022-02-07 13:05:00'),
  says(ana, 'a2', '2022-03-31 13:00:00'),
  reaches(ana, 'b2', '2022-03-31 13:05:00'),
]);

let acme: Built;
let report = '';
test.beforeAll(async () => {
  acme = await built({ 'ventas-573001112233.jsonl': lines }, { settings: { timezone: 'America/Bogota', name: 'Acme' } });
  process.env.VENTANA_DATA = dirname(acme.paths.folder);
  const definition = { from: '2022-01-01', to: '2022-02-01', language: 'es', sections: ['cover', 'summary', 'conversations'] };
  report = saveReport(acme.paths, { name: 'Mensual', definition }, '2022-03-01T12:00:00.000Z').id;
  setSchedule(
    acme.paths,
    report,
    { every: 'month', day: 5, formats: ['xlsx'], to: ['gerencia@example.com', 'ventas@example.com'] },
    '2022-03-01T12:00:00.000Z',
  );
});
test.afterAll(() => {
  delete process.env.VENTANA_DATA;
  acme.close();
});

/** A real mail server on this machine; `refused` is how many messages it does not take first. */
async function mailServer(refused = 0) {
  const messages: { readonly to: readonly string[]; readonly body: string }[] = [];
  let left = refused;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      void text(stream).then((body) => {
        if (left > 0) {
          left -= 1;
          return done(Object.assign(new Error('mailbox busy'), { responseCode: 450 }));
        }
        messages.push({ to: session.envelope.rcptTo.map(({ address }) => address), body });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const settings = mailSettings({ VENTANA_SMTP: `smtp://127.0.0.1:${port}`, VENTANA_MAIL_FROM: 'informes@example.com' });
  return { settings, messages, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

const at = (day: string): Date => new Date(`${day}T15:00:00Z`);

test('a schedule set on 1 March for the 5th is not due on the 4th', async () => {
  expect(await runDue(acme.paths, at('2022-03-04'), null)).toEqual([]);
});

test('on 5 March the report over February is made once by two runs at a time, frozen, and sent to both with its workbook and its findings', async () => {
  const mail = await mailServer();
  try {
    const both = await Promise.all([1, 2].map(() => runDue(acme.paths, at('2022-03-05'), mail.settings)));
    const [made, before, ...others] = both.flat().sort((one, other) => (one.state < other.state ? -1 : 1));
    expect(made).toMatchObject({ report: 'Mensual', due: '2022-03-05', state: 'made', mailed: 2, problem: null });
    expect(before).toMatchObject({ state: 'made_before', mailed: null, frozen: made?.frozen });
    expect(others).toEqual([]);
    expect(mail.messages.map(({ to }) => to)).toEqual([['gerencia@example.com', 'ventas@example.com']]);
    expect(mail.messages[0]?.body).toContain('acme-2022-02-01-2022-03-01-es.xlsx');
    expect(mail.messages[0]?.body).toContain('conversaci');
    const again = await runDue(acme.paths, at('2022-03-06'), mail.settings);
    expect(again).toMatchObject([{ state: 'made_before', mailed: null }]);
    expect(mail.messages).toHaveLength(1);
    expect(frozenReports(acme.paths).map(({ span }) => span)).toEqual([{ from: '2022-02-01', to: '2022-03-01' }]);
  } finally {
    await mail.close();
  }
});

test('a mail that the server refuses is tried again by the next run, with the report that is there', async () => {
  const mail = await mailServer(1);
  try {
    const [refused] = await runDue(acme.paths, at('2022-04-05'), mail.settings);
    expect(refused).toMatchObject({ due: '2022-04-05', state: 'failed', mailed: null });
    expect(refused?.problem).toContain('the next run tries again');
    const [sent] = await runDue(acme.paths, at('2022-04-06'), mail.settings);
    expect(sent).toMatchObject({ due: '2022-04-05', state: 'made_before', mailed: 2, frozen: refused?.frozen });
    expect(frozenReports(acme.paths)).toHaveLength(2);
    expect(scheduledReports(acme.paths)[0]?.mailedAt).toBe('2022-04-06T15:00:00.000Z');
  } finally {
    await mail.close();
  }
});

test('a report over April waits while the log ends on 31 March', async () => {
  expect(await runDue(acme.paths, at('2022-05-05'), null)).toMatchObject([{ due: '2022-05-05', state: 'waiting', frozen: null }]);
});

test('mail without a sender, or by an address that is none, is refused in one sentence', () => {
  expect(() => mailSettings({ VENTANA_SMTP: 'smtp://127.0.0.1:25' })).toThrow('VENTANA_SMTP needs VENTANA_MAIL_FROM');
  expect(() => mailSettings({ VENTANA_SMTP: 'mail.example.com', VENTANA_MAIL_FROM: 'a@b.co' })).toThrow('VENTANA_SMTP is written as');
  expect(mailSettings({})).toBeNull();
});

test('a schedule for a report that is gone is refused, and one taken away makes nothing', async () => {
  expect(() => setSchedule(acme.paths, '0'.repeat(16), null, '2022-05-06T00:00:00Z')).toThrow('There is no such report');
  setSchedule(acme.paths, report, null, '2022-05-06T00:00:00Z');
  expect(await runDue(acme.paths, at('2022-06-05'), null)).toEqual([]);
});
