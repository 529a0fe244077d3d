import { expect, test } from '@playwright/test';
import { parseMappings, refuseUnknown } from '../../ingest/mappings';

test('--map decimal=comma,dates=day_first and --map arm=group are 3 pairs', () => {
  expect(parseMappings(['decimal=comma,dates=day_first', 'arm= group'])).toEqual({ decimal: 'comma', dates: 'day_first', arm: 'group' });
});

for (const wrong of ['decimal', '=comma', 'decimal=', 'a=b=c', '']) {
  test(`--map "${wrong}" is bad usage`, () => {
    expect(() => parseMappings([wrong])).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
}

test('a name that no kind of file knows is bad usage, and the sentence lists the right ones', () => {
  refuseUnknown({ decimal: 'comma', arm: 'group', order: 'Folio' });
  expect(() => refuseUnknown({ convrted: 'x' })).toThrow(/--map convrted=… is not known; the names are decimal, dates, .*converted/);
});
