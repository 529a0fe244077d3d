'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import { type TimeStep, timeSteps } from '../../metrics/conversion-times';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PeopleBars } from '../campaign/people-bars';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { WhyButton } from '../why-button';
import { useCarts } from './use-carts';

/** How long after a cart its order came, in groups of hours and days. */
export function Times({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const groups = useTranslations('promotion_details');
  const nameOf = useTermName('cart_outcomes');
  const format = useFormats();
  const panel = useCarts(facts, 'times');
  const title = t('times_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { rows: answer } = panel.answers;
  const { rows: question } = panel.context.questions.times;
  const steps = timeSteps(answer, 'ordered');
  if (!question || steps.length === 0) return <EmptyPanel title={title}>{t('times_none')}</EmptyPanel>;
  const stepName = ({ from, to }: TimeStep): string => {
    if (to === null) return groups('times_beyond', { from: from / 24 });
    if (from === 0) return groups('times_under', { to });
    return from >= 24 ? groups('times_days', { from: from / 24, to: to / 24 }) : groups('times_hours', { from, to });
  };
  const time = (field: 'seconds_to_order_p50' | 'seconds_to_order_p90') => {
    const value = totalIn(answer, field);
    return (
      <NumberButton
        className="font-semibold text-ink"
        target={{ title: nameOf(field), question, fields: [field], shown: format.duration(value), value }}
      />
    );
  };
  return (
    <PanelCard
      title={title}
      note={<WhyButton target={{ title, shown: '', question, fields: ['ordered'], choices: ['ordered'] }} />}
      isRefreshing={panel.isRefreshing}
    >
      <p className="num mb-2.5 text-pretty text-soft">
        {t.rich('times_told', { half: () => time('seconds_to_order_p50'), most: () => time('seconds_to_order_p90') })}
      </p>
      <PeopleBars
        caption={title}
        question={question}
        field="ordered"
        colour="bg-user"
        head={{ name: t('times_group'), people: t('orders_head'), share: groups('times_so_far') }}
        bars={steps.map((step) => ({
          name: stepName(step),
          people: step.people,
          row: { hours: [String(step.from)] },
          soFar: { hours: step.upTo.map(String) },
          share: step.soFar,
        }))}
      />
    </PanelCard>
  );
}
