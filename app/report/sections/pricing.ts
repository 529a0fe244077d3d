import type { Answer } from '../../../db/ask';
import type { AnswerRow } from '../../../db/family';
import { pricingModels } from '../../../db/pricing-models';
import { numberIn, textIn, totalIn, warned } from '../../metrics/answer-values';
import { changeOf } from '../../metrics/change';
import { addDays } from '../../metrics/days';
import { type Mover, moversOf } from '../../metrics/movers';
import { question } from '../../metrics/question';
import { type AskedColumn, fieldColumn, sentenceBlock, tableBlock } from '../blocks';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import type { Block, ReportSection, Sentence, TableBlock } from '../document';
import { type PricingFinding, pricingFinding } from '../pricing-finding';
import { reconciliationBlocks } from '../reconciliation-blocks';
import { emptySection, section } from '../section';

const fields = ['units', 'charged_units', 'free_units', 'unrated_units', 'meta_fee', 'partner_fee', 'fixed_cost', 'cost'];
const mostMovers = 8;

/** The same log under every pricing model, and what moved the cost. */
export async function pricingSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, compared, word } = context;
  const { span, filters } = view;
  const spent = (asked: typeof span) => question('charges', { span: asked, filters, by: ['country', 'category'], fields });
  const [models, now, before] = await Promise.all([
    ask(question('charges', { span, filters, by: ['model'], fields })),
    ask(spent(span)),
    ask(compared && spent(compared)),
  ]);
  if (!models || models.rows.every((row) => (numberIn(row, 'units') ?? 0) === 0)) return emptySection(context, 'pricing', 'empty_pricing');
  const order = ['actual', ...pricingModels];
  const rows = [...models.rows].sort(
    (one, other) => order.indexOf(textIn(one, 'model') ?? '') - order.indexOf(textIn(other, 'model') ?? ''),
  );
  const fees = rows.map((row) => ({
    model: textIn(row, 'model') ?? '',
    fee: numberIn(row, 'meta_fee'),
    unratedUnits: numberIn(row, 'unrated_units') ?? 0,
  }));
  const finding = pricingFinding(fees, addDays(span.to, -1));
  const movers = moversOf(now, before, mostMovers);
  return section(context, 'pricing', messageOf(context, finding), [
    modelTable(context, rows),
    sentenceBlock('borrowed', 'plain', [word('pricing_borrowed')]),
    sentenceBlock('conduct', 'plain', [word('pricing_conduct')]),
    ...moverBlocks(context, movers, now, before),
    ...(await reconciliationBlocks(context)),
    ...cautions(context, now && { ...now, warnings: warned(models, 'upper_bound') ? models.warnings : now.warnings }),
  ]);
}

function messageOf({ say, word, numbers }: ReportContext, { kind, model, actual, other, change }: PricingFinding): Sentence {
  if (kind === 'none') return [word('pricing_borrowed')];
  if (kind === 'no_actual') return [word('pricing_no_actual')];
  return say(
    `pricing_${kind}`,
    { model: word(`model_${model}`) },
    {
      actual: numbers.money(actual),
      other: numbers.money(other),
      change: numbers.percent(change === null ? null : Math.abs(change)),
    },
  );
}

/** Fees of models with units without a rate are lower bounds, and say so. */
function modelTable(context: ReportContext, rows: readonly AnswerRow[]): TableBlock {
  const { word, numbers } = context;
  const actual = numberIn(
    rows.find((row) => textIn(row, 'model') === 'actual'),
    'meta_fee',
  );
  const isBound = (row: AnswerRow): boolean => (numberIn(row, 'unrated_units') ?? 0) > 0;
  const isBoundActual = rows.some((row) => textIn(row, 'model') === 'actual' && isBound(row));
  const money = (field: string): AskedColumn => ({
    ...fieldColumn(context, 'charges', field, 'money'),
    cell: (row) => numbers.money(numberIn(row, field), isBound(row)),
  });
  const columns: readonly AskedColumn[] = [
    {
      name: 'model',
      label: word('dimension_model'),
      align: 'left',
      cell: (row) => ({ kind: 'text', text: word(modelKey(textIn(row, 'model'))) }),
    },
    ...(['units', 'charged_units', 'free_units', 'unrated_units'] as const).map((field) => fieldColumn(context, 'charges', field, 'count')),
    money('meta_fee'),
    {
      name: 'difference',
      meaning: word('meaning_model'),
      label: word('change'),
      cell: (row) =>
        numbers.change(
          isBound(row) || isBoundActual || textIn(row, 'model') === 'actual' ? null : changeOf(numberIn(row, 'meta_fee'), actual),
        ),
    },
    money('cost'),
  ];
  return tableBlock(context, { id: 'models', title: word('table_models'), columns, rows, keyOf: (row) => textIn(row, 'model') ?? '' });
}

function modelKey(model: string | null) {
  const known = pricingModels.find((name) => name === model);
  return known ? (`model_${known}` as const) : 'model_actual';
}

function moverBlocks(context: ReportContext, movers: readonly Mover[], now: Answer | null, before: Answer | null): readonly Block[] {
  const { word, numbers, say, compared, spanName } = context;
  const [first] = movers;
  const isKnown = [now, before].every((answer) => answer !== null && (totalIn(answer, 'unrated_units') ?? 0) === 0);
  if (!first || !compared || !isKnown) return [];
  const named = (mover: Mover): string => moverName(context, mover, '');
  return [
    sentenceBlock(
      'mover',
      'finding',
      say(
        'pricing_mover',
        { against: spanName(compared), what: moverName(context, first, '_said') },
        { amount: numbers.signedMoney(first.difference) },
      ),
    ),
    {
      ...{ kind: 'table', id: 'movers', title: word('table_movers'), total: null, notes: [] },
      columns: [
        { name: 'part', label: word('dimension_reason'), align: 'left', term: null },
        { name: 'difference', label: word('difference'), align: 'right', term: null, meaning: word('meaning_mover') },
      ],
      rows: movers.map((mover) => ({
        key: [mover.part, mover.category, mover.country].join(' '),
        cells: [{ kind: 'text', text: named(mover) }, numbers.signedMoney(mover.difference)],
      })),
    },
  ];
}

/** A mover as it stands in a table, or as a sentence says it. */
function moverName({ word, nameOf }: ReportContext, { part, category, country }: Mover, form: '' | '_said'): string {
  if (part === 'fixed') return word(`mover_fixed${form}`);
  const place = nameOf('country', country);
  return part === 'meta'
    ? word(`mover_meta${form}`, { category: nameOf('category', category), country: place })
    : word(`mover_partner${form}`, { country: place });
}
