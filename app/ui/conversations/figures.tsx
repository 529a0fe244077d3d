'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { type TotalCard, TotalCards } from '../total-cards';
import { useConversations } from './use-conversations';

type Name = 'conversations' | 'charged' | 'free' | 'cost_per_conversation' | 'cost_per_charged' | 'messages_per_conversation';
const cards: readonly (TotalCard & { readonly name: Name })[] = [
  { name: 'conversations', good: 'up', print: 'count' },
  { name: 'charged', good: 'down', print: 'count' },
  { name: 'free', good: 'up', print: 'count', fields: ['free_tier', 'free_entry_point'] },
  { name: 'cost_per_conversation', good: 'down', print: 'money' },
  { name: 'cost_per_charged', good: 'down', print: 'money' },
  {
    ...{ name: 'messages_per_conversation', good: 'neither', print: 'ratio', digits: 1 },
    ...{ fields: ['inbound_messages', 'outbound_messages'], per: ['conversations'] },
  },
];

/** Six figures of the conversations of the period. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const panel = useConversations(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { talks, talksBefore } = panel.answers;
  const { view, compared, questions } = panel.context;
  const { talks: asked, talksBefore: askedBefore } = questions.figures;
  if (!asked) return null;
  return (
    <TotalCards
      {...{ facts, compared, cards, label: t('figures'), span: view.span }}
      nameOf={(name) => t(name as Name)}
      now={{ answer: talks, question: asked }}
      before={{ answer: talksBefore, question: askedBefore }}
    />
  );
}
