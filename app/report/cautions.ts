import type { Answer } from '../../db/ask';
import { totalIn, warned } from '../metrics/answer-values';
import { ignoredFilters } from '../metrics/question';
import { sentenceBlock } from './blocks';
import type { ReportContext } from './context';
import type { SentenceBlock } from './document';

/** What a reader of the numbers of an answer must know, a sentence each: missing rates, missing exchange rates, estimates, filters left out. */
export function cautions(context: ReportContext, answer: Answer | null): readonly SentenceBlock[] {
  if (!answer) return [];
  const { say, numbers, format, view, word } = context;
  const counted = (id: 'cost_at_least' | 'estimate' | 'pro_forma' | 'upper_bound', count: number) =>
    count > 0 ? [sentenceBlock(id, 'caution', say(id, { count }, { units: numbers.count(count) }))] : [];
  const currencies = [...new Set([...currenciesIn(answer, 'unconverted'), ...currenciesIn(answer, 'unconverted_cost')])].sort();
  const ignored = ignoredFilters(answer.metric, view.filters);
  return [
    ...counted('cost_at_least', totalIn(answer, 'unrated_units') ?? 0),
    ...(currencies.length
      ? [sentenceBlock('unconverted', 'caution', say('unconverted', { currencies: format.list(currencies) }, {}))]
      : []),
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

function currenciesIn(answer: Answer, name: string): readonly string[] {
  const amounts = answer.totals[name];
  return amounts && typeof amounts === 'object' ? Object.keys(amounts) : [];
}
