'use client';
import { useTranslations } from 'next-intl';
import { ConversionHours } from '../conversion-hours';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { type CampaignProps, useCampaign } from './use-campaign';

/** When a delivery of the campaign ends in an order; nothing where nothing was delivered. */
export function Hours(given: CampaignProps) {
  const t = useTranslations('promotions');
  const panel = useCampaign(given, 'hours');
  const title = t('hours_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={200} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const asked = panel.context.questions.hours.hours;
  const answer = panel.answers.hours;
  if (!asked || !answer?.rows.length) return null;
  return (
    <ConversionHours title={title} timezone={given.facts.timezone} answer={answer} question={asked} isRefreshing={panel.isRefreshing} />
  );
}
