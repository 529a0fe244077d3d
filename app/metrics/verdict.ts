import { changeOf } from './change';
import { addDays, daysBetween, earlier, firstOfMonth, later } from './days';
import type { Bounds, Span } from './span';
import { type CountryMove, lonelyCountry, type NamedMove } from './verdict-country';

/** What the numbers of one span say. Money in the reporting currency; `ratio` is ROI, or ROAS where the margin is not known. */
export interface SpanNumbers {
  /** Attributed gross margin, or attributed revenue where the margin is not known; null: no amount could be converted. */
  readonly earned: number | null;
  readonly cost: number | null;
  readonly ratio: number | null;
  readonly orders: number;
  /** No order at all is known of the span, attributed or not. */
  readonly isOrderless?: boolean;
  readonly units: number;
  readonly unratedUnits: number;
  readonly estimatedUnits: number;
  /** Currencies of orders and of costs without an exchange rate. */
  readonly unconverted: readonly string[];
  readonly unconvertedCost: readonly string[];
  /** Days between the log's first and last one that lack the log of a line. */
  readonly missingDays: number;
}

/** A line that moves to another partner, or where that is null to another account. */
export interface Port {
  readonly day: string;
  readonly line: string | null;
  readonly partner: string | null;
}

/** All that the verdict rests on. `wanted` is the span to compare with, logged or not; null: the person wants no comparison. */
export interface VerdictNumbers {
  readonly span: Span;
  readonly bounds: Bounds;
  readonly wanted: Span | null;
  readonly compared: Span | null;
  readonly basis: Basis;
  readonly now: SpanNumbers;
  readonly before: SpanNumbers | null;
  readonly countries: readonly CountryMove[];
  /** By day. */
  readonly ports: readonly Port[];
}

export type Basis = 'margin' | 'revenue';
/** Days of a span that are not logged: after the data's end, before their beginning, or in between. */
export type Gap =
  | { readonly kind: 'until' | 'since'; readonly day: string; readonly days: number }
  | { readonly kind: 'missing'; readonly days: number };
/** The ratio of both spans, and the span compared with. */
export interface Compared {
  readonly now: number;
  readonly before: number;
  readonly against: Span;
}
type WhyNot = 'not_logged' | 'gaps' | 'unrated' | 'unconverted' | 'costless';

/** What can be said truly of a span; the figures of each claim are those that its sentence prints. */
export type Claim =
  | { readonly kind: 'nothing' | 'costless' }
  | { readonly kind: 'unrated'; readonly unratedUnits: number; readonly units: number }
  | { readonly kind: 'unconverted'; readonly currencies: readonly string[] }
  | { readonly kind: 'incomplete'; readonly gap: Gap }
  | { readonly kind: 'loss'; readonly now: number; readonly compared: Compared | null }
  | { readonly kind: 'single_month' | 'level'; readonly now: number }
  | { readonly kind: 'incomparable'; readonly now: number; readonly against: Span; readonly why: WhyNot }
  | ({ readonly kind: 'port'; readonly port: Port; readonly others: number } & Compared)
  | ({ readonly kind: 'country' } & NamedMove & Compared)
  | ({ readonly kind: 'gain' | 'fall' | 'same'; readonly earnedChange: number | null; readonly costChange: number | null } & Compared);

/** An amount, and whether it leaves out something that would make it larger. */
export interface Amount {
  readonly value: number | null;
  readonly isAtLeast: boolean;
}

/** What was earned and what it cost, one claim, and what a reader must know besides. */
export interface Verdict {
  readonly span: Span;
  readonly basis: Basis;
  readonly earned: Amount;
  readonly cost: Amount;
  readonly claim: Claim;
  /** A gap that the claim does not tell. */
  readonly gap: Gap | null;
  readonly isEstimate: boolean;
  /** Nothing was earned because no orders are loaded. */
  readonly isOrderless: boolean;
}

/** Less than one percent of anything is neutral. */
const neutral = 0.01;

/** The one claim that the numbers bear: what forbids a claim goes before what compares, and what misleads before what pleases. */
export function verdictOf(numbers: VerdictNumbers): Verdict {
  const { span, basis, bounds, now } = numbers;
  const gap = gapOf(span, bounds, now.missingDays);
  const claim = claimOf(numbers, gap);
  return {
    span,
    basis,
    earned: { value: now.earned, isAtLeast: now.unconverted.length > 0 },
    cost: { value: now.cost, isAtLeast: isCostUnknown(now) },
    claim,
    gap: claim.kind === 'incomplete' || claim.kind === 'nothing' ? null : gap,
    isOrderless: now.isOrderless === true,
    isEstimate: now.units > 0 && now.estimatedUnits / now.units >= neutral,
  };
}

