import { countryCode } from '../identity/country-name';
import { isoDay } from './calendar';
import { canonical } from './canonical';
import { amount, decimal } from './decimal';
import { type Fields, identifier, isFields } from './field';
import { e164 } from './frame';
import {
  amountsInCurrency,
  givenForFile,
  type InvoiceRow,
  invoiceColumnsFor,
  invoiceDates,
  invoiceFields,
  invoiceNumbers,
  invoiceRow,
} from './invoice-columns';
import { blankLine, decimalsOf, type StatementTold } from './meta-analytics';
import type { Reject } from './rows';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceOptions, SourceReader } from './source';
import { isEveryCountry, isTotalWord, statementCategory, statementEntry, statementMonth, statementPricing } from './statement-words';

/** A partner's invoice as a table: one row what was billed of a month or day, its columns found by their headers or by a mapping. */
export const partnerInvoiceCsv: Source = {
  kind: 'partner_invoice_csv',
  parserVersion: 4,
  isSplittable: false,
  mapNames: invoiceFields,
  isPointAsked: true,
  isNumber: (column, mapping) => invoiceNumbers.some((field) => invoiceColumnsFor(field, mapping).includes(column)),
  isDate: (column, mapping) => invoiceDates.some((field) => invoiceColumnsFor(field, mapping).includes(column)),
  refusal,
  open,
};

function refusal(columns: readonly string[], mapping?: Mapping): string | null {
  const isThere = (field: (typeof invoiceFields)[number]): boolean =>
    givenForFile(field, mapping) !== '' || invoiceColumnsFor(field, mapping).some((column) => columns.includes(column));
  if (!isThere('month') && !isThere('day'))
    return 'no column tells the month that is billed; say which does with --map month=COLUMN or, for the whole file, --map month=2022-03';
  if (!isThere('amount') && !isThere('quantity'))
    return 'no column holds an amount or a quantity; say which does with --map amount=COLUMN or --map quantity=COLUMN';
  if (isThere('amount') && !isThere('currency') && !columns.some((column) => amountsInCurrency.has(column)))
    return 'no column holds the currency; say it with --map currency=COLUMN or, for the whole file, --map currency=USD';
  return null;
}

function open(context: SourceContext): SourceReader {
  const seen = new Map<string, number>();
  /** The row of units before, and the row of any kind but a total: what lines of tax, fees and totals leave blank of month, account and invoice. */
  let before: InvoiceRow | null = null;
  let above: InvoiceRow | null = null;

  const read = (record: unknown, line: number): number => {
    const fields: Fields = isFields(record) ? record : {};
    const told = invoiceRow(fields, context.options.columns);
    const entry =
      [told.pricing, told.account, told.partner, told.line].some(isTotalWord) || isSumOfCountries(told, before)
        ? 'total'
        : statementEntry([told.category, told.description, told.country, told.document, told.month, told.day]);
    const row = entry === null || above === null ? told : carried(told, above);
    const read = lineTold(row, entry ?? 'unit', context.options);
    if ('reason' in read) {
      context.reject(line, read, shape(record));
      return 1;
    }
    if (entry === null) before = row;
    if (entry !== 'total') above = row;
    const key = canonical(read);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    context.emit('statement_line', { record_id: context.identity.key('statement', `${key}|${times}`), record_line: line, ...read });
    return 1;
  };

  return { read, end: () => 0 };
}

/** A row of all countries and no category, below rows that name theirs. */
const isSumOfCountries = ({ country, category, description }: InvoiceRow, before: InvoiceRow | null): boolean =>
  isEveryCountry(country) &&
  category === '' &&
  description === '' &&
  before !== null &&
  before.country !== '' &&
  !isEveryCountry(before.country);

function carried(row: InvoiceRow, before: InvoiceRow): InvoiceRow {
  const isDated = statementMonth(row.month, row.year) !== null || isoDay(row.day) !== null;
  return {
    ...row,
    ...(isDated ? {} : { month: before.month, day: before.day, year: row.year || before.year }),
    account: row.account || before.account,
    document: identifier(row.document) === null ? before.document : row.document,
    currency: row.currency || before.currency,
    partner: row.partner || before.partner,
  };
}

function lineTold(row: InvoiceRow, entry: 'unit' | 'fee' | 'tax' | 'total', options: SourceOptions): StatementTold | Reject {
  const { decimal: mark, dateOrder } = options;
  const day = isoDay(row.day, dateOrder);
  const month = statementMonth(row.month, row.year) ?? isoDay(row.month, dateOrder)?.slice(0, 7) ?? day?.slice(0, 7) ?? null;
  const [quantity, free, price, money, tax] = [
    numberOf(row.quantity, (cell) => decimal(cell, mark)),
    numberOf(row.free, (cell) => decimal(cell, mark)),
    numberOf(row.price, (cell) => amount(cell, mark)),
    numberOf(row.amount, (cell) => amount(cell, mark)),
    numberOf(row.tax, (cell) => amount(cell, mark)),
  ];
  if (month === null && entry !== 'total') return { reason: 'no month', detail: 'month, day' };
  if (quantity === false || free === false) return { reason: 'bad quantity', detail: 'quantity' };
  if (price === false || money === false || tax === false) return { reason: 'bad amount', detail: 'amount, price or tax' };
  if (quantity === null && money === null) return { reason: 'no count', detail: 'neither quantity nor amount' };
  const currency = row.currency.toUpperCase();
  if (money !== null && !/^[A-Z]{3}$/.test(currency)) return { reason: 'no currency', detail: 'currency' };
  const words = [row.category, row.description];
  const category = words.map(statementCategory).find((word) => word !== null) ?? null;
  const pricing = [row.pricing, ...words].map(statementPricing).find((word) => word !== null) ?? null;
  const country = countryCode(row.country);
  return {
    ...blankLine,
    entry,
    document: identifier(row.document),
    issued_on: isoDay(row.issued, dateOrder),
    day,
    month,
    account_id: identifier(row.account),
    display_number: e164(row.line),
    partner: identifier(row.partner),
    country,
    market: country === null && /^[\p{L}\d &().,'/+-]{1,60}$/u.test(row.country) ? row.country : null,
    category,
    pricing_type: pricing,
    units: quantity !== null && money?.startsWith('-') && !quantity.startsWith('-') ? `-${quantity}` : quantity,
    free_units: free,
    unit_price: price,
    amount: money,
    tax,
    decimals: decimalsOf(money),
    currency: money === null ? null : currency,
  };
}

/** A number in a cell; null for a blank one, false for what is no number. A sum in brackets, or with its sign behind, is negative. */
function numberOf(cell: string, read: (cell: string) => string | null): string | null | false {
  if (cell === '' || /^(?:-+|–|—|n\/?a)$/i.test(cell)) return null;
  const bracketed = /^\((.+)\)$/.exec(cell)?.[1] ?? /^(.+)-$/.exec(cell)?.[1];
  const value = read(bracketed ?? cell);
  if (value === null) return false;
  return bracketed !== undefined && !value.startsWith('-') ? `-${value}` : value;
}
