'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useConversations } from './use-conversations';

/** The provenance of the page's numbers. */
export function ConversationsFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const panel = useConversations(facts, 'figures');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  return <Provenance facts={facts} now={panel.answers.talks} before={panel.answers.talksBefore} />;
}
