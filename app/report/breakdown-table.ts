import type { Answer } from '../../db/ask';
import type { AnswerRow } from '../../db/family';
import { textIn, totalIn } from '../metrics/answer-values';
import { breakdownOf } from '../metrics/breakdown';
import { changeOf } from '../metrics/change';
import { type AskedColumn, fieldColumn, nameColumn, sentenceBlock, tableBlock, totalRowOf } from './blocks';
import type { ReportContext } from './context';
import type { Block } from './document';

interface Breakdown {
  readonly id: 'origins' | 'countries' | 'lines';
  readonly dimension: 'origin' | 'country' | 'line';
  readonly now: Answer | null;
  readonly before: Answer | null;
}

/** Who has most of several, where one has: what the table below says first. */
function leader(
  { say, numbers, nameOf }: ReportContext,
  dimension: 'country' | 'line',
  [first, second]: ReturnType<typeof breakdownOf>,
): readonly Block[] {
  if (!first || !second || first.share === null || first.value === 'unknown' || first.share === second.share) return [];
  const told = say(`breakdown_${dimension}`, { name: nameOf(dimension, first.value) }, { share: numbers.percent(first.share) });
  return [sentenceBlock(`most_${dimension}`, 'finding', told)];
}

/** Conversations by a dimension, the largest first, with their part of all and their change. */
export function breakdownTable(context: ReportContext, { id, dimension, now, before }: Breakdown): readonly Block[] {
  const { numbers, word } = context;
  if (!now || now.rows.length === 0) return [];
  const order = breakdownOf(now, before, dimension);
  const found = new Map(order.map((row) => [row.value, row]));
  const rows = order.flatMap(({ value }) => now.rows.filter((row) => (textIn(row, dimension) ?? 'unknown') === value));
  const told = (row: AnswerRow) => found.get(textIn(row, dimension) ?? 'unknown');
  const isTotal = (row: AnswerRow): boolean => !(dimension in row);
  const wholeChange = before ? changeOf(totalIn(now, 'conversations'), totalIn(before, 'conversations')) : null;
  const columns: readonly AskedColumn[] = [
    nameColumn(context, dimension, word(`dimension_${dimension}`)),
    fieldColumn(context, 'conversations', 'conversations', 'count'),
    {
      name: 'share',
      label: word('share'),
      meaning: word('meaning_share'),
      cell: (row) => numbers.percent(isTotal(row) ? 1 : (told(row)?.share ?? null)),
    },
    ...(before
      ? [
          {
            name: 'change',
            label: word('change'),
            meaning: word('meaning_change'),
            cell: (row: AnswerRow) => numbers.change(isTotal(row) ? wholeChange : (told(row)?.change ?? null)),
          },
        ]
      : []),
    fieldColumn(context, 'conversations', 'charged', 'count'),
    fieldColumn(context, 'conversations', 'cost', 'money'),
    fieldColumn(context, 'conversations', 'cost_per_conversation', 'money'),
  ];
  return [
    ...(dimension === 'origin' ? [] : leader(context, dimension, order)),
    tableBlock(context, {
      ...{ id, title: word(`table_${id}`), columns, rows, total: totalRowOf(now) },
      keyOf: (row) => textIn(row, dimension) ?? 'unknown',
    }),
  ];
}
