import type { Answer } from '../../../db/ask';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn, totalIn, warned } from '../../metrics/answer-values';
import { promotionQuestions } from '../../metrics/promotion-questions';
import type { Question } from '../../metrics/question';
import { fieldColumn, figuresBlock, isLowerBound, nameColumn, sentenceBlock, tableBlock, totalRowOf } from '../blocks';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import type { Block, ReportSection, Sentence } from '../document';
import { liftBlocks } from '../lift-blocks';
import { emptySection, section } from '../section';

/** Rows of a table of a report; what is beyond is counted in the total and told in a note. */
const mostRows = 30;

/** Whom the promotions of the period reached and who bought, and what their hold-outs say that they caused. */
export async function promotionsSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, compared } = context;
  const asked = promotionQuestions(view, compared);
  const [earned, earnedBefore, campaigns, arms, ever] = await Promise.all([
    ask(asked.figures.earned),
    ask(asked.figures.earnedBefore),
    ask(asked.campaigns.campaigns),
    ask(asked.caused.caused),
    ask(everSent(asked.campaigns.campaigns)),
  ]);
  const delivered = totalIn(earned, 'delivered') ?? 0;
  const lift = armsOfPeriod(arms, campaigns, ever);
  if (!earned || (delivered === 0 && lift.length === 0)) return emptySection(context, 'promotions', 'empty_promotions');
  const figures = [
    ['delivered', 'count', 'up'],
    ['conversion_rate', 'percent', 'up'],
    ['orders', 'count', 'up'],
    ['revenue', 'money', 'up'],
    ['cost', 'money', 'down'],
    ['roas', 'ratio', 'up'],
  ] as const;
  return section(context, 'promotions', messageOf(context, earned), [
    figuresBlock(
      context,
      'figures',
      figures.map(([field, as, good]) => ({ metric: 'promotions', field, as, good, now: earned, before: compared ? earnedBefore : null })),
    ),
    sentenceBlock('credit', 'plain', [context.word('promotions_credit')]),
    ...liftBlocks(context, lift),
    ...campaignTable(context, campaigns),
    ...openWindows(context, earned),
    ...cautions(context, earned),
  ]);
}

/** The same campaigns without a period: those that were never sent are told by their files alone. */
function everSent(asked: Question | null): Question | null {
  if (!asked) return null;
  const { from: _, to: __, ...rest } = asked.parameters;
  return { metric: asked.metric, parameters: { ...rest, fields: ['delivered'] } };
}

/** People are assigned once, and some lists tell no day: arms count where their campaign was sent in the period, or was never sent at all. */
function armsOfPeriod(arms: Answer | null, campaigns: Answer | null, ever: Answer | null): readonly AnswerRow[] {
  const names = (answer: Answer | null): ReadonlySet<string> => new Set((answer?.rows ?? []).map((row) => textIn(row, 'campaign') ?? ''));
  const [here, anywhere] = [names(campaigns), names(ever)];
  return (arms?.rows ?? []).filter((row) => {
    const campaign = textIn(row, 'campaign') ?? '';
    return here.has(campaign) || !anywhere.has(campaign);
  });
}

function messageOf({ say, numbers }: ReportContext, earned: Answer): Sentence {
  const [delivered, rate] = [totalIn(earned, 'delivered') ?? 0, totalIn(earned, 'conversion_rate')];
  const orders = totalIn(earned, 'orders') ?? 0;
  const told = { delivered: numbers.count(delivered) };
  if (rate === null) return say('promotions_reach_no_rate', { count: delivered }, told);
  return say(
    'promotions_reach',
    { count: delivered, orders },
    {
      ...told,
      rate: numbers.percent(rate),
      orders_n: numbers.count(orders),
      revenue: numbers.money(totalIn(earned, 'revenue'), isUnconverted(earned)),
    },
  );
}

const isUnconverted = ({ totals: { unconverted } }: Answer): boolean =>
  unconverted !== null && typeof unconverted === 'object' && Object.keys(unconverted).length > 0;

function openWindows({ say, numbers }: ReportContext, earned: Answer): readonly Block[] {
  const count = warned(earned, 'open_windows');
  return count > 0 ? [sentenceBlock('open_windows', 'caution', say('promotions_open', { count }, { people: numbers.count(count) }))] : [];
}

function campaignTable(context: ReportContext, campaigns: Answer | null): readonly Block[] {
  const { numbers, word, format } = context;
  if (!campaigns || campaigns.rows.length === 0) return [];
  const size = (row: AnswerRow): number => numberIn(row, 'delivered') ?? 0;
  const sorted = [...campaigns.rows].sort(
    (one, other) =>
      size(other) - size(one) ||
      (numberIn(other, 'revenue') ?? 0) - (numberIn(one, 'revenue') ?? 0) ||
      ((textIn(one, 'campaign') ?? '') < (textIn(other, 'campaign') ?? '') ? -1 : 1),
  );
  const shown = sorted.slice(0, mostRows);
  const isBound = isLowerBound(campaigns);
  const by = context.termName({ metric: 'promotions', field: 'delivered' });
  const note =
    sorted.length > shown.length
      ? [word('shown_of', { shown: format.count(shown.length), all: format.count(sorted.length), by: by.toLowerCase() })]
      : [];
  const [first, second] = sorted;
  const isLed = first && second && size(first) > size(second);
  return [
    ...(isLed
      ? [
          sentenceBlock(
            'campaign_most',
            'finding',
            context.say(
              'campaign_most',
              { name: context.nameOf('campaign', textIn(first, 'campaign')) },
              { delivered: numbers.count(size(first)) },
            ),
          ),
        ]
      : []),
    tableBlock(context, {
      ...{ id: 'campaigns', title: word('table_campaigns'), rows: shown, total: totalRowOf(campaigns), notes: note },
      keyOf: (row) => textIn(row, 'campaign') ?? '',
      columns: [
        nameColumn(context, 'campaign', word('dimension_campaign')),
        fieldColumn(context, 'promotions', 'delivered', 'count'),
        fieldColumn(context, 'promotions', 'conversion_rate', 'percent'),
        {
          name: 'conversion_rate_low',
          label: word('interval_low'),
          cell: (row) => numbers.percent(numberIn(row, 'conversion_rate_low')),
          term: { metric: 'promotions', field: 'conversion_rate_low' },
        },
        {
          name: 'conversion_rate_high',
          label: word('interval_high'),
          cell: (row) => numbers.percent(numberIn(row, 'conversion_rate_high')),
          term: { metric: 'promotions', field: 'conversion_rate_high' },
        },
        fieldColumn(context, 'promotions', 'orders', 'count'),
        fieldColumn(context, 'promotions', 'revenue', 'money'),
        {
          ...fieldColumn(context, 'promotions', 'cost', 'money'),
          cell: (row) => numbers.money(numberIn(row, 'cost'), isBound && !('campaign' in row)),
        },
        fieldColumn(context, 'promotions', 'roas', 'ratio'),
      ],
    }),
  ];
}
