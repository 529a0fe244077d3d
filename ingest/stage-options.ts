import { AppError } from '../db/errors';
import type { UsedKind } from '../db/kinds';
import type { SourceOptions } from './source/source';

/** What the call and the settings say about how files are to be read. */
export type ReadOptions = {
  /** Texts by which a customer stops promotions. */
  readonly optOutKeywords: readonly string[];
  /** Zone of shop times written without one; null when the settings name none. */
  readonly timezone: string | null;
  /** `--map`: how columns, numbers and dates of the files are to be read. */
  readonly maps?: Readonly<Record<string, string>>;
};

/** How tables write numbers and dates, where the call says so; null where the table itself is to show it. */
export type GivenFormat = { readonly decimal: SourceOptions['decimal'] | null; readonly dateOrder: 'day_first' | 'month_first' | null };

/** The options that decide what a kind's files tell: under other values of these, and only these, the same bytes are read again. */
const usedBy: Readonly<Record<UsedKind, readonly (keyof SourceOptions)[]>> = {
  meta_cloud_webhook: ['optOutKeywords'],
  onprem_webhook: ['optOutKeywords'],
  outbound_request_log: [],
  message_templates: [],
  shopify_orders_csv: ['decimal', 'dateOrder', 'timezone'],
  rate_card_csv: ['decimal', 'dateOrder', 'asOf'],
  fx_rates_csv: ['decimal', 'dateOrder'],
};

/** Options of one file; how it writes numbers and dates stands until the file itself has shown it. */
export const sourceOptions = ({ optOutKeywords, timezone }: ReadOptions, given: GivenFormat, asOf: string | null): SourceOptions => ({
  optOutKeywords: new Set(optOutWords(optOutKeywords)),
  decimal: given.decimal ?? 'point',
  dateOrder: given.dateOrder ?? 'day_first',
  asOf,
  timezone,
});

/** The words of opting out as texts are compared with them, sorted; the usual ones where the settings name none. */
export const optOutWords = (given: readonly string[] = ['BAJA', 'SALIR', 'PARAR', 'STOP']): readonly string[] =>
  [...new Set(given.map((word) => word.trim().toUpperCase()).filter(Boolean))].sort();

/** The number and date formats of `--map decimal=… dates=…`; anything but the known ones is refused. */
export const givenFormat = (maps: ReadOptions['maps']): GivenFormat => ({
  decimal: choice(maps, 'decimal', ['point', 'comma']),
  dateOrder: choice(maps, 'dates', ['day_first', 'month_first']),
});

function choice<Value extends string>(maps: ReadOptions['maps'], name: string, values: readonly Value[]): Value | null {
  const written = maps?.[name];
  if (written === undefined) return null;
  const value = values.find((one) => one === written);
  if (value) return value;
  throw new AppError('usage', `--map ${name}=${written} is not known; write ${values.map((one) => `--map ${name}=${one}`).join(' or ')}.`);
}

/** The options that enter a file's hash, as plain data in a fixed order. What the file itself shows is in its bytes already. */
export const hashedOptions = (kind: UsedKind, options: SourceOptions, given: GivenFormat): Readonly<Record<string, unknown>> =>
  Object.fromEntries(usedBy[kind].map((name) => [name, name === 'decimal' || name === 'dateOrder' ? given[name] : plain(options[name])]));

const plain = (value: unknown): unknown => (value instanceof Set ? [...value].sort() : value);
