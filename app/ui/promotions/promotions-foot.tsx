'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useCountingWords } from '../use-counting-words';
import { usePromotionNotes } from '../use-promotion-notes';
import { usePromotions } from './use-promotions';

/** The provenance of the page's numbers, and how orders were credited. */
export function PromotionsFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('promotions');
  const words = useCountingWords(facts);
  const notesOf = usePromotionNotes();
  const panel = usePromotions(facts, 'figures');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { earned, earnedBefore } = panel.answers;
  const notes = [t('counted_by', { way: words(panel.context.view.counting) }), ...notesOf(earned)];
  return <Provenance facts={facts} now={earned} before={earnedBefore} notes={notes} />;
}
