import type { Answer } from '../../db/ask';
import { totalIn, warned } from '../metrics/answer-values';
import { ignoredFilters } from '../metrics/question';
import { sentenceBlock } from './blocks';
import { type ReportContext, withNumbers } from './context';
import type { SentenceBlock } from './document';
import { numberMaker } from './number';

/** What a reader of the numbers of an answer must know, a sentence each: missing rates, missing exchange rates, estimates, filters left out. */
export function cautions(context: ReportContext, answer: Answer | null): readonly SentenceBlock[] {
  if (!answer) return [];
  const { say, numbers, format, view, word } = context;
  const counted = (id: 'cost_at_least' | 'estimate' | 'pro_forma' | 'upper_bound', count: number) =>
    count > 0 ? [sentenceBlock(id, 'caution', say(id, { count }, { units: numbers.count(count) }))] : [];
  const ignored = ignoredFilters(answer.metric, view.filters);
  return [
    ...counted('cost_at_least', totalIn(answer, 'unrated_units') ?? 0),
    ...apart(context, answer, 'unconverted'),
    ...apart(context, answer, 'unconverted_cost'),
    ...(context.convertedFrom === null
      ? []
      : [sentenceBlock('converted', 'caution', [word('converted', { currency: context.facts.currency })])]),
    ...counted('upper_bound', warned(answer, 'upper_bound')),
    ...counted('estimate', warned(answer, 'estimate')),
    ...counted('pro_forma', warned(answer, 'pro_forma')),
    ...(ignored.length
      ? [
          sentenceBlock('ignored_filters', 'caution', [
            word('ignored_filters', { filters: format.list(ignored.map((name) => word(`dimension_${name}`))) }),
          ]),
        ]
      : []),
  ];
}

/** Amounts that no exchange rate converts, each in its own currency; they are in no sum. */
function apart(
  { language, format, word }: ReportContext,
  { totals }: Answer,
  name: 'unconverted' | 'unconverted_cost',
): readonly SentenceBlock[] {
  const amounts = totals[name];
  const told = amounts && typeof amounts === 'object' ? Object.entries(amounts).sort(([one], [other]) => (one < other ? -1 : 1)) : [];
  if (told.length === 0) return [];
  const numbers = Object.fromEntries(
    told.map(([currency, amount]) => [currency, numberMaker(language, format, currency).money(Number(amount))]),
  );
  return [
    sentenceBlock(
      name,
      'caution',
      withNumbers((tags) => word(name, { amounts: format.list(Object.values(tags)) }), numbers),
    ),
  ];
}
