import { moment } from './calendar';
import { type CatalogField, catalogColumns, columnsOf } from './catalog-columns';
import { type Availability, availability, currencyCode, currencyIn, isWithdrawn } from './catalog-words';
import { amount, plainDecimal } from './decimal';
import { type Fields, productCode } from './field';
import { amountText, type Micros, micros } from './micros';
import type { Reject, Row } from './rows';
import type { Mapping, SourceOptions } from './source';

/** A cell of a table or of a workbook's sheet, '' when blank. */
export type CatalogCell = string | number;
export type CatalogRow = Readonly<Record<CatalogField, CatalogCell>>;

/** What a row tells of its product, without when. */
export type ProductTold = Omit<Row<'product'>, 'record_id' | 'record_line' | 'as_of_at' | 'as_of_local'>;

const fieldNames = Object.keys(catalogColumns) as readonly CatalogField[];
const blankRow = Object.fromEntries(fieldNames.map((field) => [field, ''])) as Record<CatalogField, CatalogCell>;

/** Reads rows under a mapping; columns are bound when a row shows one more than those before it. */
export function catalogRowReader(mapping: Mapping | undefined): (row: Fields) => CatalogRow {
  let width = -1;
  let bound: readonly (readonly [CatalogField, readonly string[]])[] = [];
  return (row) => {
    const columns = Object.keys(row);
    if (columns.length > width) {
      width = columns.length;
      bound = fieldNames.map((field) => [field, columnsOf(field, columns, mapping)] as const);
    }
    const told = { ...blankRow };
    for (const [field, names] of bound) told[field] = firstTold(row, names);
    return told;
  };
}

function firstTold(row: Fields, names: readonly string[]): CatalogCell {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

/** Reads one product, or says what spoils it. What is told and cannot be used without spoiling the row is named in `gap`. */
export function productTold(row: CatalogRow, mapping: Mapping | undefined, options: SourceOptions): ProductTold | Reject {
  const id = productId(row.product);
  if (typeof id !== 'string') return id;
  const spoilt: Reject[] = [];
  const gaps: string[] = [];
  const price = money(row.price, 'price', options, spoilt);
  const sale = money(row.sale_price, 'sale_price', options, spoilt);
  const told = currencyIn(String(row.price)) ?? currencyIn(String(row.sale_price)) ?? currencyCode(String(row.currency));
  const currency = told ?? currencyCode(mapping?.currency ?? '');
  const stock = stockOf(row, options, spoilt, gaps);
  if (spoilt[0]) return spoilt[0];
  if (price === null) gaps.push('no price');
  else if (currency === null) gaps.push('no currency');
  const dates = String(row.sale_dates).split('/');
  return {
    product_id: id,
    title: shortText(row.title),
    category: shortText(row.category),
    brand: shortText(row.brand),
    group_id: productCode(row.group),
    price: amountText(price),
    sale_price: amountText(sale),
    sale_from: instant(dates[0]),
    sale_until: instant(dates[1]),
    currency,
    ...stock,
    gap: gaps.length === 0 ? null : gaps.join(', '),
  };
}

/** An id as carts name it. A number so large that a spreadsheet has rounded it is no id any more. */
function productId(cell: CatalogCell): string | Reject {
  if (cell === '') return { reason: 'no product id', detail: 'the cell that names the product is blank' };
  const isRounded = typeof cell === 'number' ? Math.abs(cell) >= 1e15 : /^\d(?:[.,]\d+)?E\+?\d+$/i.test(cell);
  if (isRounded) return { reason: 'damaged product id', detail: 'a spreadsheet has rounded the id; keep the column as text' };
  if (typeof cell === 'string' && cell.startsWith('=')) return { reason: 'formula', detail: 'product' };
  return (
    productCode(typeof cell === 'string' ? cell.replace(/^'(?=\d)/, '') : cell) ?? {
      reason: 'bad product id',
      detail: 'longer than 100 signs',
    }
  );
}

function money(cell: CatalogCell, field: CatalogField, { decimal }: SourceOptions, spoilt: Reject[]): Micros | null {
  if (cell === '') return null;
  if (typeof cell === 'string' && cell.startsWith('=')) return spoil(spoilt, 'formula', field);
  const told = micros(typeof cell === 'number' ? plainDecimal(cell) : amount(cell, decimal));
  if (told === null) return spoil(spoilt, 'bad amount', field);
  return told < 0n ? spoil(spoilt, 'negative amount', field) : told;
}

function spoil(spoilt: Reject[], reason: string, detail: string): null {
  spoilt.push({ reason, detail });
  return null;
}

/** Availability and quantity; a number in the column of availability is a quantity. Fewer than none is none to be had, and a gap. */
function stockOf(row: CatalogRow, options: SourceOptions, spoilt: Reject[], gaps: string[]) {
  const isCount =
    row.stock === '' &&
    row.availability !== '' &&
    decimalCell(row.availability, options) !== null &&
    !/^[01]$/.test(String(row.availability));
  const cell = isCount ? row.availability : row.stock;
  const quantity = cell === '' ? null : decimalCell(cell, options);
  if (typeof cell === 'string' && cell.startsWith('=')) spoil(spoilt, 'formula', 'stock');
  else if (cell !== '' && quantity === null) {
    const word = availability(String(cell));
    return { availability: word ?? unread(gaps), quantity: null };
  }
  if (quantity !== null && quantity < 0n) gaps.push('negative stock');
  const word = row.availability === '' || isCount ? null : (availability(String(row.availability)) ?? unread(gaps));
  return { availability: isWithdrawn(String(row.status)) ? ('discontinued' as const) : word, quantity: amountText(quantity) };
}

function unread(gaps: string[]): Availability | null {
  gaps.push('unknown availability');
  return null;
}

const decimalCell = (cell: CatalogCell, { decimal }: SourceOptions): Micros | null =>
  micros(typeof cell === 'number' ? plainDecimal(cell) : amount(cell, decimal));

const mostSigns = 200;

/** What a thing is called, on one line and no longer than a label; null when blank. */
function shortText(cell: CatalogCell): string | null {
  const tidy = String(cell)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return tidy === '' ? null : tidy.slice(0, mostSigns);
}

function instant(written: string | undefined): number | null {
  if (written === undefined || written === '') return null;
  const told = moment(written, 'UTC');
  return 'at' in told ? told.at : null;
}
