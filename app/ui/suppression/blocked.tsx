'use client';
import { useTranslations } from 'next-intl';
import { textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { EmptyPanel, LoadingPanel } from '../panel-state';
import { RuleTable } from './rule-table';
import { useRuleName } from './use-rules';
import { useSuppression } from './use-suppression';

/** What blocking really saved, by the words of the files that tell whom the company blocked. */
export function Blocked({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const nameOf = useRuleName(facts.workspace);
  const panel = useSuppression(facts, 'rules');
  if (panel.state === 'loading') return <LoadingPanel title={t('blocked')} height={90} />;
  if (panel.state === 'failed') return null;
  const question = panel.context.questions.rules.rules;
  const rows = (panel.answers.rules?.rows ?? []).filter((row) => (textIn(row, 'rule') ?? '').split(':')[0] === 'blocked');
  if (!question || rows.length === 0)
    return (
      <EmptyPanel title={t('blocked')}>
        {t('blocked_empty')} {t('blocked_hint')}
      </EmptyPanel>
    );
  const lines = rows
    .map((values) => ({ values, id: textIn(values, 'rule') ?? '' }))
    .sort((one, other) => Number(one.id === 'blocked') - Number(other.id === 'blocked'))
    .map(({ values, id }) => ({
      ...{ id, values, question, row: { rule: [id] }, isSum: id === 'blocked' },
      name: id === 'blocked' ? t('blocked_all') : nameOf(id),
    }));
  return (
    <PanelCard title={t('blocked')} note={<span className="text-entry-ink">{t('estimate')}</span>} isRefreshing={panel.isRefreshing}>
      <RuleTable facts={facts} caption={t('blocked')} lines={lines} />
      <p className="mt-2 max-w-prose text-small text-soft text-pretty">{t('blocked_note')}</p>
    </PanelCard>
  );
}
