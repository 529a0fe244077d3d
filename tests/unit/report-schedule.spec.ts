import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { dayOfInstant } from '../../app/metrics/days';
import { latestDue, scheduleSchema } from '../../app/report/schedule';

const due = (every: 'month' | 'week', day: number, today: string) => latestDue({ every, day }, today);

test('each month on the 5th: on 4 March the one of 5 February over January is the latest, on 5 March that over February', () => {
  expect(due('month', 5, '2022-03-04')).toEqual({ day: '2022-02-05', span: { from: '2022-01-01', to: '2022-02-01' } });
  expect(due('month', 5, '2022-03-05')).toEqual({ day: '2022-03-05', span: { from: '2022-02-01', to: '2022-03-01' } });
  expect(due('month', 28, '2022-01-01')).toEqual({ day: '2021-12-28', span: { from: '2021-11-01', to: '2021-12-01' } });
});

test('each Tuesday: on Monday 7 March 2022 the one of 1 March over 21 to 27 February, on Tuesday that over 28 February to 6 March', () => {
  expect(due('week', 2, '2022-03-07')).toEqual({ day: '2022-03-01', span: { from: '2022-02-21', to: '2022-02-28' } });
  expect(due('week', 2, '2022-03-08')).toEqual({ day: '2022-03-08', span: { from: '2022-02-28', to: '2022-03-07' } });
});

test('a due day is never ahead, never further back than its period, and its span has ended by then', () => {
  const days = fc
    .date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom('month', 'week'), fc.integer({ min: 1, max: 7 }), days, (every, day, today) => {
      const found = due(every, day, today);
      const back = (Date.parse(today) - Date.parse(found.day)) / 86_400_000;
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThan(every === 'week' ? 7 : 31);
      expect(found.span.to <= found.day && found.span.from < found.span.to).toBe(true);
    }),
  );
});

test('03:00 UTC of 1 March is still 28 February in Bogotá', () => {
  expect(dayOfInstant(new Date('2022-03-01T03:00:00Z'), 'America/Bogota')).toBe('2022-02-28');
});

for (const [name, given, told] of [
  ['day 31', { every: 'month', day: 31, formats: ['pdf'], to: [] }, 'day is 28 at most, which every month has'],
  ['weekday 8', { every: 'week', day: 8, formats: ['pdf'], to: [] }, 'a day of the week is 1 to 7'],
  ['no format', { every: 'month', day: 1, formats: [], to: [] }, 'choose at least one format'],
  ['an address that is none', { every: 'month', day: 1, formats: ['pdf'], to: ['ana'] }, 'an address is written as ana@example.com'],
] as const) {
  test(`a schedule with ${name} is refused: ${told}`, () => {
    expect(scheduleSchema.safeParse(given).error?.issues[0]?.message).toBe(told);
  });
}
