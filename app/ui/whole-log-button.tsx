'use client';
import { useTranslations } from 'next-intl';
import { addDays } from '../metrics/days';
import { useView } from '../metrics/use-view';
import type { WorkspaceFacts } from '../server/workspace-facts';

/** Offers the period of the whole log; nothing where that is what is looked at. */
export function WholeLogButton({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('panels');
  const { view, change } = useView(facts);
  const { firstDay, lastDay } = facts;
  if (!firstDay || !lastDay || (view.span.from <= firstDay && view.span.to > lastDay)) return null;
  return (
    <button
      type="button"
      onClick={() => change({ span: { from: firstDay, to: addDays(lastDay, 1) } })}
      className="mt-2 rounded-chip border border-line px-2.5 py-1 font-medium"
    >
      {t('whole_log')}
    </button>
  );
}
