'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { FrequencyPanel } from '../frequency-panel';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { usePromotions } from './use-promotions';

/** What more promotions in thirty days do, over all promotions of the period. */
export function Frequency({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotion_details');
  const panel = usePromotions(facts, 'frequency');
  const title = t('nth_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={250} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.frequency.frequency;
  return question && <FrequencyPanel answer={panel.answers.frequency} question={question} isRefreshing={panel.isRefreshing} />;
}
