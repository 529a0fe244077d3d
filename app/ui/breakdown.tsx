'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { BreakdownRow } from '../metrics/breakdown';
import { heat } from './category-colour';
import { ChartMenu } from './chart-menu';
import { ColumnHeads } from './column-heads';
import type { ExplainTarget } from './explain-context';
import { NumberButton } from './number-button';
import { PanelCard } from './panel-card';
import { ShowAllButton } from './show-all-button';
import { useFormats } from './use-formats';

interface BreakdownProps {
  readonly title: string;
  readonly note?: ReactNode;
  readonly rows: readonly BreakdownRow[];
  readonly currency: string;
  readonly isRefreshing: boolean;
  readonly nameOf: (value: string) => string;
  readonly colourOf: (value: string) => string;
  /** Values that are filtered to now. */
  readonly chosen: readonly string[];
  /** What explains a number of a row: fields over others, or the change of the row. */
  readonly targetOf: (value: string, fields: readonly string[], as?: 'change' | 'share') => Omit<ExplainTarget, 'shown'> | null;
  /** Filters to a value, or takes the filter off; absent for a value that cannot be a filter. */
  readonly choose: (value: string) => void;
}

const shownAtFirst = 8;
/** Columns that a phone leaves to the table view: share, charged, free, cost of each. */
const onlyWide: ReadonlySet<number> = new Set([2, 4, 5, 7]);

/** Conversations of each value of a dimension. Every row is a filter. */
export function Breakdown({ title, note, rows, currency, isRefreshing, nameOf, colourOf, chosen, targetOf, choose }: BreakdownProps) {
  const t = useTranslations('conversations');
  const format = useFormats();
  const [isWhole, setIsWhole] = useState(false);
  const highest = Math.max(0, ...rows.map(({ conversations }) => conversations));
  const shown = isWhole ? rows : rows.slice(0, shownAtFirst);
  const head = [
    title,
    t('conversations'),
    t('column_share'),
    t('column_change'),
    t('charged'),
    t('free'),
    t('column_cost'),
    t('column_each'),
  ];
  const table = {
    head,
    rows: rows.map((row) => [
      nameOf(row.value),
      row.conversations,
      row.share,
      row.change,
      row.charged,
      row.free,
      row.cost,
      row.costPerConversation,
    ]),
  };
  const number = (value: number | null, print: (value: number | null) => string, target: Omit<ExplainTarget, 'shown'> | null): ReactNode =>
    target && value !== null ? <NumberButton target={{ ...target, shown: print(value), value }} /> : print(value);
  const money = (value: number | null): string => format.money(value, currency);
  const right = 'px-1.5 py-[5px] text-right whitespace-nowrap max-phone:px-1';
  const wide = isWhole ? '' : 'max-wide:hidden print:table-cell';
  const menu = <ChartMenu title={title} table={table} isTable={isWhole} setIsTable={setIsWhole} />;
  return (
    <PanelCard title={title} note={note} corner={menu} isRefreshing={isRefreshing}>
      <div className="overflow-x-auto">
        <table className="num w-full border-separate border-spacing-0.5 text-body max-phone:text-small">
          <ColumnHeads
            heads={head.map((label, column) => ({
              label,
              isSpoken: column === 0,
              className: column === 0 ? 'w-1/5' : `max-phone:px-1 ${onlyWide.has(column) ? wide : ''}`,
            }))}
          />
          <tbody>
            {shown.map((row) => (
              <tr key={row.value} className={chosen.includes(row.value) ? 'font-semibold' : undefined}>
                <th
                  scope="row"
                  className="py-[5px] pr-1.5 text-left font-[450] max-phone:min-w-[76px] max-phone:wrap-anywhere phone:whitespace-nowrap"
                >
                  <button
                    type="button"
                    aria-pressed={chosen.includes(row.value)}
                    onClick={() => choose(row.value)}
                    className="text-left underline-offset-2 hover:underline"
                  >
                    {nameOf(row.value)}
                  </button>
                </th>
                <td className={`${right} rounded-[5px]`} style={{ background: heat(row.conversations, highest, colourOf(row.value)) }}>
                  {number(row.conversations, format.count, targetOf(row.value, ['conversations']))}
                </td>
                <td className={`${right} text-soft ${wide}`}>
                  {number(row.share, format.percent, targetOf(row.value, ['conversations'], 'share'))}
                </td>
                <td className={`${right} text-soft`}>
                  {number(row.change, format.change, targetOf(row.value, ['conversations'], 'change'))}
                </td>
                <td className={`${right} ${wide}`}>{number(row.charged, format.count, targetOf(row.value, ['charged']))}</td>
                <td className={`${right} ${wide}`}>
                  {number(row.free, format.count, targetOf(row.value, ['free_tier', 'free_entry_point']))}
                </td>
                <td className={right}>{number(row.cost, money, targetOf(row.value, ['cost']))}</td>
                <td className={`${right} ${wide}`}>
                  {number(row.costPerConversation, money, targetOf(row.value, ['cost_per_conversation']))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownAtFirst && (
        <ShowAllButton
          isWhole={isWhole}
          setIsWhole={setIsWhole}
          words={{ all: t('show_all', { count: rows.length }), less: t('show_less') }}
        />
      )}
    </PanelCard>
  );
}
