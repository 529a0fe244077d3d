import type { Answer } from '../../db/ask';
import type { Annotation } from '../server/annotations';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { numberIn, textIn, totalIn, warned } from './answer-values';
import type { OverviewNames } from './overview-questions';
import { comparedSpan, type Span } from './span';
import type { Answers } from './use-panel';
import type { Basis, Port, SpanNumbers, VerdictNumbers } from './verdict';
import type { CountryMove } from './verdict-country';
import type { View } from './view';

/** What the answers are about, and what happened in that time. */
interface VerdictScope {
  readonly view: Pick<View, 'span' | 'comparison' | 'filters'>;
  readonly compared: Span | null;
  readonly facts: Pick<WorkspaceFacts, 'firstDay' | 'lastDay' | 'hasMargin'>;
  readonly annotations: readonly Annotation[];
}

/** The field of `roi` that says what was earned. */
export const earnedField = (basis: Basis): 'gross_margin' | 'revenue' => (basis === 'margin' ? 'gross_margin' : 'revenue');
export const ratioField = (basis: Basis): 'roi' | 'roas' => (basis === 'margin' ? 'roi' : 'roas');

/** What the verdict rests on, from the answers of the overview. */
export function verdictNumbers(
  answers: Answers<OverviewNames['verdict']>,
  { view: { span, comparison, filters }, compared, facts, annotations }: VerdictScope,
): VerdictNumbers {
  const basis: Basis = facts.hasMargin ? 'margin' : 'revenue';
  return {
    span,
    bounds: { firstDay: facts.firstDay, lastDay: facts.lastDay },
    wanted: comparedSpan(span, comparison, { firstDay: '0001-01-01', lastDay: facts.lastDay }),
    compared,
    basis,
    now: spanNumbers(basis, answers.roi, answers.spent, answers.quality),
    before: compared && spanNumbers(basis, answers.roiBefore, answers.spentBefore, answers.qualityBefore),
    countries: countryMoves(earnedField(basis), answers.countries, answers.countriesBefore),
    ports: portsOf(annotations, filters.line),
  };
}

function spanNumbers(basis: Basis, roi: Answer | null, spent: Answer | null, quality: Answer | null): SpanNumbers {
  return {
    earned: totalIn(roi, earnedField(basis)),
    cost: totalIn(roi, 'cost'),
    ratio: totalIn(roi, ratioField(basis)),
    orders: totalIn(roi, 'orders') ?? 0,
    isOrderless: totalIn(roi, 'orders') === 0 && totalIn(roi, 'unattributed_orders') === 0,
    units: totalIn(spent, 'units') ?? 0,
    unratedUnits: totalIn(spent, 'unrated_units') ?? 0,
    estimatedUnits: warned(spent, 'estimate') + warned(spent, 'upper_bound'),
    unconverted: currenciesIn(roi, 'unconverted'),
    unconvertedCost: currenciesIn(roi, 'unconverted_cost'),
    missingDays: totalIn(quality, 'days_without_log') ?? 0,
  };
}

function currenciesIn(answer: Answer | null, name: string): readonly string[] {
  const amounts = answer?.totals[name];
  return amounts && typeof amounts === 'object' ? Object.keys(amounts).sort() : [];
}

/** Countries that have a name, in either span; one without orders earned nothing. */
function countryMoves(field: string, now: Answer | null, before: Answer | null): readonly CountryMove[] {
  const [current, earlier] = [byCountry(field, now), byCountry(field, before)];
  const named = [...new Set([...current.keys(), ...earlier.keys()])].filter((country) => /^[A-Z]{2}$/.test(country));
  const valueIn = (values: ReadonlyMap<string, number | null>, country: string) =>
    values.has(country) ? (values.get(country) ?? null) : 0;
  return named.map((country) => ({ country, now: valueIn(current, country), before: valueIn(earlier, country) }));
}

const byCountry = (field: string, answer: Answer | null): ReadonlyMap<string, number | null> =>
  new Map((answer?.rows ?? []).map((row) => [textIn(row, 'country') ?? '', numberIn(row, field)]));

/** Ports of the lines that are shown; of all where a filter names lines by another name than their number. */
function portsOf(annotations: readonly Annotation[], lines: readonly string[] = []): readonly Port[] {
  const isEvery = lines.length === 0 || lines.some((line) => !line.startsWith('+'));
  return annotations
    .filter(({ kind, line }) => kind === 'port' && (isEvery || (line !== null && lines.includes(line))))
    .map(({ day, line, partner }) => ({ day, line, partner }));
}
