'use client';
import { useTranslations } from 'next-intl';
import { suppressionFields } from '../../metrics/suppression-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { type TotalCard, TotalCards } from '../total-cards';
import { useTermName } from '../use-number-words';
import { useSuppression } from './use-suppression';

const money = ['cost_avoided', 'margin_at_risk', 'net_saving'];
const good: Readonly<Record<string, TotalCard['good']>> = { contacts: 'neither', false_positives: 'down', margin_at_risk: 'down' };
const cards = suppressionFields.map(
  (name): TotalCard => ({ name, good: good[name] ?? 'up', print: money.includes(name) ? 'money' : 'count', empty: 0 }),
);

/** What all rules together would have saved in the period, and put at risk. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const nameOf = useTermName('suppressions');
  const panel = useSuppression(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { now, before } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { now: asked, before: askedBefore } = questions.figures;
  if (!asked) return null;
  return (
    <TotalCards
      {...{ facts, nameOf, compared, cards, label: t('figures'), span: view.span }}
      now={{ answer: now, question: asked }}
      before={{ answer: before, question: askedBefore }}
    />
  );
}
