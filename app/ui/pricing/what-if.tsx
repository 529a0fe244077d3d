'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useView } from '../../metrics/use-view';
import { draftProblems, emptyDraft, scenarioOf, type WhatIfDraft } from '../../metrics/what-if';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { PanelCard } from '../panel-card';
import { useDimensionWords } from '../use-dimension-words';
import { SuppressionChoice } from './suppression-choice';
import { useWhatIf } from './use-what-if';
import { WhatIfAnswer } from './what-if-answer';
import { WhatIfField } from './what-if-field';

/** What the same log would have cost if something had been otherwise: levers, and both bills side by side. */
export function WhatIf({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('what_if');
  const { view } = useView(facts);
  const wordOf = useDimensionWords(facts);
  const [draft, setDraft] = useState<WhatIfDraft>(emptyDraft);
  const run = useWhatIf(facts.workspace);
  const problems = draftProblems(draft);
  const scenario = problems.size ? null : scenarioOf(draft, view.span);
  const field = (name: Exclude<keyof WhatIfDraft, 'suppress'>, unit?: string) => (
    <WhatIfField
      name={name}
      value={draft[name]}
      isWrong={problems.has(name)}
      {...(unit ? { unit } : {})}
      change={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  const choice = (name: 'partner' | 'country', values: readonly { readonly value: string }[]) => (
    <WhatIfField
      name={name}
      value={draft[name]}
      isWrong={false}
      choices={values.map(({ value }) => ({ value, name: wordOf(name, value) }))}
      change={(value) => setDraft({ ...draft, [name]: value })}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (scenario) void run.start(scenario, view.span);
  };
  const group = 'grid content-start gap-2';
  return (
    <PanelCard title={t('title')} {...(run.result ? {} : { className: 'no-print' })}>
      <p className="mb-3 max-w-[72em] text-small text-soft text-pretty">{t('text')}</p>
      <form onSubmit={submit} noValidate className="no-print grid gap-x-6 gap-y-3 phone:grid-cols-2 wide:grid-cols-4">
        <fieldset className={group}>
          <legend className="mb-1 text-small font-medium">{t('behaviour')}</legend>
          {field('promotionsInside', '%')}
          {field('growth', '%')}
          <SuppressionChoice facts={facts} chosen={draft.suppress} choose={(suppress) => setDraft({ ...draft, suppress })} />
        </fieldset>
        <fieldset className={group}>
          <legend className="mb-1 text-small font-medium">{t('mix')}</legend>
          {choice('country', facts.countries)}
          {field('share', '%')}
        </fieldset>
        <fieldset className={group}>
          <legend className="mb-1 text-small font-medium">{t('contract')}</legend>
          {choice('partner', facts.partners)}
          {field('markup', '%')}
          {field('perMessage')}
          {field('monthly')}
        </fieldset>
        <fieldset className={group}>
          <legend className="mb-1 text-small font-medium">{t('meta')}</legend>
          {field('rates', '%')}
        </fieldset>
        <div className="flex flex-wrap items-center gap-3 phone:col-span-full">
          <button
            type="submit"
            disabled={!scenario || run.isRunning}
            className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {t('count')}
          </button>
          <span aria-live="polite" className="text-small text-soft">
            {run.isRunning && t('running', { share: Math.round((run.job?.progress?.share ?? 0) * 100) })}
            {problems.size > 0 && <span className="text-down">{t('wrong')}</span>}
          </span>
        </div>
      </form>
      {run.error && (
        <p lang="en" role="alert" className="mt-3 text-down">
          {run.error}
        </p>
      )}
      {run.isLost && (
        <p role="alert" className="mt-3 text-down">
          {t('lost')}
        </p>
      )}
      {run.result && run.result.generation !== facts.generation && (
        <p className="mt-3 text-entry-ink">{t('older', { generation: run.result.generation })}</p>
      )}
      {run.result && run.span && <WhatIfAnswer result={run.result} facts={facts} span={run.span} />}
    </PanelCard>
  );
}
