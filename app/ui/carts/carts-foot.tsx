'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { usePromotionNotes } from '../use-promotion-notes';
import { useCarts } from './use-carts';

/** The provenance of the page's numbers, and what a cart is. */
export function CartsFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const notesOf = usePromotionNotes();
  const panel = useCarts(facts, 'figures');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { carts, cartsBefore } = panel.answers;
  const notes = [...(totalIn(carts, 'carts') ? [t('foot_cart')] : []), ...notesOf(carts)];
  return <Provenance facts={facts} now={carts} before={cartsBefore} notes={notes} />;
}
