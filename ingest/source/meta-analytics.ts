import type { UsedKind } from '../../db/kinds';
import { countryCode } from '../identity/country-name';
import { canonical } from './canonical';
import { plainDecimal } from './decimal';
import { type Fields, fields, identifier, isFields, objects, text, whole } from './field';
import { e164 } from './frame';
import { parsed } from './parsed';
import type { Reject, Row } from './rows';
import { shape } from './shape';
import type { Mapping, Source, SourceContext, SourceReader } from './source';
import { statementCategory, statementPricing } from './statement-words';

export type StatementTold = Omit<Row<'statement_line'>, 'record_id' | 'record_line'>;

/** Data points of `conversation_analytics`, wrapped or only `{data:[…]}`; only the dimensions that were asked for are there. */
export const metaConversationAnalytics = analytics('meta_conversation_analytics', 'conversation');

/** Data points of `pricing_analytics`. */
export const metaPricingAnalytics = analytics('meta_pricing_analytics', 'volume');

function analytics(kind: UsedKind, count: 'conversation' | 'volume'): Source {
  return { kind, parserVersion: 1, isSplittable: false, mapNames: ['account', 'currency'], open: (context) => open(context, count) };
}

function open(context: SourceContext, count: 'conversation' | 'volume'): SourceReader {
  const seen = new Map<string, number>();
  const read = (record: unknown, line: number): number => {
    const points = pointsOf(record, accountGiven(context.options.columns));
    if (points.length === 0) {
      if (isEmptyAnswer(record)) return 0;
      context.reject(line, { reason: 'no data points' }, shape(record));
      return 1;
    }
    for (const [account, point] of points) stage(point, account, line);
    return points.length;
  };

  function stage(point: Fields, account: string | null, line: number): void {
    const told = pointTold(point, account, count, context.options.columns);
    if ('reason' in told) {
      context.reject(line, told, shape(point));
      return;
    }
    const key = canonical(told);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    context.emit('statement_line', { record_id: context.identity.key('statement', `${key}|${times}`), record_line: line, ...told });
  }

  return { read, end: () => 0 };
}

/** An answer without any data point: nobody was billed. */
const isEmptyAnswer = (record: unknown): boolean => {
  const told = fields(parsed(record));
  return told !== null && [told.conversation_analytics, told.pricing_analytics, told.data].some((part) => part !== undefined);
};

const accountGiven = (mapping: Mapping | undefined): string | null => identifier(mapping?.account);

/** Every data point below a value, with the account that the object around names by its `id`. */
function pointsOf(value: unknown, account: string | null, depth = 0): readonly (readonly [string | null, Fields])[] {
  const told = parsed(value);
  if (Array.isArray(told)) return told.flatMap((item) => pointsOf(item, account, depth + 1));
  if (!isFields(told) || depth > 6) return [];
  const own = identifier(told.waba_id) ?? (depth < 5 && told.data_points === undefined ? identifier(told.id) : null) ?? account;
  if (told.data_points !== undefined) return objects(told.data_points).map((point) => [own, point] as const);
  const inner = [told.conversation_analytics, told.pricing_analytics, told.data, told.body, told.response, told.result];
  return inner.filter((item) => item !== undefined).flatMap((item) => pointsOf(item, own, depth + 1));
}

function pointTold(
  point: Fields,
  account: string | null,
  count: 'conversation' | 'volume',
  mapping: Mapping | undefined,
): StatementTold | Reject {
  const [start, end] = [whole(point.start), whole(point.end)];
  const units = plainDecimal(point[count]);
  const amount = plainDecimal(point.cost);
  if (start === null || end === null || start < 1_230_768_000 || end > 4_102_444_800)
    return { reason: 'no usable time', detail: 'start, end' };
  if (end <= start) return { reason: 'impossible time', detail: 'end is not after start' };
  if (units === null && amount === null) return { reason: 'no count', detail: count };
  const type = pricingType(text(point.pricing_type) ?? text(point.conversation_type));
  return {
    ...blankLine,
    entry: 'unit',
    started_at: start,
    ended_at: end,
    account_id: account,
    display_number: e164(point.phone_number),
    country: countryCode(text(point.country)),
    category: knownCategory(text(point.conversation_category) ?? text(point.pricing_category)),
    direction: knownCategory(text(point.conversation_direction)),
    pricing_type: type,
    units,
    amount,
    decimals: decimalsOf(amount),
    currency: currencyCode(mapping?.currency),
  };
}

const pricingType = (written: string | null): string | null => (written === null ? null : (statementPricing(written) ?? 'regular'));

const knownCategory = (written: string | null): string | null => (written === null ? null : statementCategory(written));

const currencyCode = (written: string | undefined): string | null => (/^[A-Z]{3}$/.test(written ?? '') ? (written ?? null) : null);

/** Digits behind the decimal mark of a plain decimal text. */
export const decimalsOf = (plain: string | null): number | null => (plain === null ? null : (plain.split('.')[1] ?? '').length);

/** A line of which nothing is told yet. */
export const blankLine: StatementTold = {
  entry: null,
  document: null,
  issued_on: null,
  started_at: null,
  ended_at: null,
  day: null,
  month: null,
  account_id: null,
  display_number: null,
  partner: null,
  country: null,
  market: null,
  category: null,
  direction: null,
  pricing_type: null,
  units: null,
  free_units: null,
  unit_price: null,
  amount: null,
  tax: null,
  decimals: null,
  currency: null,
};
