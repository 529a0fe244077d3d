import { basename } from 'node:path';
import { AppError } from '../db/errors';
import type { UsedKind } from '../db/kinds';
import { mappingOf } from './mappings';
import type { Layout } from './read/records';
import { isoDay } from './source/calendar';
import { columnsOf } from './source/catalog-columns';
import type { ReadOptions } from './stage-options';

/**
 * The day that a file without dates of its own holds for. A catalogue is a snapshot: of the day in its rows, else of the one in its name, else of
 * `--as-of`, and never of the day on which it is loaded; one that none of them dates is refused.
 */
export function snapshotDay(kind: UsedKind, layout: Layout, path: string, given: string | null, options: ReadOptions): string | null {
  if (kind !== 'catalog') return given;
  const columns = layout.format === 'csv' ? layout.csv.columns : layout.format === 'xlsx' ? layout.sheet.columns : [];
  if (columnsOf('as_of', columns, mappingOf(kind, options)).length > 0) return given;
  const day = dayInName(path) ?? given;
  if (day === null) {
    throw new AppError(
      'unreadable',
      'nothing tells which day this catalogue shows; say it with --as-of 2022-05-12, or put it into the name, as in catalog_2022-05-12.csv',
    );
  }
  return day;
}

const yearFirst =
  /(?<!\d)(20\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?:[T_ -]([01]\d|2[0-3])[-_:.h]?([0-5]\d)(?:[-_:.]?[0-5]\d)?Z?(?![-_.]?\d))?(?!\d)/g;
const yearLast = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2(20\d\d)(?!\d)/g;

/**
 * The day that a file's name tells, as `2022-05-12` or with the time, `2022-05-12T18:30`; null when it tells none, several, or one whose day and month
 * may be the other way round.
 */
export function dayInName(path: string): string | null {
  const name = basename(path);
  const told = new Set<string | null>();
  for (const [, year, , month, day, hour, minute] of name.matchAll(yearFirst)) {
    told.add(
      isoDay(`${year}-${month}-${day}`) === null ? null : `${year}-${month}-${day}${hour === undefined ? '' : `T${hour}:${minute}`}`,
    );
  }
  if (told.size === 0)
    for (const [, first, , second, year] of name.matchAll(yearLast)) told.add(dayOf(Number(first), Number(second), `${year}`));
  const [only = null, ...more] = told;
  return more.length > 0 ? null : only;
}

function dayOf(first: number, second: number, year: string): string | null {
  if (first !== second && first <= 12 && second <= 12) return null;
  const [day, month] = second > 12 ? [second, first] : [first, second];
  return isoDay(`${year}-${month}-${day}`);
}
