import { verdictWords } from '../../i18n/verdict-words';
import { overviewQuestions } from '../../metrics/overview-questions';
import { verdictOf } from '../../metrics/verdict';
import { verdictNumbers } from '../../metrics/verdict-numbers';
import { filterNames } from '../../metrics/view';
import { figuresBlock, heading, sentenceBlock } from '../blocks';
import { cautions } from '../cautions';
import { type ReportContext, withNumbers } from '../context';
import type { Block, ReportNumber, ReportSection, Sentence } from '../document';
import { section } from '../section';
import { timeAxis, timeChart, timeSeries } from '../time-chart';

/** Everything on one page: the verdict, the six figures, their course, and the main point of each other section. */
export async function summarySection(context: ReportContext, others: readonly ReportSection[]): Promise<ReportSection> {
  const { ask, view, compared, wanted, facts, word, format } = context;
  const asked = overviewQuestions(view, wanted, facts);
  const names = Object.keys(asked.verdict) as (keyof typeof asked.verdict)[];
  const found = await Promise.all(names.map(async (name) => [name, await ask(asked.verdict[name])] as const));
  const answers = Object.fromEntries(found) as Parameters<typeof verdictNumbers>[0];
  const [talks, talksBefore] = await Promise.all([ask(asked.figures.talks), ask(asked.figures.talksBefore)]);
  const verdict = verdictOf(verdictNumbers(answers, { view, compared: wanted, facts, annotations: context.annotations }));
  const { message, quiet } = verdictSentences(context, verdict);
  const { roi, roiBefore, spent } = answers;
  const figure = (field: string, as: 'money' | 'count' | 'ratio', good: 'up' | 'down', from: 'roi' | 'conversations' = 'roi') => ({
    ...{ metric: from, field, as, good, now: from === 'roi' ? roi : talks },
    before: compared ? (from === 'roi' ? roiBefore : talksBefore) : null,
  });
  const axis = timeAxis(context);
  const earned = facts.hasMargin ? 'gross_margin' : 'revenue';
  const series = (name: string, label: string, form: 'line' | 'column', field: string) =>
    timeSeries(context, axis, { name, label, form, field, answer: roi, as: 'money', empty: 0 });
  const points = others.filter(({ name, isEmpty }) => !isEmpty && name !== 'cover' && name !== 'method');
  return section(context, 'summary', message, [
    ...quiet,
    ...(wanted && !compared ? [sentenceBlock('gaps', 'caution', [word('not_compared', { against: context.spanName(wanted) })])] : []),
    figuresBlock(context, 'figures', [
      figure('revenue', 'money', 'up'),
      figure('cost', 'money', 'down'),
      figure(facts.hasMargin ? 'roi' : 'roas', 'ratio', 'up'),
      figure('conversations', 'count', 'up', 'conversations'),
      figure('cost_per_conversation', 'money', 'down'),
      figure('orders', 'count', 'up'),
    ]),
    ...timeChart(context, axis, {
      ...{
        id: 'earned',
        title: word(facts.hasMargin ? 'chart_earned_margin' : 'chart_earned_revenue'),
        unit: format.currencySign(facts.currency),
      },
      series: [
        series(earned, word(facts.hasMargin ? 'series_margin' : 'series_revenue'), 'line', earned),
        ...(['meta', 'partner', 'fixed'] as const).map((part) =>
          series(part, word(`series_${part}`), 'column', part === 'fixed' ? 'fixed_cost' : `${part}_fee`),
        ),
      ],
    }),
    ...(points.length ? [heading(word('heading_findings'))] : []),
    ...points.map(({ name, message: said }): Block => sentenceBlock(`point ${name}`, 'finding', said)),
    ...cautions(context, spent).filter(({ id }) => id === 'cost_at_least'),
    ...cautions(context, roi).filter(({ id }) => id === 'unconverted' || id === 'unconverted_cost' || id === 'converted'),
  ]);
}

/** The verdict of the overview in the report's words: its sentence, and what is said quietly behind it. */
function verdictSentences(
  context: ReportContext,
  verdict: ReturnType<typeof verdictOf>,
): { readonly message: Sentence; readonly quiet: readonly Block[] } {
  const { vocabulary, format, facts, nameOf, view } = context;
  const only = filterNames.flatMap((name) => (view.filters[name] ?? []).map((value) => nameOf(name, value)));
  const words = verdictWords(verdict, {
    ...{ format, currency: facts.currency, only, nameOf },
    say: (key, values) => vocabulary.sayVerdict(key, values),
  });
  const numbers = Object.fromEntries(
    Object.entries(words.figures).map(([name, { value, shown }]) => [name, asPrinted(context, name, value, shown)]),
  );
  const told = (keys: typeof words.clauses): Sentence =>
    withNumbers((tags) => keys.map((key) => vocabulary.sayVerdict(key, words.values, tags)).join('; '), numbers);
  return {
    message: [...told(words.clauses), '.'],
    quiet: words.quiet.length ? [sentenceBlock('quiet', 'plain', [...upperFirst(told(words.quiet)), '.'])] : [],
  };
}

/** A figure of the verdict as it is printed there. */
function asPrinted({ numbers }: ReportContext, name: string, value: number | null, shown: string): ReportNumber {
  if (name === 'earned' || name === 'cost') return { ...numbers.money(value), text: shown };
  if (name.endsWith('move')) return { ...numbers.change(value), text: shown };
  return name === 'now' || name === 'before' ? { ...numbers.ratio(value), text: shown } : { ...numbers.count(value), text: shown };
}

function upperFirst([first, ...rest]: Sentence): Sentence {
  return typeof first === 'string' ? [`${first.charAt(0).toUpperCase()}${first.slice(1)}`, ...rest] : first ? [first, ...rest] : [];
}
