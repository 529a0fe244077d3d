import type { AnswerRow } from '../../db/family';
import { numberIn, textIn } from '../metrics/answer-values';
import { fieldColumn, nameColumn, sentenceBlock, tableBlock } from './blocks';
import type { ReportContext } from './context';
import type { Block, ChartBlock, Sentence } from './document';
import { type LiftFinding, liftCounts, liftFinding } from './lift-finding';

/** More campaigns than this are not told one by one. */
const mostTold = 6;
/** With so many at once, one leaves its interval by chance. */
const many = 5;

/** What the hold-outs of the campaigns say, a sentence each, then all of them as a picture and a table. */
export function liftBlocks(context: ReportContext, rows: readonly AnswerRow[]): readonly Block[] {
  const { word } = context;
  const findings = rows.map(liftFinding);
  const { all } = liftCounts(findings);
  if (all === 0) return [sentenceBlock('lift_none', 'plain', [word('lift_none')])];
  const both = rows.filter((_, index) => !['none', 'one_arm'].includes(findings[index]?.verdict ?? 'none'));
  const telling = findings.filter(({ verdict }) => verdict === 'better' || verdict === 'worse');
  const told = all <= mostTold ? findings : telling.slice(0, mostTold);
  return [
    sentenceBlock('lift', 'finding', liftSummary(context, findings)),
    ...told.flatMap((finding) => {
      const sentence = liftSentence(context, finding);
      return all === 1 || sentence.length === 0 ? [] : [sentenceBlock(`lift ${finding.campaign}`, 'finding', sentence)];
    }),
    ...(all >= many ? [sentenceBlock('lift_many', 'caution', [word('lift_many')])] : []),
    ...rangeChart(context, both),
    tableBlock(context, {
      ...{ id: 'lift', title: word('table_lift'), rows: both },
      keyOf: (row) => textIn(row, 'campaign') ?? '',
      columns: [
        nameColumn(context, 'campaign', word('dimension_campaign')),
        fieldColumn(context, 'lift', 'treated', 'count'),
        fieldColumn(context, 'lift', 'control', 'count'),
        fieldColumn(context, 'lift', 'treated_rate', 'percent'),
        fieldColumn(context, 'lift', 'control_rate', 'percent'),
        fieldColumn(context, 'lift', 'lift_points', 'points'),
        { ...fieldColumn(context, 'lift', 'lift_points_low', 'points'), label: word('interval_low') },
        { ...fieldColumn(context, 'lift', 'lift_points_high', 'points'), label: word('interval_high') },
        fieldColumn(context, 'lift', 'incremental_revenue', 'money'),
      ],
    }),
    sentenceBlock('lift_whole', 'plain', [word('lift_whole')]),
  ];
}

/** One campaign is told itself; of several, how many could be told from chance. */
function liftSummary(context: ReportContext, findings: readonly LiftFinding[]): Sentence {
  const { all, better, worse } = liftCounts(findings);
  const [only] = findings.filter(({ verdict }) => verdict !== 'none' && verdict !== 'one_arm');
  if (all === 1 && only) return liftSentence(context, only);
  const { say, numbers } = context;
  return say(
    'lift_count',
    { all, better, worse, told: better + worse, rest: all - better - worse },
    {
      all_n: numbers.count(all),
      better_n: numbers.count(better),
      worse_n: numbers.count(worse),
      rest_n: numbers.count(all - better - worse),
    },
  );
}

/** What the arms of one campaign allow to say; nothing where there are no two arms. */
export function liftSentence({ say, numbers }: ReportContext, finding: LiftFinding): Sentence {
  const { campaign, verdict, points, low, high, fewest, revenue, isRevenueOpen } = finding;
  if (verdict === 'none' || verdict === 'one_arm') return [];
  if (verdict === 'few') return say('lift_few', { campaign, count: fewest }, { people: numbers.count(fewest) });
  const ends = { low: numbers.points(low), high: numbers.points(high) };
  if (verdict === 'open') return say('lift_open', { campaign }, ends);
  const size = numbers.points(points === null ? null : Math.abs(points));
  const said = say(`lift_${verdict}`, { campaign }, { points: { ...size, isSigned: false, text: size.text.replace(/^\+/, '') }, ...ends });
  if (!revenue) return said;
  const money = { revenue: numbers.money(revenue.value), low: numbers.money(revenue.low), high: numbers.money(revenue.high) };
  return [
    ...said,
    ' ',
    ...(isRevenueOpen ? say('lift_revenue_open', {}, { low: money.low, high: money.high }) : say('lift_revenue', {}, money)),
  ];
}

const mostRanges = 30;

function rangeChart({ word, numbers }: ReportContext, rows: readonly AnswerRow[]): readonly ChartBlock[] {
  const drawn = rows
    .filter((row) => numberIn(row, 'lift_points_low') !== null && numberIn(row, 'lift_points_high') !== null)
    .slice(-mostRanges);
  if (drawn.length < 2) return [];
  const values = (field: string) => drawn.map((row) => numbers.points(numberIn(row, field)));
  const names = drawn.map((row) => textIn(row, 'campaign') ?? '');
  const title = word('chart_lift');
  const form = 'line' as const;
  return [
    {
      ...{ kind: 'chart', id: 'lift_ranges', title, form: 'ranges', unit: word('points_unit'), categories: names },
      emphasis: drawn.map((row) => ['better', 'worse'].includes(liftFinding(row).verdict)),
      series: [
        { name: 'value', label: word('series_lift'), form, isBefore: false, values: values('lift_points') },
        { name: 'low', label: word('interval'), form, isBefore: true, values: values('lift_points_low') },
        { name: 'high', label: word('interval'), form, isBefore: true, values: values('lift_points_high') },
      ],
      summary: word('chart_summary', { title, series: word('series_lift'), first: names[0] ?? '', last: names.at(-1) ?? '' }),
    },
  ];
}
