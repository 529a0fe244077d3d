import { ask, familyOf } from './ask';
import type { NumberReference } from './explain-reference';
import { meanings } from './metrics';
import type { Parameters } from './scope';
import type { Generation } from './warehouse';
import type { WarningCode } from './warnings';

/** What a reader of a number must know, and of how many. `isWider`: the count is of more than the row, which no filter can name. */
export interface Note {
  readonly code: WarningCode;
  readonly count: number;
  readonly isWider: boolean;
}

/** What only touches money. */
const ofMoney: readonly WarningCode[] = [
  'unrated',
  'unconverted',
  'borrowed_rate',
  'other_currency_card',
  'upper_bound',
  'assumed_category',
];
const ofMargin: readonly WarningCode[] = ['no_gross_margin'];
/** Ends of the bands of returns. */
const bands = ['roas_band_low', 'roas_band_high', 'roi_band_low', 'roi_band_high'];
const ofCosts = ['meta_fee', 'partner_fee', 'fixed_cost', 'cost', 'roas', 'roi', 'cost_per_conversation', 'cost_per_order', ...bands];

/** What is estimated, unrated, unconverted, pro forma, borrowed or left out in one number, counted over its own rows. */
export async function notesOf(generation: Generation, metric: string, reference: NumberReference): Promise<readonly Note[]> {
  const { parameters, isWider } = narrowed(reference);
  const names = [...reference.fields, ...reference.per];
  const asked = await Promise.all(
    [metric, ...besides(metric, names)].map((name) => warningsOf(generation, name, parameters, name === metric)),
  );
  const notes = new Map(asked.flat().map((note) => [note.code, note]));
  return [...notes.values()].filter(({ code }) => isAbout(code, metric, names)).map(({ code, count }) => ({ code, count, isWider }));
}

/** The scope of the rows alone: what a row is cut by becomes a filter. */
function narrowed({ parameters: { by: _, ...scope }, row }: NumberReference): {
  readonly parameters: Parameters;
  readonly isWider: boolean;
} {
  const chosen = Object.entries(row ?? {}).map(([name, values]) => [name, values.filter((value) => value !== null)] as const);
  const filters = chosen.filter(([name, values]) => values.length === row?.[name]?.length && name !== 'unconverted_currency');
  return { parameters: { ...scope, ...Object.fromEntries(filters) }, isWider: filters.length < chosen.length };
}

/** The channel's costs are told of by the charges, and the conversations they are divided by, by the conversations. */
function besides(metric: string, fields: readonly string[]): readonly string[] {
  if (metric !== 'roi') return [];
  return [
    ...(fields.some((name) => ofCosts.includes(name)) ? ['charges'] : []),
    ...(fields.includes('cost_per_conversation') ? ['conversations'] : []),
  ];
}

async function warningsOf(generation: Generation, metric: string, parameters: Parameters, isOwn: boolean) {
  const { dimensions, fields, options } = familyOf(metric);
  const known = ['from', 'to', ...dimensions, ...options];
  const isAskable = Object.keys(parameters).every((name) => known.includes(name));
  if (!isOwn && !isAskable) return [];
  const { answer } = await ask(generation, metric, { ...parameters, fields: [fields[0] ?? ''] });
  return answer.warnings;
}

function isAbout(code: WarningCode, metric: string, fields: readonly string[]): boolean {
  const units = fields.map((name) => meanings[metric]?.[name]?.unit);
  const isMoney = units.includes('money') || fields.some((name) => ['roas', 'roi', 'unrated_units', ...bands].includes(name));
  if (ofMargin.includes(code))
    return fields.some((name) => name.startsWith('roi') || ['gross_margin', 'margin_at_risk', 'net_saving'].includes(name));
  if (code === 'whole_files') return fields.some((name) => ['records', 'accepted', 'duplicates', 'rejected'].includes(name));
  return code !== 'alternatives' && code !== 'uncovered' && (isMoney || !ofMoney.includes(code));
}
