'use client';
import { useTranslations } from 'next-intl';
import type { AnswerRow } from '../../../db/family';
import { numberIn } from '../../metrics/answer-values';
import type { NumberReference } from '../../metrics/number-reference';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { IntervalBar } from '../promotions/interval-bar';
import { RateRange } from '../promotions/rate-range';
import { useTermName } from '../use-number-words';
import { usePromotionPrint } from '../use-promotion-print';

interface SliceTableProps {
  readonly facts: WorkspaceFacts;
  readonly caption: string;
  readonly rows: readonly AnswerRow[];
  readonly question: Question;
  readonly nameOf: (row: AnswerRow) => string;
  readonly placeOf: (row: AnswerRow) => NonNullable<NumberReference['row']>;
  /** Filters to a row, or takes the filter off; absent where rows are no filter. */
  readonly choose?: (row: AnswerRow) => void;
  readonly isChosen?: (row: AnswerRow) => boolean;
}

const fields = ['delivered', 'conversion_rate', 'orders', 'revenue', 'opted_out'] as const;

/** From which width of its card a column is shown. */
const shownFrom: Readonly<Record<string, string>> = {
  revenue: 'hidden @md:table-cell',
  orders: 'hidden @lg:table-cell',
  opted_out: 'hidden @xl:table-cell',
};

/** Parts of a campaign side by side: people delivered, conversion with its interval, orders, revenue and opt-outs. */
export function SliceTable({ facts, caption, rows, question, nameOf, placeOf, choose, isChosen = () => false }: SliceTableProps) {
  const t = useTranslations('promotions');
  const termOf = useTermName('promotions');
  const print = usePromotionPrint(facts);
  const highest = Math.max(...rows.map((row) => numberIn(row, 'conversion_rate_high') ?? 0));
  return (
    <div className="@container">
      <table className="num w-full text-body">
        <caption className="sr-only">{caption}</caption>
        <ColumnHeads
          heads={[
            { label: caption, isSpoken: true },
            ...fields.slice(0, 2).map((field) => ({ label: termOf(field) })),
            { label: t('interval'), align: 'left' },
            ...fields.slice(2).map((field) => ({ label: termOf(field), className: shownFrom[field] })),
          ]}
        />
        <tbody>
          {rows.map((row) => {
            const cell = (field: string) => (
              <td key={field} className={classNames('px-1.5 py-1.5 text-right align-top whitespace-nowrap', shownFrom[field])}>
                <NumberButton
                  target={{
                    title: `${nameOf(row)} · ${termOf(field)}`,
                    question,
                    fields: [field],
                    row: placeOf(row),
                    shown: print(field, numberIn(row, field)),
                    value: numberIn(row, field),
                  }}
                />
              </td>
            );
            return (
              <tr key={nameOf(row)} className={classNames('border-t border-hair', isChosen(row) && 'font-semibold')}>
                <th scope="row" className="py-1.5 pr-1.5 text-left align-top font-[450] wrap-anywhere max-phone:min-w-[86px]">
                  {choose ? (
                    <button type="button" aria-pressed={isChosen(row)} onClick={() => choose(row)} className="text-left hover:underline">
                      {nameOf(row)}
                    </button>
                  ) : (
                    nameOf(row)
                  )}
                </th>
                {fields.slice(0, 2).map(cell)}
                <td className="w-24 px-1.5 py-1.5 align-top @lg:w-28">
                  <IntervalBar
                    value={numberIn(row, 'conversion_rate')}
                    interval={[numberIn(row, 'conversion_rate_low'), numberIn(row, 'conversion_rate_high')]}
                    range={[0, highest]}
                  />
                  <RateRange question={question} row={row} place={placeOf(row)} fields={['conversion_rate_low', 'conversion_rate_high']} />
                </td>
                {fields.slice(2).map(cell)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
