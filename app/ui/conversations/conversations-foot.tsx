'use client';
import { useTranslations } from 'next-intl';
import { warned } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useConversations } from './use-conversations';

/** The provenance of the page's numbers. */
export function ConversationsFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const panel = useConversations(facts, 'figures');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { talks, talksBefore } = panel.answers;
  const hasProForma = [talks, talksBefore].some((answer) => warned(answer, 'pro_forma') > 0);
  return <Provenance facts={facts} now={talks} before={talksBefore} notes={hasProForma ? [t('cost_note')] : []} />;
}
