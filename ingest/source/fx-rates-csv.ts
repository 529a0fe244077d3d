import { isoDay } from './calendar';
import { decimal } from './decimal';
import { type Fields, isFields } from './field';
import type { Reject, Row } from './rows';
import { shape } from './shape';
import { eachRecord, type Source, type SourceContext, type SourceOptions } from './source';
import { cellOf } from './table-row';

const dayColumns = ['date', 'day', 'fecha', 'data', 'dia', 'rate_date', 'valid_on', 'effective_date'] as const;
const baseColumns = ['base_currency', 'base', 'from_currency', 'from', 'source_currency', 'moneda_base'] as const;
const quoteColumns = [
  'quote_currency',
  'quote',
  'to_currency',
  'to',
  'target_currency',
  'target',
  'currency',
  'moneda',
  'moeda',
  'currency_code',
] as const;
const pairColumns = ['pair', 'currency_pair', 'par'] as const;
const rateColumns = [
  'rate',
  'value',
  'tasa',
  'taxa',
  'exchange_rate',
  'fx_rate',
  'tipo_de_cambio',
  'cotizacion',
  'cotacao',
  'valor',
  'close',
] as const;

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (code: string): boolean => currencies.has(code);

/** Base and quote of a column such as `usd_cop`, `usd_to_cop` or `usdcop`; null for any other. */
function pairOf(column: string): readonly [string, string] | null {
  const found = /^([a-z]{3})_?(?:to_|per_)?([a-z]{3})(?:_rate)?$/i.exec(column.replace(/[\s/.:-]+/g, '_'));
  const [base, quote] = [(found?.[1] ?? '').toUpperCase(), (found?.[2] ?? '').toUpperCase()];
  return isCurrency(base) && isCurrency(quote) ? [base, quote] : null;
}

const isOneOf = (columns: readonly string[], column: string): boolean => columns.includes(column);
const isNumber = (column: string): boolean => isOneOf(rateColumns, column) || pairOf(column) !== null || isCurrency(column.toUpperCase());

/** One rate as a row tells it: 1 unit of base is `written` units of quote. */
type Told = { readonly base: string; readonly quote: string; readonly written: string };

/** Exchange rates: one row a pair, or one row a day with a column a currency. Each rate is one record. */
export const fxRatesCsv: Source = {
  ...eachRecord('fx_rates_csv', 2, (record, line, context) => {
    const row = isFields(record) ? record : {};
    const told = ratesOf(row);
    for (const rate of told) stageRate(row, rate, line, context);
    return told.length;
  }),
  isNumber,
  isDate: (column) => isOneOf(dayColumns, column),
  refusal: (columns) =>
    columns.some((column) => isOneOf([...baseColumns, ...pairColumns], column) || pairOf(column) !== null) || columns.includes('usd')
      ? null
      : 'it does not say of which currency 1 unit is worth these rates; add a column base_currency, or name the columns like usd_cop',
};

function ratesOf(row: Fields): readonly Told[] {
  const pair = pairOf(cellOf(row, ...pairColumns));
  const written = cellOf(row, ...rateColumns);
  if (pair !== null) return [{ base: pair[0], quote: pair[1], written }];
  const isLong = rateColumns.some((column) => row[column] !== undefined);
  const base = cellOf(row, ...baseColumns).toUpperCase();
  if (isLong) return [{ base, quote: cellOf(row, ...quoteColumns).toUpperCase(), written }];
  const told = Object.keys(row).flatMap((column): readonly Told[] => {
    const cell = cellOf(row, column);
    const named = pairOf(column) ?? (isCurrency(column.toUpperCase()) ? ([base, column.toUpperCase()] as const) : null);
    return named === null || cell === '' ? [] : [{ base: named[0], quote: named[1], written: cell }];
  });
  return told.length > 0 ? withBase(told) : [{ base, quote: '', written }];
}

/** A wide row without a base says it by the one currency that is worth 1. */
function withBase(told: readonly Told[]): readonly Told[] {
  if (told.every(({ base }) => base !== '')) return told;
  const ones = told.filter(({ written }) => /^1(?:[.,]0*)?$/.test(written));
  const base = ones.length === 1 ? (ones[0]?.quote ?? '') : '';
  return base === '' ? told : told.filter(({ quote }) => quote !== base).map((rate) => ({ ...rate, base }));
}

function stageRate(row: Fields, told: Told, line: number, { identity, options, emit, reject }: SourceContext): void {
  const read = readRate(told, cellOf(row, ...dayColumns), options);
  if ('reason' in read) reject(line, read, shape(row));
  else emit('fx', { record_id: identity.key('fx', Object.values(read).join('|')), record_line: line, ...read });
}

function readRate(
  { base, quote, written }: Told,
  dayCell: string,
  options: SourceOptions,
): Omit<Row<'fx'>, 'record_id' | 'record_line'> | Reject {
  const day = isoDay(dayCell, options.dateOrder);
  const rate = decimal(written, options.decimal);
  if (dayCell === '') return { reason: 'no date', detail: 'date' };
  if (day === null) return { reason: 'impossible date', detail: 'date' };
  if (base === '') return { reason: 'no base currency', detail: 'add a column base_currency, or name the column like usd_cop' };
  if (!isCurrency(base) || !isCurrency(quote))
    return { reason: 'no currency', detail: 'base and quote must be currency codes such as USD' };
  if (rate === null) return { reason: 'bad amount', detail: 'rate' };
  if (Number(rate) <= 0) return { reason: 'negative amount', detail: 'rate must be above zero' };
  return { day, base_currency: base, quote_currency: quote, rate };
}
