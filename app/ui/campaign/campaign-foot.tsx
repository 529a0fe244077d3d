'use client';
import { useTranslations } from 'next-intl';
import { Provenance } from '../provenance';
import { useCountingWords } from '../use-counting-words';
import { usePromotionNotes } from '../use-promotion-notes';
import { type CampaignProps, useCampaign } from './use-campaign';

/** The provenance of the campaign's numbers, and how orders were credited. */
export function CampaignFoot(given: CampaignProps) {
  const t = useTranslations('promotions');
  const words = useCountingWords(given.facts);
  const notesOf = usePromotionNotes();
  const panel = useCampaign(given, 'ladder');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { whole } = panel.answers;
  const notes = [t('counted_by', { way: words(panel.context.view.counting) }), ...notesOf(whole)];
  return <Provenance facts={given.facts} now={whole} before={null} notes={notes} />;
}
