'use client';
import { useTranslations } from 'next-intl';
import { seriesOf, totalIn } from '../../metrics/answer-values';
import { changeOf, changeState, type Direction } from '../../metrics/change';
import type { Question } from '../../metrics/question';
import { bucketsOf, firstDayOf, grainOf } from '../../metrics/span';
import { suppressionFields } from '../../metrics/suppression-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { NumberTarget } from '../explain-context';
import { LoadingCards, MetricCard, MetricCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { useSuppression } from './use-suppression';

const money = ['cost_avoided', 'margin_at_risk', 'net_saving'];
const good: Readonly<Record<string, Direction>> = { contacts: 'neither', false_positives: 'down', margin_at_risk: 'down' };

/** What all rules together would have saved in the period, and put at risk. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const nameOf = useTermName('suppressions');
  const format = useFormats();
  const panel = useSuppression(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { now, before } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { now: asked, before: askedBefore } = questions.figures;
  if (!asked) return null;
  const grain = grainOf(view.span);
  const buckets = bucketsOf(view.span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const printed = (name: string, value: number | null) =>
    money.includes(name) ? format.moneyParts(value, facts.currency) : { value: value === null ? null : format.count(value), unit: '' };
  return (
    <MetricCards label={t('figures')}>
      {suppressionFields.map((name) => {
        const [value, previous] = [totalIn(now, name), totalIn(before, name)];
        const change = changeOf(value, previous);
        const [shown, shownBefore] = [printed(name, value), printed(name, previous)];
        const number = (question: Question, more: Pick<NumberTarget, 'shown' | 'value' | 'as' | 'versus'>): NumberTarget => ({
          ...{ title: nameOf(name), fields: [name], question },
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
              shownBefore.value === null || !askedBefore
                ? null
                : number(askedBefore, {
                    shown: money.includes(name) ? format.compactMoney(previous, facts.currency) : shownBefore.value,
                    value: previous,
                  })
            }
            state={changeState(change, good[name] ?? 'up')}
            series={seriesOf(now, grain, name, buckets, { empty: 0, isReached })}
            explain={number(asked, { shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}
