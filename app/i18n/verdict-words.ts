import { addDays } from '../metrics/days';
import { isWholeYear } from '../metrics/presets';
import type { Span } from '../metrics/span';
import type { Amount, Claim, Gap, Verdict } from '../metrics/verdict';
import type { Formats } from './format';
import type { Words } from './words';

export type VerdictKey = keyof Words['verdict'];
/** Numbers of the sentence; each is a tag of its messages. */
export type FigureName = 'earned' | 'cost' | 'now' | 'before' | 'earnedmove' | 'costmove' | 'countrymove' | 'unrated' | 'units' | 'days';
export type Figures = Readonly<Partial<Record<FigureName, { readonly value: number | null; readonly shown: string }>>>;

/** The sentence of a verdict: its clauses, what is said quietly behind them, and what their messages need. */
export interface VerdictWords {
  readonly clauses: readonly VerdictKey[];
  readonly quiet: readonly VerdictKey[];
  readonly values: Readonly<Record<string, string | number>>;
  readonly figures: Figures;
}

/** What the words of a verdict are made with. */
export interface VerdictVocabulary {
  readonly format: Formats;
  readonly currency: string;
  /** Names of the countries, lines and partners that were chosen; empty: all. */
  readonly only: readonly string[];
  readonly nameOf: (dimension: 'line' | 'partner' | 'country', value: string | null) => string;
  readonly say: (key: VerdictKey, values: Readonly<Record<string, string>>) => string;
}

/** A verdict in the words of a language. */
export function verdictWords(verdict: Verdict, { format, currency, only, nameOf, say }: VerdictVocabulary): VerdictWords {
  const { span, basis, earned, cost, claim, gap } = verdict;
  const named = (asked: Span, prefix: '' | 'in_') => {
    const { kind, parts } = spanWords(asked, format);
    return say(`${prefix}${kind}`, parts);
  };
  const told = claim.kind === 'incomplete' ? claim.gap : gap;
  const compared = claim.kind === 'loss' ? claim.compared : 'against' in claim ? claim : null;
  return {
    clauses: claim.kind === 'nothing' ? ['nothing'] : ['head', clauseOf(claim)],
    quiet: [...(only.length ? (['quiet_only'] as const) : []), ...(claim.kind === 'nothing' ? [] : quietOf(verdict))],
    values: {
      when: named(span, 'in_'),
      only: format.list(only),
      basis,
      ratio: basis === 'margin' ? 'ROI' : 'ROAS',
      earned_is: stateOf(earned),
      cost_is: stateOf(cost),
      ...(compared ? { against: named(compared.against, '') } : {}),
      ...(claim.kind === 'unconverted' ? { currencies: format.list(claim.currencies) } : {}),
      ...(told ? { count: told.days, ...(told.kind === 'missing' ? {} : { day: format.day(told.day) }) } : {}),
      ...(claim.kind === 'port' ? portWords(claim, format, nameOf) : {}),
      ...(claim.kind === 'country' ? countryWords(claim, nameOf) : {}),
    },
    figures: {
      earned: { value: earned.value, shown: format.money(earned.value, currency) },
      cost: { value: cost.value, shown: format.money(cost.value, currency) },
      ...figuresOf(claim, format),
      ...(told?.kind === 'missing' ? { days: { value: told.days, shown: format.count(told.days) } } : {}),
    },
  };
}

type ClaimOf<Kind extends Claim['kind']> = Extract<Claim, { readonly kind: Kind }>;

function portWords({ port, others }: ClaimOf<'port'>, format: Formats, nameOf: VerdictVocabulary['nameOf']) {
  return { line: nameOf('line', port.line), partner: nameOf('partner', port.partner), day: format.day(port.day), others };
}

function countryWords({ country, change, totalChange }: ClaimOf<'country'>, nameOf: VerdictVocabulary['nameOf']) {
  const direction = Math.abs(totalChange) < 0.01 ? 'level' : totalChange > 0 ? 'up' : 'down';
  return { country: nameOf('country', country), direction, country_direction: change > 0 ? 'up' : 'down' };
}

function clauseOf(claim: Claim): VerdictKey {
  if (claim.kind === 'incomplete') return `incomplete_${claim.gap.kind}`;
  if (claim.kind === 'incomparable') return `incomparable_${claim.why}`;
  if (claim.kind === 'port') return claim.port.partner === null ? 'port_account' : 'port';
  return claim.kind === 'loss' && claim.compared ? 'loss_compared' : claim.kind;
}

function quietOf({ claim, gap, basis, isEstimate, isOrderless }: Verdict): readonly VerdictKey[] {
  const isMoved = 'earnedChange' in claim && claim.earnedChange !== null && claim.costChange !== null;
  return [
    ...(isMoved ? (['quiet_moves'] as const) : []),
    ...(claim.kind === 'country' ? (['quiet_ratios'] as const) : []),
    ...(gap ? ([`quiet_${gap.kind}`] satisfies readonly `quiet_${Gap['kind']}`[]) : []),
    ...(isOrderless ? (['quiet_no_orders'] as const) : []),
    ...(isEstimate ? (['quiet_estimate'] as const) : []),
    ...(basis === 'revenue' ? (['quiet_no_margin'] as const) : []),
  ];
}

/** The numbers that a claim prints. */
function figuresOf(claim: Claim, format: Formats): Figures {
  const compared = claim.kind === 'loss' ? claim.compared : 'before' in claim ? claim : null;
  const ratio = (value: number) => ({ value, shown: format.decimal(value) });
  const change = (value: number | null) => ({ value, shown: format.change(value) });
  const count = (value: number) => ({ value, shown: format.count(value) });
  return {
    ...('now' in claim ? { now: ratio(claim.now) } : {}),
    ...(compared ? { before: ratio(compared.before) } : {}),
    ...('earnedChange' in claim ? { earnedmove: change(claim.earnedChange), costmove: change(claim.costChange) } : {}),
    ...(claim.kind === 'country' ? { earnedmove: change(claim.totalChange), countrymove: change(claim.change) } : {}),
    ...(claim.kind === 'unrated' ? { unrated: count(claim.unratedUnits), units: count(claim.units) } : {}),
  };
}

const stateOf = ({ value, isAtLeast }: Amount): 'none' | 'least' | 'known' => (value === null ? 'none' : isAtLeast ? 'least' : 'known');

type SpanKind = 'year' | 'month' | 'days';
/** A span as a year, a month or its days, with what its words need. */
export function spanWords(span: Span, format: Formats): { readonly kind: SpanKind; readonly parts: Readonly<Record<string, string>> } {
  const [year, last] = [span.from.slice(0, 4), addDays(span.to, -1)];
  if (isWholeYear(span)) return { kind: 'year', parts: { year } };
  const isMonth = span.from.endsWith('-01') && span.to.endsWith('-01') && span.from.slice(0, 7) === last.slice(0, 7);
  if (isMonth) return { kind: 'month', parts: { month: format.longMonth(span.from), year } };
  const from = year === last.slice(0, 4) ? format.dayOfYear(span.from) : format.day(span.from);
  return { kind: 'days', parts: { from, to: format.day(last) } };
}
