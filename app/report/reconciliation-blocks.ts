import { numberIn, textIn, totalIn } from '../metrics/answer-values';
import { question } from '../metrics/question';
import { fieldColumn, heading, isLowerBound, nameColumn, sentenceBlock, tableBlock, totalRowOf } from './blocks';
import { cautions } from './cautions';
import type { ReportContext } from './context';
import type { Block } from './document';

const fields = ['ours', 'theirs', 'difference', 'our_cost', 'their_cost', 'cost_difference'] as const;

/** What the provider's bill says against ours, by reason; nothing where no bill was loaded for the period. */
export async function reconciliationBlocks(context: ReportContext): Promise<readonly Block[]> {
  const { ask, view, say, numbers, word } = context;
  const answer = await ask(question('reconciliation', { span: view.span, filters: view.filters, by: ['reason'], fields }));
  const [ours, theirs] = [totalIn(answer, 'our_cost'), totalIn(answer, 'their_cost')];
  if (!answer || answer.rows.length === 0 || ours === null || theirs === null) return [];
  const difference = theirs - ours;
  const key = Math.abs(difference) < 0.005 ? 'reconciliation_agrees' : 'reconciliation_differs';
  const told = { ours: numbers.money(ours), theirs: numbers.money(theirs), difference: numbers.signedMoney(difference) };
  return [
    heading(word('heading_reconciliation')),
    ...(isLowerBound(answer)
      ? cautions(context, answer).filter(({ id }) => id !== 'converted')
      : [sentenceBlock('reconciliation', 'finding', say(key, {}, told))]),
    tableBlock(context, {
      ...{ id: 'reconciliation', title: word('table_reasons'), total: totalRowOf(answer) },
      rows: answer.rows.filter((row) => fields.some((field) => numberIn(row, field))),
      keyOf: (row) => textIn(row, 'reason') ?? '',
      columns: [
        nameColumn(context, 'reason', word('dimension_reason')),
        ...fields.map((field) => fieldColumn(context, 'reconciliation', field, field.includes('cost') ? 'money' : 'count')),
      ],
    }),
  ];
}
