import type { Answer } from '../../../db/ask';
import { numberIn, textIn, totalIn, warned } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { conversationQuestions } from '../../metrics/conversation-questions';
import { question } from '../../metrics/question';
import { figuresBlock, sentenceBlock } from '../blocks';
import { breakdownTable } from '../breakdown-table';
import { cautions } from '../cautions';
import type { ReportContext } from '../context';
import { type ConversationFinding, conversationFinding } from '../conversation-finding';
import type { Block, ReportSection, Sentence } from '../document';
import { emptySection, section } from '../section';
import { timeAxis, timeChart, timeSeries } from '../time-chart';

/** How many conversations there were, of which kind and where, and what they cost. */
export async function conversationsSection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, compared, facts, word } = context;
  const asked = conversationQuestions(view, compared, facts);
  const spent = question('charges', { span: view.span, filters: view.filters, by: ['country'], fields: ['units', 'meta_fee'] });
  const [talks, talksBefore, kinds, origins, originsBefore, countries, countriesBefore, lines, linesBefore, fees] = await Promise.all(
    [
      ...[asked.figures.talks, asked.figures.talksBefore, asked.kinds.kinds, asked.origins.rows, asked.origins.rowsBefore],
      ...[asked.countries.rows, asked.countries.rowsBefore, asked.lines.rows, asked.lines.rowsBefore, spent],
    ].map(ask),
  );
  if (!talks || totalIn(talks, 'conversations') === 0) return emptySection(context, 'conversations', 'empty_conversations');
  const finding = conversationFinding({
    now: totalIn(talks, 'conversations'),
    before: compared && totalIn(talksBefore ?? null, 'conversations'),
    origins: originMoves(origins ?? null, compared ? (originsBefore ?? null) : null),
  });
  const axis = timeAxis(context);
  const known = (origins?.rows ?? []).map((row) => textIn(row, 'origin') ?? 'unknown');
  const series = known.map((origin) =>
    timeSeries(context, axis, {
      ...{ name: origin, label: context.nameOf('origin', origin), form: 'column' as const },
      ...{ answer: only(kinds ?? null, origin), field: 'conversations', as: 'count' as const, empty: 0 },
    }),
  );
  const table = (
    id: 'origins' | 'countries' | 'lines',
    dimension: 'origin' | 'country' | 'line',
    now: Answer | null,
    before: Answer | null,
  ) => breakdownTable(context, { id, dimension, now, before: compared ? before : null });
  return section(context, 'conversations', messageOf(context, finding), [
    figuresBlock(context, 'figures', [
      ...(
        [
          ['conversations', 'count', 'up'],
          ['charged', 'count', 'down'],
          ['free_tier', 'count', 'up'],
          ['cost', 'money', 'down'],
          ['cost_per_conversation', 'money', 'down'],
          ['cost_per_charged', 'money', 'down'],
        ] as const
      ).map(([field, as, good]) => ({
        ...{ metric: 'conversations', field, as, good, now: talks },
        before: compared && (field === 'conversations' || isBilledAlike(talks, talksBefore ?? null)) ? (talksBefore ?? null) : null,
      })),
    ]),
    ...causeOf(context, finding),
    ...timeChart(context, axis, { id: 'kinds', title: word('chart_conversations'), unit: '', series }),
    ...costSentences(context, talks, fees ?? null),
    ...table('origins', 'origin', origins ?? null, originsBefore ?? null),
    ...table('countries', 'country', countries ?? null, countriesBefore ?? null),
    ...table('lines', 'line', lines ?? null, linesBefore ?? null),
    ...cautions(context, talks),
  ]);
}

/** Costs of a time in which conversations were not billed cannot be set beside those of one in which they were. */
const isBilledAlike = (now: Answer, before: Answer | null): boolean => warned(now, 'pro_forma') === 0 && warned(before, 'pro_forma') === 0;

function messageOf({ say, numbers, view, compared, inSpan, spanName }: ReportContext, finding: ConversationFinding): Sentence {
  const { kind, now, before, change } = finding;
  return say(
    `conversations_${kind}`,
    { when: inSpan(view.span), count: now, against: compared ? spanName(compared) : '' },
    { now: numbers.count(now), before: numbers.count(before), change: numbers.percent(change === null ? null : Math.abs(change)) },
  );
}

function causeOf({ say, numbers, nameOf }: ReportContext, { kind, cause, most }: ConversationFinding): readonly Block[] {
  return [
    ...(cause
      ? [
          sentenceBlock(
            'cause',
            'finding',
            say(
              'conversations_cause',
              { origin: nameOf('origin', cause.origin), direction: kind },
              { before: numbers.count(cause.before), now: numbers.count(cause.now) },
            ),
          ),
        ]
      : []),
    ...(most
      ? [
          sentenceBlock(
            'most',
            'plain',
            say('conversations_most', { origin: nameOf('origin', most.origin) }, { share: numbers.percent(most.share) }),
          ),
        ]
      : []),
  ];
}

function costSentences({ say, numbers, nameOf }: ReportContext, talks: Answer, fees: Answer | null): readonly Block[] {
  const [each, charged] = [totalIn(talks, 'cost_per_conversation'), totalIn(talks, 'cost_per_charged')];
  const isBound = (totalIn(talks, 'unrated_units') ?? 0) > 0;
  const whole = totalIn(fees, 'meta_fee');
  const [largest] = [...(fees?.rows ?? [])].sort((one, other) => (numberIn(other, 'meta_fee') ?? 0) - (numberIn(one, 'meta_fee') ?? 0));
  const share = largest ? quotientOf(numberIn(largest, 'meta_fee'), whole) : null;
  const isTelling = share !== null && share >= 0.25 && (fees?.rows.length ?? 0) > 1 && !isBound;
  return [
    ...(each === null || charged === null || isBound
      ? []
      : [sentenceBlock('cost_each', 'finding', say('cost_each', {}, { each: numbers.money(each), charged: numbers.money(charged) }))]),
    ...(isTelling && largest
      ? [
          sentenceBlock(
            'cost_country',
            'finding',
            say('cost_country', { country: nameOf('country', textIn(largest, 'country')) }, { share: numbers.percent(share) }),
          ),
        ]
      : []),
  ];
}

const only = (answer: Answer | null, origin: string): Answer | null =>
  answer && { ...answer, rows: answer.rows.filter((row) => (textIn(row, 'origin') ?? 'unknown') === origin) };

const originMoves = (now: Answer | null, before: Answer | null) => ({
  now: countsBy(now, 'origin'),
  before: before && countsBy(before, 'origin'),
});

const countsBy = (answer: Answer | null, dimension: string): ReadonlyMap<string, number> =>
  new Map((answer?.rows ?? []).map((row) => [textIn(row, dimension) ?? 'unknown', numberIn(row, 'conversations') ?? 0]));
