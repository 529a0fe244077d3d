import { expect, test } from '@playwright/test';
import { POST as giveToken } from '../../app/api/access/route';
import { fetchJson } from '../../app/metrics/api-error';
import { errorAnswer } from '../../app/server/api-answer';
import { finishedJob, jobOf, startJob } from '../../app/server/jobs';
import { emptyRate, holeBefore, rateProblems } from '../../app/ui/pricing/rate-draft';

const rate = { ...emptyRate, model: 'cbp_2022', market: 'Colombia', category: 'business_initiated', from: '2022-02-01', rate: '0,05' };

test('each field of a rate says what is wrong with it: -0.05 is no amount, 30 February no day, and an end stands behind its beginning', () => {
  expect([...rateProblems(rate)]).toEqual([]);
  expect([...rateProblems({ ...rate, rate: '-0.05', from: '2022-02-30', until: '2022-01-31', currency: 'us' })].sort()).toEqual([
    ['currency', 'currency'],
    ['from', 'day'],
    ['rate', 'number'],
    ['until', 'order'],
  ]);
  expect(rateProblems({ ...rate, market: '', rate: ' ' })).toEqual(
    new Map([
      ['market', 'missing'],
      ['rate', 'missing'],
    ] as const),
  );
});

test('a rate to 31 March and the next from 3 April leave a hole of 1 and 2 April; from 1 April, or without an end, none', () => {
  const first = { ...rate, until: '2022-03-31' };
  const next = { ...rate, from: '2022-04-03' };
  expect(holeBefore(next, [first, next])).toBe('2022-03-31');
  expect(holeBefore(first, [first, next])).toBeNull();
  const joined = { ...rate, from: '2022-04-01' };
  expect(holeBefore(joined, [first, joined])).toBeNull();
  expect(holeBefore(next, [rate, next])).toBeNull();
  expect(holeBefore({ ...next, market: 'Brazil' }, [first])).toBeNull();
});

test('a job that runs is remembered, however many others ended since', () => {
  const { id } = startJob({ workspace: 'acme', kind: 'convert', file: 'ingest/convert.ts', args: ['--help'] });
  const ended = Array.from({ length: 60 }, () => finishedJob('acme', 'what-if', 0.1, null).id);
  expect(jobOf('acme', id).state).toBe('running');
  expect(() => jobOf('acme', ended[0] ?? '')).toThrow('There is no such job');
  expect(jobOf('acme', ended[59] ?? '').state).toBe('done');
});

test('an answer that breaks off on its way is none, and no empty one', async () => {
  const cut = `data:application/json,${encodeURIComponent('{"rows": [')}`;
  await expect(fetchJson(cut)).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  expect(await fetchJson('data:application/json,{}')).toEqual({});
});

test('the log tells an error that nobody foresaw without the number of a person that stands in it', async () => {
  const told: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text) => told.push(String(text)) > 0;
  const answer = errorAnswer(new Error('Could not convert "573001234567"', { cause: { params: ['+57 300 123 4567'] } }));
  process.stderr.write = write;
  expect([told.join(''), await answer.text()].filter((text) => /3001234|300 123/.test(text))).toEqual([]);
  expect(told.join('')).toContain('Could not convert "57…67"');
});

test('whoever gives the token is led to a path of this server, and by no sign in it elsewhere', async () => {
  const ledTo = async (to: string): Promise<string | null> => {
    const body = new URLSearchParams({ token: '', to });
    return (await giveToken(new Request('http://localhost/api/access', { method: 'POST', body }))).headers.get('location');
  };
  expect(await ledTo('/acme?by=day')).toBe('/acme?by=day');
  for (const to of ['//evil.example', '/\\evil.example', '/\t/evil.example', 'https://evil.example']) expect(await ledTo(to)).toBe('/');
});
