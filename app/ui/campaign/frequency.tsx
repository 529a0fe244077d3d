'use client';
import { useTranslations } from 'next-intl';
import { FrequencyPanel } from '../frequency-panel';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { type CampaignProps, useCampaign } from './use-campaign';

/** What it made of people how many promotions they had got before this one. */
export function Frequency(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const panel = useCampaign(given, 'frequency');
  const title = t('nth_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.frequency.rows;
  return question && <FrequencyPanel answer={panel.answers.rows} question={question} isRefreshing={panel.isRefreshing} />;
}
