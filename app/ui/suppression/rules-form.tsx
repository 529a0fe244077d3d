'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { suppressionLimits } from '../../../db/suppression-limits';
import type { SuppressionRule } from '../../../db/suppression-rules';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingProgress } from '../data/loading-progress';
import { useLoading } from '../data/use-loading';
import { RuleEditor } from './rule-editor';
import { ruleProblems } from './rule-problems';
import { useRuleName } from './use-rules';
import { useRulesSaving } from './use-rules-saving';

interface RulesFormProps {
  readonly facts: WorkspaceFacts;
  readonly rules: readonly SuppressionRule[];
  readonly close: () => void;
}

/** All rules as a form; saving checks them, keeps them as a new version and builds all numbers anew. */
export function RulesForm({ facts, rules, close }: RulesFormProps) {
  const t = useTranslations('suppression');
  const nameOf = useRuleName(facts.workspace);
  const [draft, setDraft] = useState(rules);
  const [isTried, setIsTried] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const loading = useLoading(facts.workspace);
  const { problem, save } = useRulesSaving(facts.workspace);
  const wrong = draft.filter((rule) => ruleProblems(rule).length > 0).length;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(wrong > 0);
    setIsSaved(wrong === 0 && (await save(draft)));
  };
  const add = (): void => {
    const id = freeId(draft.map((rule) => rule.id));
    setDraft([
      ...draft,
      {
        ...{ id, name: t('new_rule'), isOn: true, leavesOut: 'promotions', keepDays: 1 },
        when: [{ metric: 'promotions', comparison: 'at_least', number: 4, days: 30 }],
      },
    ]);
  };
  return (
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="no-print mt-3 grid gap-3">
      {draft.map((rule, place) => (
        <RuleEditor
          key={rule.id}
          rule={rule}
          proposedName={nameOf(rule.id)}
          problems={isTried ? ruleProblems(rule) : []}
          change={(next) => setDraft(draft.map((one, at) => (at === place ? next : one)))}
          remove={() => setDraft(draft.filter((_, at) => at !== place))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <button
          type="button"
          onClick={add}
          disabled={draft.length >= suppressionLimits.rules}
          className="rounded-chip border border-line px-2.5 py-1 font-medium disabled:opacity-50"
        >
          {t('add_rule')}
        </button>
        <span className="flex-auto" />
        <button type="button" onClick={close} className="rounded-chip border border-line px-2.5 py-1 font-medium">
          {t('cancel')}
        </button>
        <button
          type="submit"
          disabled={loading.isBusy}
          className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
        >
          {t('save')}
        </button>
      </div>
      <div aria-live="polite">
        {isTried && wrong > 0 && <p className="text-down">{t('failed', { error: t('to_mend', { count: wrong }) })}</p>}
        {wrong === 0 && problem !== null && <p className="text-down">{t('failed', { error: problem })}</p>}
        {isSaved && <LoadingProgress loading={loading} />}
        {isSaved && !loading.isBusy && loading.job?.state === 'done' && <p className="text-up">{t('saved')}</p>}
        {isSaved && !loading.isBusy && loading.job?.state === 'failed' && (
          <p className="text-down">{t('failed', { error: loading.job.error ?? '' })}</p>
        )}
      </div>
    </form>
  );
}

function freeId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`rule_${number}`)) number++;
  return `rule_${number}`;
}
