'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { type TotalCard, TotalCards } from '../total-cards';
import { useTermName } from '../use-number-words';
import { usePromotions } from './use-promotions';

const cards: readonly TotalCard[] = [
  { name: 'delivered', good: 'up', print: 'count' },
  { name: 'conversion_rate', good: 'up', print: 'percent', digits: 2 },
  { name: 'orders', good: 'up', print: 'count' },
  { name: 'revenue', good: 'up', print: 'money' },
  { name: 'cost', good: 'down', print: 'money' },
  { name: 'roas', good: 'up', print: 'ratio' },
];

/** Six figures of all promotions of the period. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const panel = usePromotions(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { earned, earnedBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { earned: asked, earnedBefore: askedBefore } = questions.figures;
  if (!asked) return null;
  return (
    <TotalCards
      {...{ facts, nameOf, compared, cards, label: t('figures'), span: view.span }}
      now={{ answer: earned, question: asked }}
      before={{ answer: earnedBefore, question: askedBefore }}
    />
  );
}
