'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { totalIn } from '../../metrics/answer-values';
import { timedSteps } from '../../metrics/cart-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { TimeGroups } from '../time-groups';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { WhyButton } from '../why-button';
import { Tabs } from './tabs';
import { useCarts } from './use-carts';

const isTimed = (step: string): step is (typeof timedSteps)[number] => timedSteps.some((one) => one === step);

const shares = ['seconds_p50', 'seconds_p75', 'seconds_p90'] as const;

/** How long people took from each step to the next, one pair of steps at a time: three shares of them, and all in groups of hours and days. */
export function Times({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_times');
  const format = useFormats();
  const { eventSteps } = facts;
  const ofEvents = eventSteps.length > 0;
  const names = ofEvents ? eventSteps.slice(1) : timedSteps;
  const [step, setStep] = useState<string>(ofEvents ? (names[0] ?? '') : 'order');
  const panel = useCarts(facts, 'times');
  const title = t('times_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers[step] ?? null;
  const question = panel.context.questions.times[step];
  if (!question) return null;
  const pairOf = (of: string): string =>
    !ofEvents && isTimed(of) ? t(`pair_${of}`) : `${eventSteps[eventSteps.indexOf(of) - 1] ?? ''} → ${of}`;
  const isKnown = (totalIn(answer, 'timed') ?? 0) > 0;
  const time = (field: (typeof shares)[number]) => {
    const value = totalIn(answer, field);
    return (
      <NumberButton
        className="font-semibold text-ink"
        target={{ title: `${pairOf(step)} · ${nameOf(field)}`, question, fields: [field], shown: format.duration(value), value }}
      />
    );
  };
  const tabs = <Tabs label={title} names={names} chosen={step} choose={setStep} nameOf={pairOf} />;
  return (
    <PanelCard
      title={title}
      note={isKnown ? <WhyButton target={{ title, shown: '', question, fields: ['timed'], choices: ['timed'] }} /> : undefined}
      isRefreshing={panel.isRefreshing}
    >
      <div className="mb-2">{tabs}</div>
      {isKnown ? (
        <>
          <p className="num mb-2.5 text-pretty text-soft">
            {glued([
              t.rich('times_told', { half: () => time('seconds_p50'), many: () => time('seconds_p75'), most: () => time('seconds_p90') }),
            ])}
          </p>
          <TimeGroups
            {...{ title, answer, question }}
            field="timed"
            of={{ step: [step] }}
            head={{ name: t('times_group'), people: t('people_head') }}
          />
        </>
      ) : (
        <p className="text-pretty text-soft">{t('times_none')}</p>
      )}
    </PanelCard>
  );
}
