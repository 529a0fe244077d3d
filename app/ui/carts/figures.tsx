'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { type TotalCard, TotalCards } from '../total-cards';
import { useTermName } from '../use-number-words';
import { useCarts } from './use-carts';

const cards: readonly TotalCard[] = [
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
  const panel = useCarts(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { carts, cartsBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { carts: asked, cartsBefore: askedBefore } = questions.figures;
  if (!asked) return null;
  return (
    <TotalCards
      {...{ facts, nameOf, compared, cards, label: t('figures'), span: view.span }}
      now={{ answer: carts, question: asked }}
      before={{ answer: cartsBefore, question: askedBefore }}
    />
  );
}
