'use client';
import { useTranslations } from 'next-intl';
import { warned } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useFormats } from '../use-formats';
import { useSuppression } from './use-suppression';

/** The provenance of the page's numbers, and what is not known of the margin. */
export function SuppressionFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('explain');
  const format = useFormats();
  const panel = useSuppression(facts, 'figures');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { now, before } = panel.answers;
  const unknown = warned(now, 'no_gross_margin');
  const notes = unknown > 0 ? [t('w_no_gross_margin', { count: format.count(unknown) })] : [];
  return <Provenance facts={facts} now={now} before={before} notes={notes} />;
}
