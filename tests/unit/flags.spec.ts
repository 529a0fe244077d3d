import { expect, test } from '@playwright/test';
import { parseFlags } from '../../db/flags';

const usage = 'Usage: npm run query -- WORKSPACE METRIC';

test('flags are the parameters of the API: repeated ones are lists, --json is none of them', () => {
  expect(parseFlags(['acme', 'conversations', '--by', 'month', '--country', 'CO', '--country=MX', '--json'], usage)).toEqual({
    positionals: ['acme', 'conversations'],
    parameters: { by: ['month'], country: ['CO', 'MX'] },
    isJson: true,
  });
});

test('a flag that nobody knows is left to the scope, which lists the right ones', () => {
  expect(parseFlags(['acme', 'roi', '--colour', 'red'], usage)).toEqual({
    ...{ positionals: ['acme', 'roi'], parameters: { colour: ['red'] }, isJson: false },
  });
  expect(parseFlags(['acme', 'roi', '--colour'], usage).parameters).toEqual({ colour: [''] });
});

test('a flag without its value is refused', () => {
  expect(() => parseFlags(['acme', 'roi', '--from'], usage)).toThrow(/--from.*argument missing/);
});
