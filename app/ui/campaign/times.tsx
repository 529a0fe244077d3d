'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import { timeSteps } from '../../metrics/conversion-times';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { TimeGroups } from '../time-groups';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { WhyButton } from '../why-button';
import { type CampaignProps, useCampaign } from './use-campaign';

/** How long people took from the touch to the first order, in groups of hours and days. */
export function Times(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('conversion_times');
  const format = useFormats();
  const panel = useCampaign(given, 'times');
  const title = t('times_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { rows: answer } = panel.answers;
  const { rows: question } = panel.context.questions.times;
  if (!question || timeSteps(answer).length === 0) return <EmptyPanel title={title}>{t('times_none')}</EmptyPanel>;
  const time = (field: 'seconds_to_order_p50' | 'seconds_to_order_p90') => {
    const value = totalIn(answer, field);
    const target = { title: nameOf(field), question, fields: [field], shown: format.duration(value), value };
    return <NumberButton className="font-semibold text-ink" target={target} />;
  };
  const why = <WhyButton target={{ title, shown: '', question, fields: ['converted'], choices: ['converted'] }} />;
  return (
    <PanelCard
      title={title}
      note={
        <>
          <span className="font-normal">{t('times_note')}</span>
          {why}
        </>
      }
      isRefreshing={panel.isRefreshing}
    >
      <p className="num mb-2.5 text-pretty text-soft">
        {glued([t.rich('times_told', { half: () => time('seconds_to_order_p50'), most: () => time('seconds_to_order_p90') })])}
      </p>
      <TimeGroups {...{ title, answer, question }} field="converted" head={{ name: t('times_group'), people: t('people') }} />
    </PanelCard>
  );
}
