'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useState } from 'react';
import { suppressionLimits } from '../../../db/suppression-limits';
import type { RulesInForce } from '../../../db/suppression-rules';
import type { JobState } from '../../server/jobs';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { LoadingProgress } from '../data/loading-progress';
import { useLoading } from '../data/use-loading';
import { useAfterJob, useJob } from '../use-job';
import { RuleEditor } from './rule-editor';
import { ruleProblems } from './rule-problems';
import { rulesQuery, useRuleName } from './use-rules';
import { useRulesSaving } from './use-rules-saving';

interface RulesFormProps {
  readonly facts: WorkspaceFacts;
  readonly inForce: RulesInForce;
  readonly close: () => void;
}

/** All rules as a form; saving checks them, keeps them as a new version and builds all numbers anew. */
export function RulesForm({ facts, inForce, close }: RulesFormProps) {
  const t = useTranslations('suppression');
  const nameOf = useRuleName(facts.workspace);
  const settings = useTranslations('settings');
  const [begun, setBegun] = useState(inForce.version);
  const [draft, setDraft] = useState(inForce.rules);
  const [isTried, setIsTried] = useState(false);
  const [saved, setSaved] = useState<JobState | null>(null);
  const loading = useLoading(facts.workspace);
  const own = useJob(facts.workspace, saved);
  const { problem, isChanged, isSending, save, forget } = useRulesSaving(facts.workspace);
  const client = useQueryClient();
  const begin = useCallback(async (): Promise<void> => {
    const kept = await client.fetchQuery({ ...rulesQuery(facts.workspace), staleTime: 0 });
    setBegun(kept.inForce.version);
    setDraft(kept.inForce.rules);
    forget();
  }, [client, facts.workspace, forget]);
  const isBeginning = useAfterJob(own, begin);
  const isSaving = isSending || own.isRunning || isBeginning;
  const wrong = draft.filter((rule) => ruleProblems(rule).length > 0).length;
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(wrong > 0);
    setSaved(null);
    if (wrong === 0) setSaved(await save(draft, begun));
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
    <form onSubmit={(event) => void onSubmit(event)} noValidate className="no-print mt-3">
      <fieldset disabled={isSaving} className="grid min-w-0 gap-3">
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
            disabled={loading.isBusy || isSaving}
            className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {t('save')}
          </button>
        </div>
      </fieldset>
      <div aria-live="polite" className="mt-3">
        {isTried && wrong > 0 && <p className="text-down">{t('failed', { error: t('to_mend', { count: wrong }) })}</p>}
        {wrong === 0 && problem !== null && (
          <p className="text-down">{isChanged ? settings('changed') : t('failed', { error: problem })}</p>
        )}
        {isChanged && (
          <button type="button" onClick={() => void begin().catch(() => null)} className="mt-1 font-medium underline underline-offset-2">
            {settings('changed_begin')}
          </button>
        )}
        {own.isRunning && <LoadingProgress loading={loading} />}
        {own.isLost && <p className="text-entry-ink">{settings('lost')}</p>}
        {own.job?.state === 'done' && <p className="text-up">{t('saved')}</p>}
        {own.job?.state === 'failed' && <p className="text-down">{t('failed', { error: own.job.error ?? '' })}</p>}
      </div>
    </form>
  );
}

function freeId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`rule_${number}`)) number++;
  return `rule_${number}`;
}
