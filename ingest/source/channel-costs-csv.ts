import { isoDay } from './calendar';
import { type ChannelField, channelColumns, channelFields, currencyOfCost, isCurrency } from './channel-columns';
import { channelName } from './channel-name';
import { columnName } from './column-name';
import { amount } from './decimal';
import { type Fields, isFields, whole } from './field';
import type { Reject } from './rows';
import { shape } from './shape';
import { eachRecord, type Mapping, type Source, type SourceContext } from './source';
import { cellOf } from './table-row';

/** What other channels cost, one row a day and channel or campaign; columns by their headers or by a mapping. Each row is one record. */
export const channelCostsCsv: Source = {
  ...eachRecord('channel_costs_csv', 2, read),
  mapNames: channelFields,
  isPointAsked: true,
  isNumber: (column, mapping) => costColumns([column], mapping).length > 0,
  isDate: (column, mapping) => columnsFor('date', mapping).includes(column),
  refusal,
};

/** The mapped column alone, else those that are named for a field. */
export const columnsFor = (field: ChannelField, mapping: Mapping | undefined): readonly string[] =>
  mapping?.[field] === undefined ? channelColumns[field] : [columnName(mapping[field])];

/** The columns of costs: the mapped one, else those named for it, with or without a currency. */
const costColumns = (columns: readonly string[], mapping: Mapping | undefined): readonly string[] =>
  columns.filter(
    (column) => columnsFor('cost', mapping).includes(column) || (mapping?.cost === undefined && currencyOfCost(column) !== null),
  );

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  const there = (field: ChannelField): readonly string[] => columnsFor(field, mapping).filter((column) => columns.includes(column));
  if (there('date').length === 0) return 'no column tells the day of a cost; say which does with --map date=COLUMN';
  const costs = costColumns(columns, mapping);
  if (costs.length === 0) return 'no column holds what a channel cost; say which does with --map cost=COLUMN';
  if (there('channel').length === 0 && mapping?.channel === undefined)
    return 'no column names the channel; say which does with --map channel=COLUMN or, for the whole file, --map channel=google';
  if (there('currency').length === 0 && !isCurrency(mapping?.currency) && currencyOfCost(costs[0] ?? '') === null)
    return 'no column holds the currency; say it with --map currency=COLUMN or, for the whole file, --map currency=COP';
  return null;
}

function read(record: unknown, line: number, context: SourceContext): number {
  const row = isFields(record) ? record : {};
  const told = costOf(row, context);
  if ('reason' in told) {
    context.reject(line, told, shape(record));
    return 1;
  }
  const { identity, emit } = context;
  const { campaign, ...cost } = told;
  emit('channel_cost', {
    record_id: identity.key(
      'channel_cost',
      [cost.day, cost.channel, campaign, cost.cost, cost.currency, cost.clicks, cost.impressions].join('|'),
    ),
    record_line: line,
    ...cost,
    campaign_id: campaign === '' ? null : identity.key('text', campaign),
  });
  return 1;
}

function costOf(row: Fields, { options }: SourceContext) {
  const mapping = options.columns;
  const cell = (field: ChannelField): string => cellOf(row, ...columnsFor(field, mapping));
  const reject = (reason: string, detail: string): Reject => ({ reason, detail });
  const day = dayOf(cell('date'), options.dateOrder);
  const name = channelName(cell('channel') || (columnIsThere(row, mapping?.channel) ? '' : (mapping?.channel ?? '')));
  const column = costColumns(Object.keys(row), mapping).find((name) => cellOf(row, name) !== '') ?? '';
  const currency = (cell('currency') || (mapping?.currency ?? currencyOfCost(column) ?? '')).toUpperCase();
  const cost = amount(cellOf(row, column), options.decimal);
  if (/^total/i.test(cell('date')) || /^total/i.test(cell('channel')))
    return reject('summary row', 'a total of other rows is not counted again');
  if (day === null) return reject('impossible date', 'date');
  if (name === null) return reject('no channel', 'channel');
  if (name === 'whatsapp') return reject('cost of WhatsApp', 'it is counted from the logs');
  if (cost === null) return reject('bad amount', 'cost');
  if (Number(cost) < 0) return reject('negative amount', 'cost');
  if (!isCurrency(currency)) return reject('no currency', 'currency');
  const count = (field: 'clicks' | 'impressions'): bigint | null => {
    const told = whole(cell(field).replace(/[.,\s](?=\d{3}\b)/g, ''));
    return told === null ? null : BigInt(told);
  };
  return { day, channel: name, cost, currency, campaign: cell('campaign'), clicks: count('clicks'), impressions: count('impressions') };
}

const columnIsThere = (row: Fields, column: string | undefined): boolean => column !== undefined && row[columnName(column)] !== undefined;

/** A month such as `2022-05` stands for its first day. */
const dayOf = (written: string, order: 'day_first' | 'month_first' | undefined): string | null =>
  /^\d{4}-\d\d$/.test(written) ? isoDay(`${written}-01`) : isoDay(written, order);