function claimOf(numbers: VerdictNumbers, gap: Gap | null): Claim {
  const { span, now, basis, wanted } = numbers;
  if (now.orders === 0 && now.cost === 0 && now.units === 0) return { kind: 'nothing' };
  if (now.unratedUnits > 0) return { kind: 'unrated', unratedUnits: now.unratedUnits, units: now.units };
  const currencies = [...new Set([...now.unconverted, ...now.unconvertedCost])];
  if (currencies.length > 0) return { kind: 'unconverted', currencies };
  if (gap && isTelling(gap, span)) return { kind: 'incomplete', gap };
  if (now.ratio === null) return { kind: 'costless' };
  const why = whyNot(numbers);
  const compared = why === null ? comparedOf(numbers) : null;
  if (returnOf(now.ratio, basis) < 1) return { kind: 'loss', now: now.ratio, compared: portsBetween(numbers).length ? null : compared };
  if (compared) return comparison(numbers, compared);
  if (!wanted) return { kind: 'level', now: now.ratio };
  if (why === 'not_logged' && isFirstMonth(numbers)) return { kind: 'single_month', now: now.ratio };
  return { kind: 'incomparable', now: now.ratio, against: wanted, why: why ?? 'not_logged' };
}

function comparison(numbers: VerdictNumbers, compared: Compared): Claim {
  const { basis, now, before, countries } = numbers;
  const [port, ...others] = portsBetween(numbers);
  if (port) return { kind: 'port', port, others: others.length, ...compared };
  const country = lonelyCountry(countries, now.earned, before?.earned ?? null);
  if (country) return { kind: 'country', ...country, ...compared };
  const [is, was] = [returnOf(compared.now, basis), returnOf(compared.before, basis)];
  const change = changeOf(is, was) ?? is - was;
  const kind = Math.abs(change) < neutral ? 'same' : change > 0 ? 'gain' : 'fall';
  const [earnedChange, costChange] = [changeOf(now.earned, before?.earned ?? null), changeOf(now.cost, before?.cost ?? null)];
  return { kind, earnedChange, costChange, ...compared };
}

/** What came back for each unit of money: a ROI of 0 gave back what was spent. */
const returnOf = (ratio: number, basis: Basis): number => (basis === 'margin' ? ratio + 1 : ratio);

const isCostUnknown = ({ unratedUnits, unconvertedCost }: SpanNumbers): boolean => unratedUnits > 0 || unconvertedCost.length > 0;

function comparedOf({ now, before, compared }: VerdictNumbers): Compared | null {
  if (now.ratio === null || !before || before.ratio === null || !compared) return null;
  return { now: now.ratio, before: before.ratio, against: compared };
}

/** Why the span compared with is no measure; null where it is one, or none is wanted. */
function whyNot({ wanted, compared, before, bounds }: VerdictNumbers): WhyNot | null {
  if (!wanted) return null;
  if (!compared || !before) return 'not_logged';
  if (before.unratedUnits > 0) return 'unrated';
  if (before.unconverted.length > 0 || before.unconvertedCost.length > 0) return 'unconverted';
  const gap = gapOf(compared, bounds, before.missingDays);
  if (gap && isTelling(gap, compared)) return 'gaps';
  return before.ratio === null ? 'costless' : null;
}

/** Ports between the beginning of the span compared with and the end of the span: the two are not alike. */
const portsBetween = ({ ports, compared, span }: VerdictNumbers): readonly Port[] =>
  compared ? ports.filter(({ day }) => day > compared.from && day < span.to) : [];

/** The largest of what is not logged. */
function gapOf({ from, to }: Span, { firstDay, lastDay }: Bounds, missing: number): Gap | null {
  if (!firstDay || !lastDay) return null;
  const [since, until] = [
    daysBetween(from, earlier(later(firstDay, from), to)),
    daysBetween(earlier(later(addDays(lastDay, 1), from), to), to),
  ];
  if (since + until + missing === 0) return null;
  if (until >= since && until >= missing) return { kind: 'until', day: lastDay, days: until };
  return since >= missing ? { kind: 'since', day: firstDay, days: since } : { kind: 'missing', days: missing };
}

const isTelling = (gap: Gap, { from, to }: Span): boolean => gap.days / daysBetween(from, to) >= neutral;

/** Whether a span lies within one month, and the log has none before it. */
const isFirstMonth = ({ span: { from, to }, bounds: { firstDay } }: VerdictNumbers): boolean =>
  from.slice(0, 7) === addDays(to, -1).slice(0, 7) && firstDay !== null && firstOfMonth(firstDay) >= firstOfMonth(from);
