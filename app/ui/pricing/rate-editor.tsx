'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { JobResult } from '../data/job-result';
import { LoadingProgress } from '../data/loading-progress';
import { useLoading } from '../data/use-loading';
import { useDimensionWords } from '../use-dimension-words';
import { categoriesOf, emptyRate, type RateDraft, rateCardFile, rateProblems } from './rate-draft';

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
  const input = useRef<HTMLInputElement>(null);
  const loading = useLoading(facts.workspace);
  const isWrong = rates.some((rate) => rateProblems(rate).size > 0);
  const send = async (files: readonly File[]): Promise<void> => {
    setIsSent(true);
    await loading.load(files);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (isWrong || rates.length === 0) return;
    setIsTried(false);
    void send([rateCardFile(rates)]).then(() => setRates([]));
  };
  return (
    <form onSubmit={onSubmit} noValidate className="no-print mt-3 grid gap-3 border-t border-hair pt-3">
      {rates.map((rate, index) => (
        <RateRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          key={index}
          rate={rate}
          facts={facts}
          markets={markets}
          wrong={isTried ? rateProblems(rate) : new Set()}
          change={(changed) => setRates(rates.map((other, place) => (place === index ? changed : other)))}
          remove={() => setRates(rates.filter((_, place) => place !== index))}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="button" className={quiet} onClick={() => setRates([...rates, rates.at(-1) ?? emptyRate])}>
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
            if (files.length) void send(files);
          }}
        />
        {isTried && isWrong && <span className="text-small text-down">{t('rate_wrong')}</span>}
      </div>
      <div aria-live="polite">
        {isSent && <LoadingProgress loading={loading} />}
        {isSent && !loading.isBusy && loading.error === null && loading.job && <JobResult job={loading.job} see={() => undefined} />}
      </div>
    </form>
  );
}

interface RateRowProps {
  readonly rate: RateDraft;
  readonly facts: WorkspaceFacts;
  readonly markets: readonly string[];
  readonly wrong: ReadonlySet<keyof RateDraft>;
  readonly change: (rate: RateDraft) => void;
  readonly remove: () => void;
}

function RateRow({ rate, facts, markets, wrong, change, remove }: RateRowProps) {
  const t = useTranslations('pricing_terms');
  const wordOf = useDimensionWords(facts);
  const id = useId();
  const common = (name: keyof RateDraft) => ({
    id: `${id}-${name}`,
    value: rate[name],
    'aria-invalid': wrong.has(name),
    className: shape,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      change({ ...rate, [name]: target.value, ...(name === 'model' ? { category: categoriesOf[target.value]?.[0] ?? '' } : {}) }),
  });
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
    <div className="grid grid-cols-[repeat(auto-fill,minmax(128px,1fr))] items-end gap-x-3 gap-y-2 border-b border-hair pb-3">
      {Object.entries(fields).map(([name, input]) => (
        <div key={name} className="min-w-0">
          <label htmlFor={`${id}-${name}`} className="mb-0.5 block text-small text-soft">
            {t(`rate_${name}` as 'rate_model')}
          </label>
          {input}
        </div>
      ))}
      <button type="button" className={`${quiet} pb-2 text-left`} onClick={remove}>
        {t('rate_remove')}
      </button>
    </div>
  );
}
