'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { type ListView, type SortColumn, sortedBy } from '../../metrics/campaign-list';
import { fewPeople } from '../../metrics/conversion-grid';
import type { NumberReference } from '../../metrics/number-reference';
import type { Question } from '../../metrics/question';
import { useKeptSearch } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Breakable } from '../breakable';
import { classNames } from '../class-names';
import { NumberButton } from '../number-button';
import { useTermName } from '../use-number-words';
import { usePromotionPrint } from '../use-promotion-print';
import { IntervalBar } from './interval-bar';
import { LadderBars } from './ladder-bars';
import { RateRange } from './rate-range';

interface CampaignTableProps {
  readonly facts: WorkspaceFacts;
  readonly answer: Answer;
  readonly question: Question;
  readonly rows: readonly AnswerRow[];
  readonly list: ListView;
  readonly show: (list: ListView) => void;
}

const money = ['orders', 'revenue', 'cost', 'roas', 'roi'] as const;
/** Columns that a phone and a tablet leave to the page of the campaign. */
const onlyWide = new Set<string>(['delivered', 'orders', 'cost', 'roi']);
const right = 'px-1.5 py-2 text-right whitespace-nowrap align-top';

/** One row a campaign: its ladder, conversion with interval and band, and money. The name leads to its page. */
export function CampaignTable({ facts, answer, question, rows, list, show }: CampaignTableProps) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const print = usePromotionPrint(facts);
  const search = useKeptSearch();
  const telling = rows.filter((row) => (numberIn(row, 'delivered') ?? 0) >= fewPeople);
  const ends = (telling.length ? telling : rows).map((row) => [
    numberIn(row, 'conversion_rate_high') ?? 0,
    numberIn(row, 'conversion_rate_band_high') ?? 0,
  ]);
  const highest = Math.max(0, ...ends.flat());
  const head = (column: SortColumn, className = '') => (
    <th
      scope="col"
      aria-sort={list.column === column ? (list.isDescending ? 'descending' : 'ascending') : 'none'}
      className={classNames(
        'pb-1 font-medium',
        column === 'campaign' ? 'pr-1.5 text-left' : 'px-1.5 text-right',
        hidden(column),
        className,
      )}
    >
      <button type="button" onClick={() => show(sortedBy(list, column))} className="hover:text-ink">
        {column === 'campaign' ? t('campaign') : nameOf(column)}
        <span aria-hidden="true">{list.column === column ? (list.isDescending ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
  const number = (field: string, value: number | null, row?: NumberReference['row']) => (
    <NumberButton
      className="relative z-10"
      target={{ title: nameOf(field), question, fields: [field], shown: print(field, value), value, ...(row ? { row } : {}) }}
    />
  );
  return (
    <table className="num w-full text-body max-phone:text-small">
      <thead>
        <tr className="text-[11.5px] text-faint">
          {head('campaign', 'w-1/4 max-phone:w-[42%]')}
          <th scope="col" className="px-1.5 pb-1 text-left font-medium max-wide:hidden">
            {t('ladder')}
          </th>
          {head('delivered')}
          {head('conversion_rate')}
          <th scope="col" className="w-32 px-1.5 pb-1 text-left font-medium max-phone:hidden">
            {t('interval_and_band')}
          </th>
          {money.map((column) => (
            <HeadOf key={column}>{head(column)}</HeadOf>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = textIn(row, 'campaign') ?? '';
          const place = { campaign: [name] };
          const bounds = (field: string) => numberIn(row, field);
          return (
            <tr key={name} className="relative border-t border-hair hover:bg-ground">
              <th scope="row" className="py-2 pr-1.5 text-left align-top font-medium wrap-anywhere max-wide:min-w-[104px]">
                <Link
                  href={`/${facts.workspace}/promotions/${encodeURIComponent(name)}${search}`}
                  className="after:absolute after:inset-0 hover:underline"
                >
                  <Breakable name={name} />
                </Link>
              </th>
              <td className="px-1.5 py-2 align-top max-wide:hidden">
                <LadderBars row={row} />
              </td>
              <td className={classNames(right, hidden('delivered'))}>{number('delivered', bounds('delivered'), place)}</td>
              <td className={classNames(right, 'font-semibold')}>{number('conversion_rate', bounds('conversion_rate'), place)}</td>
              <td className="px-1.5 py-2 align-top max-phone:hidden">
                <IntervalBar
                  value={bounds('conversion_rate')}
                  interval={[bounds('conversion_rate_low'), bounds('conversion_rate_high')]}
                  band={[bounds('conversion_rate_band_low'), bounds('conversion_rate_band_high')]}
                  range={[0, highest]}
                />
                <RateRange question={question} row={row} place={place} fields={['conversion_rate_low', 'conversion_rate_high']} />
                <RateRange
                  question={question}
                  row={row}
                  place={place}
                  label={t('band')}
                  fields={['conversion_rate_band_low', 'conversion_rate_band_high']}
                />
              </td>
              {money.map((field) => (
                <td key={field} className={classNames(right, hidden(field))}>
                  {number(field, bounds(field), place)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className="border-t border-line font-semibold">
          <th scope="row" className="py-2 pr-1.5 text-left">
            {t('all')}
          </th>
          <td className="max-wide:hidden" />
          <td className={classNames(right, hidden('delivered'))}>{number('delivered', totalIn(answer, 'delivered'))}</td>
          <td className={right}>{number('conversion_rate', totalIn(answer, 'conversion_rate'))}</td>
          <td className="max-phone:hidden" />
          {money.map((field) => (
            <td key={field} className={classNames(right, hidden(field))}>
              {number(field, totalIn(answer, field))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

const HeadOf = ({ children }: { readonly children: React.ReactNode }) => children;
const hidden = (column: string): string => (onlyWide.has(column) ? 'max-wide:hidden' : '');
