'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import { addDays } from '../../metrics/days';
import type { JobState } from '../../server/jobs';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { JobResult } from '../data/job-result';
import { LoadingProgress } from '../data/loading-progress';
import { useLoading } from '../data/use-loading';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useAfterJob, useJob } from '../use-job';
import { categoriesOf, emptyRate, holeBefore, type RateDraft, type RateProblem, rateCardFile, rateProblems } from './rate-draft';

interface RateEditorProps {
  readonly facts: WorkspaceFacts;
  readonly markets: readonly string[];
}

const shape = 'w-full rounded-chip border border-line bg-card px-2.5 py-1.5 text-body aria-invalid:border-down';
const quiet = 'text-small text-soft underline underline-offset-2 hover:text-ink';

/** Rates of one's own: typed in, or as a file; either is loaded like any other file, so that it can be taken out again. */
export function RateEditor({ facts, markets }: RateEditorProps) {
  const t = useTranslations('pricing_terms');
  const [rates, setRates] = useState<readonly RateDraft[]>([]);
  const [isTried, setIsTried] = useState(false);
  const [isSent, setIsSent] = useState(false);
  const [sent, setSent] = useState<{ readonly job: JobState; readonly isTyped: boolean } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const settings = useTranslations('settings');
  const loading = useLoading(facts.workspace);
  const isWrong = rates.some((rate) => rateProblems(rate).size > 0);
  const own = useJob(facts.workspace, sent?.job ?? null);
  // What could not be taken stays to be mended.
  const isTaken = sent?.isTyped === true && own.job?.state === 'done' && own.job.exitCode === 0;
  useAfterJob(
    own,
    useCallback(async () => (isTaken ? setRates([]) : undefined), [isTaken]),
  );
  const isSaving = isSent && (loading.sending !== null || own.isRunning);
  const send = async (files: readonly File[], isTyped: boolean): Promise<void> => {
    setIsSent(true);
    setSent(null);
    const job = await loading.load(files);
    setSent(job && { job, isTyped });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (isWrong || rates.length === 0) return;
    setIsTried(false);
    void send([rateCardFile(rates)], true);
  };
  return (
    <form onSubmit={onSubmit} noValidate className="no-print mt-3 grid gap-3 border-t border-hair pt-3">
      <fieldset disabled={isSaving} className="grid min-w-0 gap-3">
        {rates.map((rate, index) => (
          <RateRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            key={index}
            rate={rate}
            facts={facts}
            markets={markets}
            wrong={isTried ? rateProblems(rate) : new Map()}
            hole={holeBefore(rate, rates)}
            change={(changed) => setRates(rates.map((other, place) => (place === index ? changed : other)))}
            remove={() => setRates(rates.filter((_, place) => place !== index))}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className={quiet} disabled={isSaving} onClick={() => setRates([...rates, rates.at(-1) ?? emptyRate])}>
          {t('rate_add')}
        </button>
        {rates.length > 0 && (
          <button
            type="submit"
            disabled={loading.isBusy}
            className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {t('rate_save')}
          </button>
        )}
        <button type="button" className={quiet} disabled={loading.isBusy} onClick={() => input.current?.click()}>
          {t('rate_upload')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.gz,text/csv"
          aria-label={t('rate_upload')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            if (files.length) void send(files, false);
          }}
        />
        {isTried && isWrong && <span className="text-small text-down">{t('rate_wrong')}</span>}
      </div>
      <div aria-live="polite">
        {isSent && <LoadingProgress loading={loading} />}
        {own.isLost && <p className="text-entry-ink">{settings('lost')}</p>}
        {own.job && !own.isRunning && !own.isLost && <JobResult job={own.job} />}
      </div>
    </form>
  );
}

interface RateRowProps {
  readonly rate: RateDraft;
  readonly facts: WorkspaceFacts;
  readonly markets: readonly string[];
  readonly wrong: ReadonlyMap<keyof RateDraft, RateProblem>;
  /** The last day before it on which a rate holds, where there is a hole between. */
  readonly hole: string | null;
  readonly change: (rate: RateDraft) => void;
  readonly remove: () => void;
}

function RateRow({ rate, facts, markets, wrong, hole, change, remove }: RateRowProps) {
  const settings = useTranslations('settings');
  const format = useFormats();
  const t = useTranslations('pricing_terms');
  const wordOf = useDimensionWords(facts);
  const id = useId();
  const common = (name: keyof RateDraft) => ({
    id: `${id}-${name}`,
    value: rate[name],
    'aria-invalid': wrong.has(name),
    ...(wrong.has(name) ? { 'aria-describedby': `${id}-${name}-wrong` } : {}),
    className: shape,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      change({ ...rate, [name]: target.value, ...(name === 'model' ? { category: categoriesOf[target.value]?.[0] ?? '' } : {}) }),
  });
  const problem = (name: keyof RateDraft) => {
    const found = wrong.get(name);
    return (
      found && (
        <p id={`${id}-${name}-wrong`} className="mt-0.5 text-small text-down">
          {settings(`wrong_${found}`)}
        </p>
      )
    );
  };
  const choice = (name: 'model' | 'market' | 'category', values: readonly string[]) => (
    <select {...common(name)}>
      <option value="">–</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {name === 'market' ? value : wordOf(name, value)}
        </option>
      ))}
    </select>
  );
  const fields = {
    model: choice('model', Object.keys(categoriesOf)),
    category: choice('category', categoriesOf[rate.model] ?? []),
    market: choice('market', markets),
    from: <input {...common('from')} type="date" />,
    until: <input {...common('until')} type="date" />,
    currency: <input {...common('currency')} type="text" maxLength={3} />,
    rate: <input {...common('rate')} type="text" inputMode="decimal" />,
  };
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(128px,1fr))] items-start gap-x-3 gap-y-2 border-b border-hair pb-3">
      {Object.entries(fields).map(([name, input]) => (
        <div key={name} className="min-w-0">
          <label htmlFor={`${id}-${name}`} className="mb-0.5 block text-small text-soft">
            {t(`rate_${name}` as 'rate_model')}
          </label>
          {input}
          {problem(name as keyof RateDraft)}
          {name === 'from' && hole && (
            <p className="mt-0.5 text-small text-entry-ink">
              {t('hole', { from: format.day(addDays(hole, 1)), to: format.day(addDays(rate.from, -1)) })}
            </p>
          )}
        </div>
      ))}
      <button type="button" className={`${quiet} pt-7 text-left`} onClick={remove}>
        {t('rate_remove')}
      </button>
    </div>
  );
}
