'use client';
import { useTranslations } from 'next-intl';
import { seriesOf, totalIn } from '../../metrics/answer-values';
import { changeOf, changeState, type Direction } from '../../metrics/change';
import type { Question } from '../../metrics/question';
import { bucketsOf, firstDayOf, grainOf } from '../../metrics/span';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { NumberTarget } from '../explain-context';
import { LoadingCards, MetricCard, MetricCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { usePromotions } from './use-promotions';

const figures: readonly {
  readonly name: 'delivered' | 'conversion_rate' | 'orders' | 'revenue' | 'cost' | 'roas';
  readonly good: Direction;
  readonly print: 'count' | 'percent' | 'money' | 'ratio';
}[] = [
  { name: 'delivered', good: 'up', print: 'count' },
  { name: 'conversion_rate', good: 'up', print: 'percent' },
  { name: 'orders', good: 'up', print: 'count' },
  { name: 'revenue', good: 'up', print: 'money' },
  { name: 'cost', good: 'down', print: 'money' },
  { name: 'roas', good: 'up', print: 'ratio' },
];

/** Six figures of all promotions of the period. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const format = useFormats();
  const panel = usePromotions(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { earned, earnedBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { earned: asked, earnedBefore: askedBefore } = questions.figures;
  if (!asked) return null;
  const grain = grainOf(view.span);
  const buckets = bucketsOf(view.span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const printed = (
    print: (typeof figures)[number]['print'],
    value: number | null,
  ): { readonly value: string | null; readonly unit: string } => {
    if (print === 'money') return format.moneyParts(value, facts.currency);
    if (value === null) return { value, unit: '' };
    return { value: { count: format.count(value), percent: format.percent(value, 2), ratio: format.decimal(value) }[print], unit: '' };
  };
  return (
    <MetricCards label={t('figures')}>
      {figures.map(({ name, good, print }) => {
        const [value, previous] = [totalIn(earned, name), totalIn(earnedBefore, name)];
        const change = changeOf(value, previous);
        const [shown, before] = [printed(print, value), printed(print, previous)];
        const number = (question: Question, more: Pick<NumberTarget, 'shown' | 'value' | 'as' | 'versus'>): NumberTarget => ({
          title: nameOf(name),
          fields: [name],
          question,
          ...more,
        });
        return (
          <MetricCard
            key={name}
            label={nameOf(name)}
            value={shown.value}
            {...(shown.unit && shown.value !== null ? { unit: shown.unit } : {})}
            change={
              change === null || !compared
                ? null
                : number(asked, { shown: format.change(change), value: change, as: 'change', versus: compared })
            }
            previous={
              before.value === null || !askedBefore
                ? null
                : number(askedBefore, {
                    shown: print === 'money' ? format.compactMoney(previous, facts.currency) : before.value,
                    value: previous,
                  })
            }
            state={changeState(change, good)}
            series={seriesOf(earned, grain, name, buckets, { empty: print === 'count' ? 0 : null, isReached })}
            explain={number(asked, { shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}
