'use client';
import { useTranslations } from 'next-intl';
import { type ExplainTarget, useExplain } from './explain-context';

/** "Why?", beside a number or a chart. */
export function WhyButton({ target }: { readonly target: ExplainTarget }) {
  const t = useTranslations('panels');
  const { open } = useExplain();
  return (
    <button
      type="button"
      onClick={() => open(target)}
      className="no-print font-medium text-faint hover:text-ink"
      aria-label={`${t('why')} ${target.title}`}
    >
      {t('why')}
    </button>
  );
}
