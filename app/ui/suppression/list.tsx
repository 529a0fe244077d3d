'use client';
import { useTranslations } from 'next-intl';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { apiOf } from '../data/data-queries';
import { PanelCard } from '../panel-card';
import { LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { RealNumbers } from './real-numbers';
import { useRuleName, useRules } from './use-rules';

/** Who is on a list at the end of the log: masked to look at and to keep, and with real numbers for whom has the passphrase. */
export function List({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const format = useFormats();
  const nameOf = useRuleName(facts.workspace);
  const { data } = useRules(facts.workspace);
  if (!data) return <LoadingPanel title={t('list')} height={120} />;
  const { people, list } = data;
  return (
    <PanelCard title={t('list')}>
      <p className="text-soft" data-notes>
        {t('list_note', { count: format.count(people) })}
      </p>
      {people > 0 && (
        <>
          <details className="mt-2">
            <summary className="cursor-pointer text-small text-soft">{t('list_masked')}</summary>
            <div className="mt-1 max-h-72 overflow-auto">
              <table className="num w-full text-body">
                <ColumnHeads heads={[{ label: t('person') }, { label: t('rule'), align: 'left' }, { label: t('since') }]} />
                <tbody>
                  {list.map(({ label, rule, since }, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: masked labels are alike
                    <tr key={place} className="border-t border-hair">
                      <td className="py-1 pr-2 whitespace-nowrap">{label}</td>
                      <td className="px-1.5 py-1">{nameOf(rule)}</td>
                      <td className="px-1.5 py-1 text-right whitespace-nowrap">{format.day(since)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
          <a
            href={`${apiOf(facts.workspace)}/suppression/list`}
            download
            className="no-print mt-2 inline-block rounded-chip border border-line px-2.5 py-1 font-medium"
          >
            {t('list_csv')}
          </a>
          <RealNumbers workspace={facts.workspace} />
        </>
      )}
    </PanelCard>
  );
}
