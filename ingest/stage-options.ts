import type { UsedKind } from '../db/kinds';
import { AppError } from '../db/errors';
import type { SourceOptions } from './source/source';

/** What the call and the settings say about how files are to be read. */
export type ReadOptions = {
  /** Texts by which a customer stops promotions. */
  readonly optOutKeywords: readonly string[];
  /** Zone of shop times written without one; null when the settings name none. */
  readonly timezone: string | null;
  /** `--map`: how columns and numbers of the files are to be read. */
  readonly maps?: Readonly<Record<string, string>>;
};

/** The options that decide what a kind's files tell: under other values of these, and only these, the same bytes are read again. */
const usedBy: Readonly<Record<UsedKind, readonly (keyof SourceOptions)[]>> = {
  meta_cloud_webhook: ['optOutKeywords'],
  onprem_webhook: ['optOutKeywords'],
  outbound_request_log: ['timezone'],
  message_templates: [],
  shopify_orders_csv: ['decimal', 'timezone'],
  rate_card_csv: ['decimal', 'asOf'],
  fx_rates_csv: ['decimal', 'asOf'],
};

/** Options of one file; the decimal mark stands until the file itself has shown it. */
export const sourceOptions = ({ optOutKeywords, timezone, maps }: ReadOptions, asOf: string | null): SourceOptions => ({
  optOutKeywords: new Set(optOutKeywords.map((word) => word.trim().toUpperCase()).filter(Boolean)),
  decimal: decimalOf(maps) ?? 'point',
  asOf,
  timezone,
});

/** Decimal mark that `--map decimal=…` gives; null when it gives none. */
export function decimalOf(maps: ReadOptions['maps']): SourceOptions['decimal'] | null {
  const mark = maps?.decimal;
  if (mark === undefined || mark === 'point' || mark === 'comma') return mark ?? null;
  throw new AppError('usage', `--map decimal=${mark} is not a decimal mark; write --map decimal=point or --map decimal=comma.`);
}

/** The options that enter a file's hash, as plain data in a fixed order. */
export const hashedOptions = (kind: UsedKind, options: SourceOptions, maps: ReadOptions['maps']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    usedBy[kind].map((name) => {
      if (name === 'decimal') return [name, decimalOf(maps)];
      const value = options[name];
      return [name, value instanceof Set ? [...value].sort() : value];
    }),
  );
