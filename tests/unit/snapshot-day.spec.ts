import { expect, test } from '@playwright/test';
import { dayInName } from '../../ingest/snapshot-files';

for (const [name, day] of [
  ['catalog_2022-05-12.csv', '2022-05-12'],
  ['x/20220512.xlsx', '2022-05-12'],
  ['stock 2022_05_12 18.30.csv', '2022-05-12T18:30'],
  ['lista 31-12-2022.xlsx', '2022-12-31'],
  ['lista 05-06-2022.xlsx', null],
  ['catalog.csv', null],
  ['2022-05-12_2022-05-13.csv', null],
  ['573001112233.csv', null],
  ['catalog_2022-02-31.csv', null],
] as const) {
  test(`the day in ${name}: ${day}`, () => expect(dayInName(name)).toBe(day));
}
