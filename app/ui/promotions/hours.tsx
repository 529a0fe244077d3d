'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ConversionHours } from '../conversion-hours';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { usePromotions } from './use-promotions';

/** When a delivery of any promotion ends in an order; nothing where nothing was delivered, which the list of promotions tells. */
export function Hours({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const panel = usePromotions(facts, 'hours');
  const title = t('hours_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={200} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const asked = panel.context.questions.hours.hours;
  const answer = panel.answers.hours;
  if (!asked || !answer?.rows.length) return null;
  return <ConversionHours title={title} timezone={facts.timezone} answer={answer} question={asked} isRefreshing={panel.isRefreshing} />;
}
