import { totalIn } from '../../metrics/answer-values';
import { addDays } from '../../metrics/days';
import { question } from '../../metrics/question';
import { fieldColumn, nameColumn, sentenceBlock, tableBlock, totalRowOf } from '../blocks';
import type { ReportContext } from '../context';
import type { Block, ReportSection } from '../document';
import { emptySection, section } from '../section';

const fields = ['records', 'accepted', 'duplicates', 'rejected'] as const;

/** Whether the log covers the period; days that lie outside of it are no missing days. */
function reachOf({ facts: { firstDay, lastDay }, view: { span }, format }: ReportContext) {
  const isBeyond = firstDay === null || lastDay === null || span.from < firstDay || span.to > addDays(lastDay, 1);
  return { reach: isBeyond ? 'beyond' : 'whole', from: firstDay ? format.day(firstDay) : '–', to: lastDay ? format.day(lastDay) : '–' };
}

/** Almost all is not all: what would be rounded up to a whole is cut off. */
const nearly = (rate: number): number => Math.floor(rate * 10_000 + 1e-6) / 10_000;

/** What was loaded and rejected, what is missing, and how well the numbers agree with what the log reports. */
export async function dataQualitySection(context: ReportContext): Promise<ReportSection> {
  const { ask, view, say, numbers, word } = context;
  const loaded = await ask(question('data_quality', { span: view.span, filters: {}, by: ['kind'], fields }));
  const records = totalIn(loaded, 'records') ?? 0;
  if (!loaded || records === 0) return emptySection(context, 'data_quality', 'empty_data_quality');
  const [rejected, missing] = [totalIn(loaded, 'rejected') ?? 0, totalIn(loaded, 'days_without_log') ?? 0];
  const shares = [
    ['quality_agreement', totalIn(loaded, 'agreement_with_reported')],
    ['quality_matched', totalIn(loaded, 'orders_matched_rate')],
  ] as const;
  const message = say(
    'quality_records',
    { count: records, rejected, missing, ...reachOf(context) },
    { records: numbers.count(records), rejected_n: numbers.count(rejected), missing_n: numbers.count(missing) },
  );
  return section(context, 'data_quality', message, [
    ...shares.flatMap(([key, rate]): readonly Block[] =>
      rate === null ? [] : [sentenceBlock(key, 'finding', say(key, {}, { rate: numbers.percent(nearly(rate), 2) }))],
    ),
    tableBlock(context, {
      ...{ id: 'kinds', title: word('table_quality'), rows: loaded.rows, total: totalRowOf(loaded) },
      keyOf: (row) => String(row.kind ?? ''),
      columns: [
        nameColumn(context, 'kind', word('dimension_kind')),
        ...fields.map((field) => fieldColumn(context, 'data_quality', field, 'count')),
      ],
    }),
    sentenceBlock('whole', 'plain', [word('quality_whole')]),
  ]);
}
