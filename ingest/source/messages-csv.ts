import { columnName } from './column-name';
import { isFields } from './field';
import { messageFields, messageTimes, wholeFile } from './message-columns';
import { columnsOf, messageRowReader } from './message-csv-row';
import { type MessageTable, messageTold, tableOf } from './message-csv-told';
import { providerOf } from './provider-json';
import { providerTime } from './provider-time';
import { stageProvider } from './provider-told';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceReader } from './source';
import { isTableRow } from './table-row';
import { toldBefore } from './told-before';

/** Messages of any provider: a table with its columns found by their headers or by a mapping, or the provider's events as JSON. One row is one record. */
export const messagesCsv: Source = {
  kind: 'messages_csv',
  parserVersion: 5,
  isSplittable: false,
  mapNames: [...messageFields, 'zone'],
  isDate: (column, mapping) => messageTimes.some((field) => columnsOf(field, [column], mapping).length > 0),
  refusal,
  open,
};

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  const there = (field: (typeof messageFields)[number]): readonly string[] => columnsOf(field, columns, mapping);
  const has = (...fields: readonly (typeof messageFields)[number][]): boolean => fields.some((field) => there(field).length > 0);
  const clock = there('day').length > 0 ? [] : there('clock');
  const times = mapping?.time === undefined ? [...there('time'), ...there('day'), ...clock] : there('time');
  if (times.length > 1) {
    const [one, other] = times;
    return `two columns may hold the time of a message, ${one} and ${other}; say which does with --map time=COLUMN`;
  }
  if (times.length === 0 && !has('sent_at', 'delivered_at'))
    return 'no column tells when a message was sent; say which does with --map time=COLUMN';
  if (!has('phone', 'from', 'to', 'id')) return 'no column holds the number of the customer; say which does with --map phone=COLUMN';
  if (!has('direction', 'status', 'event') && !wholeFile.direction.test(mapping?.direction ?? ''))
    return 'no column tells whether a message came in or went out; say which does with --map direction=COLUMN or, for the whole file, --map direction=out';
  if (mapping?.zone !== undefined && !isZone(mapping.zone)) return `${mapping.zone} is no time zone; write it as --map zone=America/Bogota`;
  return null;
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function open(context: SourceContext): SourceReader {
  const mapping = context.options.columns;
  const rowOf = messageRowReader(mapping);
  const { judge, ordinal } = toldBefore(context);
  let table: MessageTable | undefined;

  const readRow = (row: Readonly<Record<string, unknown>>, line: number): number => {
    table ??= tableOf(Object.keys(row), mapping);
    const read = messageTold(row, rowOf(row), table, context);
    const told = 'reason' in read ? read : judge(read);
    const refused = 'reason' in told ? told : stageProvider(told, line, ordinal(told), context);
    if (refused !== null) context.reject(line, refused, shape(row));
    return 1;
  };

  const readEvents = (record: unknown, line: number): number => {
    const provider = providerOf(record);
    if (provider === null) {
      if (isFields(record)) return readRow(flatRow(record), line);
      context.reject(line, { reason: 'not a message' }, shape(record));
      return 1;
    }
    const reading = { timezone: context.options.timezone, dateOrder: 'day_first', now: context.now } as const;
    const events = provider.read(provider.value, (value, column) => providerTime(value, column, reading));
    for (const told of events) {
      const refused = 'reason' in told ? told : stageProvider(told, line, ordinal(told), context);
      if (refused !== null) context.reject(line, refused, shape(record));
    }
    return events.length;
  };

  const read = (record: unknown, line: number): number => {
    if (isTableRow(record)) return readRow(record, line);
    return (Array.isArray(record) ? record : [record]).reduce((records: number, one) => records + readEvents(one, line), 0);
  };
  return { read, end: () => 0 };
}

/** A flat JSON object as a row of a table. */
const flatRow = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [columnName(name), cellText(value)]));

const cellText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
