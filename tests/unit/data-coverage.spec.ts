import { expect, test } from '@playwright/test';
import { coverageByLine } from '../../app/ui/data/gaps';

const day = (line: string, number: number, state: string) => ({
  line,
  day: `2022-02-${String(number).padStart(2, '0')}`,
  state,
  messages: 1,
});

test('days 2 and 3 missing, 4 partial, 27 and 28 missing: 3 gaps of one line, none of the other', () => {
  const days = [1, 2, 3, 4, 5].map((number) => day('+57', number, { 2: 'missing', 3: 'missing', 4: 'partial' }[number] ?? 'logged'));
  const [one, other] = coverageByLine([...days, day('+57', 27, 'missing'), day('+57', 28, 'missing'), day('+52', 1, 'logged')]);
  expect(one).toMatchObject({ line: '+57', logged: 2, partial: 1, missing: 4 });
  expect(one?.gaps).toEqual([
    { from: '2022-02-02', until: '2022-02-03', state: 'missing' },
    { from: '2022-02-04', until: '2022-02-04', state: 'partial' },
    { from: '2022-02-27', until: '2022-02-28', state: 'missing' },
  ]);
  expect(other).toMatchObject({ line: '+52', logged: 1, gaps: [] });
});
