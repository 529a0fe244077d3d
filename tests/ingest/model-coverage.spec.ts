import { expect, test } from '@playwright/test';
import { type Built, built } from './built';
import { type Channel, log, reaches, says, type Value } from './log-builder';

const line = (digit: number): Channel => ({ account: '102290129340398', id: `10654035224290${digit}`, display: `+57 300 111 220${digit}` });
const dayOf = (first: string, offset: number): string =>
  new Date(Date.parse(`${first}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);

/** So many customers write on each day that is not left out, at 15:00, and are answered at once; `people` may differ by day. */
function days(digit: number, first: string, count: number, people: (day: string) => number): string {
  const values = Array.from({ length: count }, (_, offset) => dayOf(first, offset)).flatMap((day) =>
    Array.from({ length: people(day) }, (_, index): readonly Value[] => {
      const who = `57300${digit}55${String(1000 + index)}`;
      const id = `${digit}-${day}-${index}`;
      return [says(who, `a${id}`, `${day} 15:00`), ...reaches(who, `b${id}`, `${day} 15:0${1 + (index % 9)}`)];
    }),
  );
  return log(values.flat(), line(digit));
}

const isSunday = (day: string): boolean => new Date(day).getUTCDay() === 0;

let acme: Built;

test.beforeAll(async () => {
  acme = await built(
    {
      'missing-day.jsonl': days(1, '2022-03-01', 28, (day) => (day === '2022-03-10' ? 0 : 4)),
      'closed-on-sundays.jsonl': days(2, '2022-03-01', 35, (day) => (isSunday(day) ? 0 : 9)),
      'january-and-march.jsonl': days(3, '2022-01-01', 90, (day) => (day.startsWith('2022-02') ? 0 : 4)),
      'thin-day.jsonl': days(4, '2022-03-01', 28, (day) => (day === '2022-03-10' ? 3 : day === '2022-03-28' ? 5 : 16)),
      'a-few-messages.jsonl': days(5, '2022-03-01', 28, (day) => (Number(day.slice(8)) % 5 === 0 ? 1 : 0)),
      'two-days-lost.jsonl': days(6, '2022-03-01', 12, (day) => (['2022-03-05', '2022-03-06'].includes(day) ? 0 : 5)),
      'quiet-day.jsonl': days(7, '2022-03-01', 28, (day) => (day === '2022-03-10' ? 0 : 1 + ((Number(day.slice(8)) * 5) % 3))),
    },
    { settings: { timezone: 'UTC', accounts: [{ id: line(1).account, timezone: 'UTC' }] } },
  );
});
test.afterAll(() => acme.close());

const states = async (digit: number, state: string): Promise<readonly unknown[]> =>
  (
    await acme.rows(
      `select local_day::varchar as day from coverage_day where line = '+5730011122${String(digit).padStart(2, '0')}' and state = '${state}' order by 1`,
    )
  ).map(({ day }) => day);

test('a day without any of the 4 usual people is missing', async () => {
  expect(await states(1, 'missing')).toEqual(['2022-03-10']);
});

test('Sundays on which nobody ever writes are logged', async () => {
  expect(await states(2, 'missing')).toEqual([]);
});

test('a lost month between two logged ones is missing whole: 28 days', async () => {
  const missing = await states(3, 'missing');
  expect([missing.length, missing[0], missing.at(-1)]).toEqual([28, '2022-02-01', '2022-02-28']);
});

test('3 of 16 usual people are a day partly logged, and so are 5 of 16 on the last day', async () => {
  expect(await states(4, 'partial')).toEqual(['2022-03-10', '2022-03-28']);
  expect(await states(4, 'missing')).toEqual([]);
});

test('a line with a customer now and then has no missing days', async () => {
  expect(await states(5, 'missing')).toEqual([]);
});

test('an empty day of a line with one to three people a day is logged: with so few it may be chance', async () => {
  expect(await states(7, 'missing')).toEqual([]);
});

test('two days lost in a log of twelve are found', async () => {
  expect(await states(6, 'missing')).toEqual(['2022-03-05', '2022-03-06']);
});

test('the days without log are counted once, whichever lines lack them: 28 + 10 March + 5 and 6 March = 31, in March 3', async () => {
  expect((await acme.ask('data_quality')).totals).toMatchObject({ days_without_log: 31 });
  expect((await acme.ask('data_quality', { from: ['2022-03-01'] })).totals).toMatchObject({ days_without_log: 3 });
});

test('estimates of the first line: the first 24 hours and those after the missing day, 4 + 4 conversations', async () => {
  const rows = await acme.rows(`
    select local_day::varchar as day, count(*) as conversations from fact_conversation
    where basis = 'derived' and is_estimate and line = '+573001112201' group by all order by 1`);
  expect(rows).toEqual([
    { day: '2022-03-01', conversations: 4 },
    { day: '2022-03-11', conversations: 4 },
  ]);
  const { warnings } = await acme.ask('conversations', { line: ['+573001112201'], fields: ['conversations'] });
  expect(warnings.find(({ code }) => code === 'estimate')?.count).toBe(8);
});

test('a day partly logged makes itself and the next one estimates, but not the last day of the log: 16 + 3 + 16', async () => {
  const rows = await acme.rows(`
    select local_day::varchar as day, count(*) as conversations from fact_conversation
    where basis = 'derived' and is_estimate and line = '+573001112204' group by all order by 1`);
  expect(rows).toEqual([
    { day: '2022-03-01', conversations: 16 },
    { day: '2022-03-10', conversations: 3 },
    { day: '2022-03-11', conversations: 16 },
  ]);
});
