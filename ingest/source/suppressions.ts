import { canonical } from './canonical';
import { cellTime } from './cell-time';
import { isFields } from './field';
import { isSomebody, listedPerson, personKey } from './listed-person';
import type { Reject } from './rows';
import { shape } from './shape';
import { eachRecord, type Mapping, type Source, type SourceContext } from './source';
import { columnsFor, suppressionFields } from './suppression-columns';
import { cellOf } from './table-row';
import { type Clock, clockOf, marked } from './wall-clock';

/** People whom a company really blocked, one row a person and time; columns by their headers or by a mapping. */
export const suppressions: Source = {
  ...eachRecord('suppressions', 2, read),
  mapNames: suppressionFields,
  isDate: (column, mapping) => [...columnsFor('blocked_at', mapping), ...columnsFor('until', mapping)].includes(column),
  refusal,
};

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  const isThere = (field: (typeof suppressionFields)[number]): boolean =>
    columnsFor(field, mapping).some((column) => columns.includes(column));
  if (!isThere('phone')) return 'no column holds the number of the person; say which does with --map phone=COLUMN';
  if (!isThere('blocked_at')) return 'no column tells since when a person was blocked; say which does with --map blocked_at=COLUMN';
  return null;
}

function read(record: unknown, line: number, context: SourceContext): number {
  const row = isFields(record) ? record : {};
  const { identity, options, emit, reject } = context;
  const cell = (field: (typeof suppressionFields)[number]): string => cellOf(row, ...columnsFor(field, options.columns));
  const clock = clockOf([cell('blocked_at'), cell('until')], options);
  const told = stateOf(cell('blocked_at'), cell('until'), clock, context);
  const phone = cell('phone');
  const person = listedPerson({ phone, country: cellOf(row, 'country', 'country_code', 'pais') }, identity);
  if ('reason' in told || !isSomebody(person)) {
    reject(line, 'reason' in told ? told : { reason: 'no usable phone', detail: 'phone' }, shape(record));
    return 1;
  }
  const rule = ruleWord(cell('rule'));
  const record_id = identity.key('suppression', canonical([personKey(person), rule, told, ...marked(clock.isWallClock)]));
  emit('suppression', { record_id, record_line: line, contact_id: person.contactId, rule, ...told });
  if (clock.isWallClock) emit('wall_clock', { record_id });
  for (const candidate of person.candidates) emit('contact_candidate', { owner_id: record_id, ...candidate });
  return 1;
}

function stateOf(
  blocked: string,
  until: string,
  clock: Clock,
  context: SourceContext,
): { readonly blocked_at: number; readonly until_at: number | null } | Reject {
  if (blocked === '') return { reason: 'no date', detail: 'blocked_at is blank' };
  const blocked_at = cellTime(blocked, 'blocked_at', clock, context);
  if (typeof blocked_at !== 'number') return blocked_at;
  if (until === '') return { blocked_at, until_at: null };
  const until_at = cellTime(until, 'until', clock, { ...context, now: Number.POSITIVE_INFINITY });
  if (typeof until_at !== 'number') return until_at;
  return until_at > blocked_at ? { blocked_at, until_at } : { reason: 'impossible time', detail: 'until is not after blocked_at' };
}

/** A rule as a short word; null for none, and for one that may name a person. */
function ruleWord(written: string): string | null {
  const word = written.trim().replace(/\s+/g, ' ').slice(0, 60);
  return word === '' || /\d{7}|@/.test(word) ? null : word;
}
