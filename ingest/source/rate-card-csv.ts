import { countryCode } from '../identity/country-name';
import { isoDay } from './calendar';
import { canonical } from './canonical';
import { amount } from './decimal';
import { type Fields, isFields, word } from './field';
import { knownMarket } from './known-market';
import type { Reject } from './rows';
import { shape } from './shape';
import { eachRecord, type Source, type SourceContext } from './source';
import { cellOf } from './table-row';

const rateColumns = ['rate', 'price', 'tarifa', 'preco', 'fee', 'cost_per_conversation', 'cost_per_message'] as const;
const fromColumns = [
  'effective_from',
  'valid_from',
  'from',
  'start_date',
  'start',
  'desde',
  'vigente_desde',
  'date',
  'effective_date',
] as const;
const toColumns = ['effective_to', 'valid_to', 'valid_until', 'to', 'until', 'end_date', 'end', 'hasta'] as const;
/** Columns of Meta's own cards, which have one row a market and one column a category. */
const categoryColumn =
  /^(marketing|utility|authentication(?:_international)?|service|business_initiated|user_initiated|referral_conversion|notification)(?:_rate|_price|_fee)?$/;
const isRate = (column: string): boolean => categoryColumn.test(column) || rateColumns.some((name) => name === column);

/** A rate card: one row a rate, or one row a market with a column a category. Each rate is one record. */
export const rateCardCsv: Source = {
  ...eachRecord('rate_card_csv', 3, (record, line, context) => {
    const row = isFields(record) ? record : {};
    const told = ratesOf(row);
    for (const [category, written] of told) stageRate(row, category, written, line, context);
    return told.length;
  }),
  isNumber: isRate,
  isDate: (column) => [...fromColumns, ...toColumns].some((name) => name === column),
};

/** Category and rate of a row, as written; a category for which a market has no price is left out. */
function ratesOf(row: Fields): readonly (readonly [string, string])[] {
  const wide = Object.keys(row).flatMap((column): readonly [string, string][] => {
    const category = categoryColumn.exec(column)?.[1];
    const cell = cellOf(row, column);
    return category === undefined || cell === '' || /^(?:n\/?a|-+|–|—)$/i.test(cell) ? [] : [[category, cell]];
  });
  const isWide = Object.keys(row).some((column) => categoryColumn.test(column));
  return isWide
    ? wide
    : [
        [
          cellOf(row, 'category', 'conversation_category', 'conversation_type', 'pricing_category', 'type', 'categoria'),
          cellOf(row, ...rateColumns),
        ],
      ];
}

function stageRate(row: Fields, told: string, written: string, line: number, { identity, options, emit, reject }: SourceContext): void {
  const from = cellOf(row, ...fromColumns);
  const to = cellOf(row, ...toColumns);
  const marketCell = cellOf(row, 'market', 'market_name', 'region', 'mercado');
  const countryCell = cellOf(row, 'country_iso2', 'country_code', 'country', 'pais');
  const effectiveFrom = from === '' ? options.asOf : isoDay(from, options.dateOrder);
  const effectiveTo = to === '' ? null : isoDay(to, options.dateOrder);
  const model = modelOf(cellOf(row, 'pricing_model', 'model', 'modelo'), word(told), effectiveFrom);
  const category = model === 'notification' ? 'template' : word(told);
  const placeCell = marketCell !== '' ? marketCell : countryCode(countryCell) === null ? countryCell : '';
  const place = knownMarket(placeCell);
  const country = countryCode(countryCell) ?? place?.country ?? null;
  const market = place?.market ?? null;
  const currency = cellOf(row, 'currency', 'currency_code', 'moneda', 'moeda').toUpperCase();
  const rate = amount(written, options.decimal);
  const why = reasonAgainst();
  if (why !== null || effectiveFrom === null || category === null || rate === null) {
    reject(line, why ?? { reason: 'unreadable rate' }, shape(row));
    return;
  }
  const state = {
    effective_from: effectiveFrom,
    effective_to: effectiveTo,
    pricing_model: model,
    market,
    country,
    category,
    currency,
    rate,
  };
  emit('rate', { record_id: identity.key('rate', canonical(state)), record_line: line, ...state });

  function reasonAgainst(): Reject | null {
    if (from === '' && effectiveFrom === null)
      return { reason: 'no effective date', detail: 'add a column effective_from, or say it with --as-of' };
    if (effectiveFrom === null || (to !== '' && effectiveTo === null))
      return { reason: 'impossible date', detail: 'effective_from, effective_to' };
    if (effectiveTo !== null && effectiveTo < effectiveFrom)
      return { reason: 'impossible date', detail: 'effective_to is before effective_from' };
    if (placeCell === '' && country === null) return { reason: 'no market', detail: 'market, country' };
    if (market === null && country === null) return { reason: 'unknown market', detail: 'name a country or a market of Meta' };
    if (category === null) return { reason: 'no category', detail: 'category' };
    if (!/^[A-Z]{3}$/.test(currency)) return { reason: 'no currency', detail: 'currency' };
    if (rate === null) return { reason: 'bad amount', detail: 'rate' };
    return rate.startsWith('-') ? { reason: 'negative amount', detail: 'rate' } : null;
  }
}

const models: Readonly<Record<string, string>> = {
  nbp: 'notification',
  notification: 'notification',
  notifications: 'notification',
  notification_based: 'notification',
  cbp_2022: 'cbp_2022',
  cbp_2023: 'cbp_2023',
  pmp: 'pmp_2025',
  pmp_2025: 'pmp_2025',
  per_message: 'pmp_2025',
};

/** The contract's name of a pricing model; without one, the model that has such a category, else the one in force (whatsapp-pricing.md, table of periods). */
function modelOf(written: string, category: string | null, effectiveFrom: string | null): string {
  const named =
    models[
      written
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
    ];
  if (named !== undefined) return named;
  if (category === 'business_initiated' || category === 'user_initiated' || category === 'referral_conversion') return 'cbp_2022';
  if (category === 'notification' || category === 'template') return 'notification';
  const day = effectiveFrom ?? '';
  if (category === null) return day < '2022-02-01' ? 'notification' : 'unknown';
  return day < '2025-07-01' ? 'cbp_2023' : 'pmp_2025';
}
