import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { factsOf } from '../../app/server/workspace-facts';
import { rowsBehind } from '../../db/rows';
import { Generations } from '../../db/warehouse';
import { type Built, built } from './built';

const start = Date.parse('2022-03-01T00:00:00Z') / 1000;
const stamp = (seconds: number): string => new Date((start + seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
const steps = ['view', 'cart', 'pay', 'done'];
const hour = 3_600;

interface Told {
  readonly person: number;
  readonly step: number;
  readonly at: number;
}
/** Few instants, so that many events meet in one; step 4 is of no funnel. */
const worlds = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 79 }),
    step: fc.integer({ min: 0, max: 4 }),
    at: fc.integer({ min: 0, max: 240 }).map((n) => n * hour),
  }),
  { minLength: 900, maxLength: 900 },
);

/** How deep each person came, and the seconds between the steps of the earliest of the deepest journeys: first step, then always the next one. */
function plainly(events: readonly Told[], within: number) {
  const depths: number[] = [];
  const gaps: number[][] = steps.map(() => []);
  for (const person of new Set(events.map((event) => event.person))) {
    const own = events.filter((event) => event.person === person).sort((a, b) => a.at - b.at);
    let best: readonly number[] = [];
    for (const { at } of own.filter(({ step }) => step === 0)) {
      const times = [at];
      for (let step = 1; step < steps.length; step++) {
        const next = own.find((event) => event.step === step && event.at >= (times.at(-1) ?? 0) && event.at <= at + within);
        if (!next) break;
        times.push(next.at);
      }
      if (times.length > best.length) best = times;
    }
    depths.push(best.length);
    for (const [step, time] of best.entries()) if (step > 0) gaps[step]?.push(time - (best[step - 1] ?? 0));
  }
  const middle = (sorted: readonly number[]): number | null => {
    const at = (sorted.length - 1) / 2;
    return sorted.length ? ((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2 : null;
  };
  return steps.map((step, index) => ({
    step,
    people: depths.filter((depth) => depth > index).length,
    inferred_people: 0,
    seconds_p50: middle((gaps[index] ?? []).sort((a, b) => a - b)),
  }));
}

const csv = (events: readonly Told[], names: readonly string[] = [...steps, 'other']): string =>
  `user,what,when\n${events.map(({ person, step, at }) => `u${person},${names[step]},${stamp(at)}`).join('\n')}\n`;
const maps = { person: 'user', step: 'what', at: 'when', steps: steps.join(',') };

let acme: Built;
test.afterEach(() => acme.close());

test('property: the funnel of 900 random events is that of a plain count, over any window; it never grows and no rate passes 100 %', async () => {
  const [events = []] = fc.sample(worlds, { numRuns: 1, seed: 5 });
  acme = await built({ 'events.csv': csv(events) }, { maps });
  for (const hours of [1, 24, 72, 168]) {
    const asked = { window: [`${hours}h`], fields: ['people', 'inferred_people', 'seconds_p50'] };
    const plain = plainly(events, hours * hour);
    expect((await acme.ask('cart_funnel', asked)).rows, `${hours} hours`).toEqual(plain);
    const times = await acme.ask('cart_times', { window: asked.window, fields: ['seconds_p50'] });
    const middle = plain.filter(({ seconds_p50 }) => seconds_p50 !== null).map(({ step, seconds_p50 }) => ({ step, seconds_p50 }));
    expect(times.rows.toSorted((one, other) => steps.indexOf(String(one.step)) - steps.indexOf(String(other.step)))).toEqual(middle);
  }
  const { rows } = await acme.ask('cart_funnel');
  for (const [at, { people, rate_from_first, rate_from_previous }] of rows.entries()) {
    expect(Number(people)).toBeLessThanOrEqual(Number(rows[at - 1]?.people ?? people));
    expect(Math.max(Number(rate_from_first), Number(rate_from_previous))).toBeLessThanOrEqual(1);
  }
});

const people = async () => (await acme.ask('cart_funnel', { fields: ['people'] })).rows.map((row) => Object.values(row).join(' '));
/** Lines of the file that the people counted stand on. */
async function behind(metric: string, field: string, row: string): Promise<readonly unknown[]> {
  const generations = new Generations(acme.paths);
  const answer = await generations.use((generation) => rowsBehind(generation, metric, { field: [field], row: [row] }));
  await generations.close();
  if (!('page' in answer)) throw new Error('a page was asked for');
  return answer.page.rows.map(({ record_line }) => record_line);
}
const lines = (...rows: readonly string[]): string => `person,step,at\n${rows.join('\n')}\n`;

test('by its own headers and --steps b,a,c: 2 began with b, 1 of them went on to a; a step that nobody took has nobody; d is of no funnel', async () => {
  const content = lines(
    'p1,b,2022-03-01 10:00',
    'p1,A,2022-03-01T10:05:00Z',
    'p2,b,1646128800',
    'p2,d,2022-03-01 11:00',
    'p3,a,2022-03-01 10:00',
  );
  acme = await built({ 'events.csv': content }, { maps: { steps: 'b, a,c' } });
  expect(await people()).toEqual(['b 2', 'a 1', 'c 0']);
  expect(await behind('cart_funnel', 'people', 'step:b')).toEqual([2, 4]);
  expect(await behind('cart_funnel', 'people', 'step:a')).toEqual([3]);
  expect(await behind('cart_times', 'timed', 'step:a')).toEqual([3]);
  const generations = new Generations(acme.paths);
  const facts = await generations.use((generation) => factsOf('acme', generation));
  await generations.close();
  expect(facts).toMatchObject({ messages: 0, firstDay: '2022-03-01', lastDay: '2022-03-01', eventSteps: ['b', 'a', 'c'] });
  const { totals } = await acme.ask('data_quality', { kind: ['events_csv'] });
  expect(totals).toMatchObject({ records: 5, accepted: 5, rejected: 0 });
});

test('without --steps the order is that in which people come to the steps: view before cart before buy, wherever they stand in the file', async () => {
  const content = lines(
    ...['p1,buy,2022-03-01 12:00', 'p1,view,2022-03-01 10:00', 'p1,cart,2022-03-01 11:00'],
    ...['p2,cart,2022-03-02 11:00', 'p2,view,2022-03-02 10:00', 'p3,view,2022-03-01 09:00'],
  );
  acme = await built({ 'events.csv': content });
  expect(await people()).toEqual(['view 3', 'cart 2', 'buy 1']);
});

test('rows without a person, a step or a time are rejected with their line, the same event told twice is a duplicate: 6 = 2 + 1 + 3', async () => {
  const content = lines(
    'p1,a,2022-03-01 10:00',
    ',a,2022-03-01 10:00',
    'p1,,2022-03-01 10:00',
    'p1,b,soon',
    'p1,b,2022-03-01 11:00',
    'p1,a,2022-03-01 10:00',
  );
  acme = await built({ 'events.csv': content });
  const rejects = await acme.rows('select record_line as line, reason from load_reject order by 1');
  expect(rejects).toEqual([
    { line: 3, reason: 'no person' },
    { line: 4, reason: 'no step' },
    { line: 5, reason: 'no usable time' },
  ]);
  expect((await acme.ask('data_quality')).totals).toMatchObject({ records: 6, accepted: 2, duplicates: 1, rejected: 3 });
  expect(await people()).toEqual(['a 1', 'b 1']);
  await expect(acme.ask('cart_funnel', { mode: ['ordered'] })).rejects.toThrow('counted strictly');
});
