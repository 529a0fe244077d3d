import { AppError } from '../db/errors';
import type { Kind, UsedKind } from '../db/kinds';
import { mappingOf } from './mappings';
import { optOutWord } from './source/opt-out';
import { sources } from './source/registry';
import type { Mapping, SourceOptions } from './source/source';

/** The settings' mappings, by kind. */
export type SettingsMappings = { readonly [Name in Kind]?: Mapping | undefined };

/** What the call and the settings say about how files are to be read. */
export type ReadOptions = {
  /** Texts by which a customer stops promotions. */
  readonly optOutKeywords: readonly string[];
  /** Zone of shop times written without one; null when the settings name none. */
  readonly timezone: string | null;
  /** `--map`: how columns, numbers and dates of the files are to be read. */
  readonly maps?: Mapping;
  /** The settings' mappings, by kind; `--map` goes before them. */
  readonly mappings?: SettingsMappings;
};

/** How tables write numbers and dates, where the call says so; null where the table itself is to show it. */
export type GivenFormat = { readonly decimal: SourceOptions['decimal'] | null; readonly dateOrder: 'day_first' | 'month_first' | null };

/** The options that decide what a kind's files tell: under other values of these, and only these, the same bytes are read again. */
const usedBy: Readonly<Record<UsedKind, readonly (keyof SourceOptions)[]>> = {
  meta_cloud_webhook: ['optOutKeywords'],
  onprem_webhook: ['optOutKeywords'],
  outbound_request_log: [],
  message_templates: [],
  messages_csv: ['optOutKeywords', 'dateOrder', 'timezone', 'columns'],
  twilio_messages: ['optOutKeywords', 'dateOrder', 'timezone'],
  shopify_orders_csv: ['decimal', 'dateOrder', 'timezone'],
  shopify_orders_json: ['timezone'],
  woocommerce_orders_json: ['timezone'],
  vtex_orders_json: ['timezone'],
  tiendanube_orders_json: ['timezone'],
  orders_csv: ['decimal', 'dateOrder', 'timezone', 'columns'],
  catalog: ['decimal', 'dateOrder', 'asOf', 'columns'],
  campaign_list: ['decimal', 'dateOrder', 'timezone'],
  holdout_list: ['decimal', 'dateOrder', 'timezone'],
  consents: ['dateOrder', 'timezone'],
  link_clicks: ['dateOrder', 'timezone'],
  suppressions: ['dateOrder', 'timezone', 'columns'],
  experiment_csv: ['decimal', 'columns'],
  events_csv: ['dateOrder', 'timezone', 'columns'],
  meta_conversation_analytics: ['columns'],
  meta_pricing_analytics: ['columns'],
  partner_invoice_csv: ['decimal', 'dateOrder', 'columns'],
  rate_card_csv: ['decimal', 'dateOrder', 'asOf'],
  fx_rates_csv: ['decimal', 'dateOrder'],
  channel_costs_csv: ['decimal', 'dateOrder', 'columns'],
};

/** A file as its content tells it. */
type KnownFile = { readonly kind: UsedKind; readonly sha256: string; readonly asOf: string | null };

/** Options of one file; how it writes numbers and dates stands until the file itself has shown it. */
export const sourceOptions = (read: ReadOptions, given: GivenFormat, { kind, sha256, asOf }: KnownFile): SourceOptions => ({
  optOutKeywords: new Set(optOutWords(read.optOutKeywords)),
  decimal: given.decimal ?? 'point',
  dateOrder: given.dateOrder ?? 'day_first',
  asOf,
  timezone: read.timezone,
  columns: columnsOf(kind, mappingOf(kind, read)),
  fileId: sha256,
});

/** The part of a mapping that speaks of this kind, its names in a fixed order. */
const columnsOf = (kind: UsedKind, mapping: Mapping): Mapping =>
  Object.fromEntries((sources[kind].mapNames ?? []).flatMap((name) => (mapping[name] === undefined ? [] : [[name, mapping[name]]])));

/** The words of opting out as texts are compared with them, sorted; the usual ones where the settings name none. */
export const optOutWords = (given: readonly string[] = ['BAJA', 'SALIR', 'PARAR', 'STOP']): readonly string[] =>
  [...new Set(given.map(optOutWord).filter(Boolean))].sort();

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
