'use client';
import { useTranslations } from 'next-intl';
import { textIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { type RuleLine, RuleTable } from './rule-table';
import { useRuleName, useRules, useRuleWords } from './use-rules';
import { useSuppression } from './use-suppression';

/** Each rule with its back-test, and all of them together. */
export function Ledger({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('suppression');
  const nameOf = useRuleName(facts.workspace);
  const wordsOf = useRuleWords();
  const { data } = useRules(facts.workspace);
  const panel = useSuppression(facts, 'rules');
  if (panel.state === 'loading' || !data) return <LoadingPanel title={t('ledger')} height={320} />;
  if (panel.state === 'failed') return <FailedPanel title={t('ledger')} error={panel.error} retry={panel.retry} />;
  const { rules: answer, together } = panel.answers;
  const { rules: question, together: questionTogether } = panel.context.questions.rules;
  if (!question || !questionTogether) return null;
  const found = new Map((answer?.rows ?? []).map((row) => [textIn(row, 'rule'), row]));
  const nothing = { contacts: 0, false_positives: 0, conversations_avoided: 0, cost_avoided: 0, margin_at_risk: 0, net_saving: 0 };
  const lines: readonly RuleLine[] = [
    ...data.inForce.rules.map((rule): RuleLine => {
      const row = found.get(rule.id);
      return {
        ...{ id: rule.id, name: nameOf(rule.id), question },
        detail: rule.isOn ? wordsOf(rule) : `${wordsOf(rule)} (${t('off')})`,
        values: row ?? nothing,
        row: { rule: [rule.id] },
        isOff: !rule.isOn,
      };
    }),
    { id: 'together', name: t('together'), question: questionTogether, values: together?.totals ?? {}, isSum: true },
  ];
  return (
    <PanelCard title={t('ledger')} note={<span className="max-phone:hidden">{t('ledger_note')}</span>} isRefreshing={panel.isRefreshing}>
      <RuleTable facts={facts} caption={t('ledger')} lines={lines} />
    </PanelCard>
  );
}
