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
import { useCarts } from './use-carts';

const figures: readonly { readonly name: string; readonly good: Direction; readonly print: 'count' | 'percent' | 'money' | 'duration' }[] =
  [
    { name: 'carts', good: 'up', print: 'count' },
    { name: 'value', good: 'up', print: 'money' },
    { name: 'order_rate', good: 'up', print: 'percent' },
    { name: 'seconds_to_order_p50', good: 'down', print: 'duration' },
    { name: 'abandoned_value', good: 'down', print: 'money' },
    { name: 'recovery_rate', good: 'up', print: 'percent' },
  ];

/** Six figures of all carts of the period. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_outcomes');
  const format = useFormats();
  const panel = useCarts(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { carts, cartsBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { carts: asked, cartsBefore: askedBefore } = questions.figures;
  if (!asked) return null;
  const grain = grainOf(view.span);
  const buckets = bucketsOf(view.span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const printed = (print: (typeof figures)[number]['print'], value: number | null) => {
    if (print === 'money') return format.moneyParts(value, facts.currency);
    const told = { count: format.count(value), percent: format.percent(value, 1), duration: format.duration(value) }[print];
    return { value: value === null ? null : told, unit: '' };
  };
  return (
    <MetricCards label={t('figures')}>
      {figures.map(({ name, good, print }) => {
        const [value, previous] = [totalIn(carts, name), totalIn(cartsBefore, name)];
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
            series={seriesOf(carts, grain, name, buckets, { empty: print === 'count' ? 0 : null, isReached })}
            explain={number(asked, { shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}
