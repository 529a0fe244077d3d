'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import { liftVerdict } from '../../metrics/lift-verdict';
import { useKeptSearch } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Breakable } from '../breakable';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { ShowAllButton } from '../show-all-button';
import { useTermName } from '../use-number-words';
import { usePoints } from '../use-points';
import { usePromotionPrint } from '../use-promotion-print';
import { IntervalBar } from './interval-bar';
import { useListView } from './use-list-view';
import { usePromotions } from './use-promotions';

const fields = ['treated', 'control', 'treated_rate', 'control_rate', 'lift_points', 'incremental_revenue'] as const;
const shownAtFirst = 10;
const onlyWide = new Set<string>(['treated', 'control', 'incremental_revenue']);
const words = { better: 'text-up', worse: 'text-down', open: 'text-soft', few: 'text-faint', none: 'text-faint', one_arm: 'text-faint' };

/** Campaigns with two arms, the surest first: what each caused, as far as so many people can tell. Those of an experiment file stand only here. */
export function Caused({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('lift');
  const print = usePromotionPrint(facts);
  const points = usePoints();
  const search = useKeptSearch();
  const { list } = useListView();
  const [isWhole, setIsWhole] = useState(false);
  const panel = usePromotions(facts, 'caused');
  const title = t('caused_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={220} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers.caused;
  const question = panel.context.questions.caused.caused;
  const isMeant = (name: string | null): boolean => (name ?? '').toLowerCase().includes(list.text.trim().toLowerCase());
  const fewer = (row: AnswerRow): number => Math.min(numberIn(row, 'treated') ?? 0, numberIn(row, 'control') ?? 0);
  const rows = (answer?.rows ?? [])
    .filter((row) => fewer(row) > 0 && isMeant(textIn(row, 'campaign')))
    .sort((one, other) => fewer(other) - fewer(one));
  if (!question || rows.length === 0) return null;
  const ends = rows.flatMap((row) => [numberIn(row, 'lift_points_low') ?? 0, numberIn(row, 'lift_points_high') ?? 0]);
  const range = [Math.min(0, ...ends), Math.max(0, ...ends)] as const;
  const note = t(`design_${answer?.totals.design === 'natural' ? 'natural' : 'holdout'}`);
  const right = 'px-1.5 py-1.5 text-right whitespace-nowrap';
  return (
    <PanelCard title={title} note={note} isRefreshing={panel.isRefreshing}>
      <table className="num w-full text-body max-phone:text-small">
        <ColumnHeads
          heads={[
            { label: t('campaign') },
            ...fields.map((field) => ({ label: nameOf(field), className: hidden(field) })),
            { label: t('interval'), align: 'left', className: 'w-40 max-phone:hidden' },
            { label: t('verdict'), align: 'left', className: 'max-phone:hidden' },
          ]}
        />
        <tbody>
          {(isWhole ? rows : rows.slice(0, shownAtFirst)).map((row) => {
            const name = textIn(row, 'campaign') ?? '';
            const verdict = liftVerdict(row);
            return (
              <tr key={name} className="border-t border-hair">
                <th scope="row" className="py-1.5 pr-1.5 text-left font-medium wrap-anywhere max-wide:min-w-[116px]">
                  <Link href={`/${facts.workspace}/promotions/${encodeURIComponent(name)}${search}`} className="hover:underline">
                    <Breakable name={name} />
                  </Link>
                </th>
                {fields.map((field) => {
                  const value = numberIn(row, field);
                  const shown = field === 'lift_points' ? points(value) : print(field, value);
                  return (
                    <td key={field} className={classNames(right, hidden(field), field === 'lift_points' && 'font-semibold')}>
                      <NumberButton target={{ title: nameOf(field), question, fields: [field], row: { campaign: [name] }, shown, value }} />
                    </td>
                  );
                })}
                <td className="px-1.5 max-phone:hidden">
                  <IntervalBar
                    value={numberIn(row, 'lift_points')}
                    interval={[numberIn(row, 'lift_points_low'), numberIn(row, 'lift_points_high')]}
                    range={range}
                    hasZero
                    colour={verdict === 'few' ? 'var(--faint)' : 'var(--user)'}
                  />
                </td>
                <td className={classNames('py-1.5 pl-1.5 text-small max-phone:hidden', words[verdict])}>{t(`short_${verdict}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all'), less: t('show_less') }} />
      )}
    </PanelCard>
  );
}

const hidden = (field: string): string => (onlyWide.has(field) ? 'max-wide:hidden' : '');
