'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { useRuleName } from './use-rules';
import { useSuppression } from './use-suppression';

const mostShown = 12;

/** How many people of each rule are also on the list of each other one, the largest first. */
export function Overlap({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const columns = useTranslations('explain.columns');
  const termOf = useTermName('suppressions');
  const nameOf = useRuleName(facts.workspace);
  const format = useFormats();
  const panel = useSuppression(facts, 'overlap');
  if (panel.state === 'loading') return <LoadingPanel title={t('overlap')} height={160} />;
  if (panel.state === 'failed') return null;
  const question = panel.context.questions.overlap.overlap;
  const pairs = (panel.answers.overlap?.rows ?? [])
    .map((row) => ({ rule: textIn(row, 'rule') ?? '', other: textIn(row, 'also_on') ?? '', value: numberIn(row, 'contacts') ?? 0 }))
    .sort((one, two) => two.value - one.value)
    .slice(0, mostShown);
  if (!question || pairs.length === 0) return <EmptyPanel title={t('overlap')}>{t('overlap_empty')}</EmptyPanel>;
  return (
    <PanelCard title={t('overlap')} isRefreshing={panel.isRefreshing}>
      <table className="num w-full text-body">
        <ColumnHeads heads={[{ label: t('rule') }, { label: columns('also_on'), align: 'left' }, { label: termOf('contacts') }]} />
        <tbody>
          {pairs.map(({ rule, other, value }) => (
            <tr key={`${rule} ${other}`} className="border-t border-hair">
              <th scope="row" className="py-1.5 pr-3 text-left align-top font-medium">
                {nameOf(rule)}
              </th>
              <td className="px-1.5 py-1.5 align-top text-soft">{nameOf(other)}</td>
              <td className="px-1.5 py-1.5 text-right align-top">
                <NumberButton
                  target={{
                    ...{ title: `${nameOf(rule)} · ${nameOf(other)}`, question, fields: ['contacts'], value, shown: format.count(value) },
                    row: { rule: [rule], also_on: [other] },
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-small text-soft text-pretty">{t('overlap_note')}</p>
    </PanelCard>
  );
}
