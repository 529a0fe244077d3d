'use client';
import { useTranslations } from 'next-intl';
import { languages } from '../../i18n/language';
import { addDays } from '../../metrics/days';
import { presetsOf } from '../../metrics/presets';
import { comparisons } from '../../metrics/span';
import { useFacts } from '../../metrics/use-view';
import { PanelCard } from '../panel-card';
import { usePeriodWords } from '../period-picker';
import { CurrencyField } from './currency-field';
import { Field, fieldShape } from './field';
import { FilterFields } from './filter-fields';
import type { FormProps } from './report-editor';

interface ScopeFieldsProps extends FormProps {
  readonly name: string;
  readonly setName: (name: string) => void;
}

/** What the report is called and for whom, its time, its comparison, what it is about, its currency, its language and its paper. */
export function ScopeFields({ name, setName, definition, change }: ScopeFieldsProps) {
  const t = useTranslations('reports');
  const filters = useTranslations('filters');
  const facts = useFacts();
  const words = usePeriodWords();
  const { title, client, from, to, comparison, language, paper } = definition;
  const presets = facts ? presetsOf(facts).filter(({ name: kind }) => kind !== 'everything') : [];
  const lastDay = addDays(to, -1);
  return (
    <PanelCard title={t('scope')}>
      <div className="grid grid-cols-2 gap-x-2.5 gap-y-2">
        <Field label={t('name')} className="col-span-2">
          {(id) => <input id={id} value={name} maxLength={120} onChange={({ target }) => setName(target.value)} className={fieldShape} />}
        </Field>
        <Field label={t('client')} className="col-span-2">
          {(id) => (
            <input
              id={id}
              value={client}
              maxLength={160}
              onChange={({ target }) => change({ client: target.value })}
              className={fieldShape}
            />
          )}
        </Field>
        <Field label={t('heading')} className="col-span-2">
          {(id) => (
            <input
              id={id}
              value={title}
              maxLength={120}
              onChange={({ target }) => change({ title: target.value })}
              className={fieldShape}
            />
          )}
        </Field>
        <Field label={t('first_day')}>
          {(id) => (
            <input
              id={id}
              type="date"
              value={from}
              onChange={({ target }) =>
                target.value && change({ from: target.value, ...(target.value > lastDay ? { to: addDays(target.value, 1) } : {}) })
              }
              className={fieldShape}
            />
          )}
        </Field>
        <Field label={t('last_day')}>
          {(id) => (
            <input
              id={id}
              type="date"
              min={from}
              value={lastDay}
              onChange={({ target }) => target.value >= from && change({ to: addDays(target.value, 1) })}
              className={fieldShape}
            />
          )}
        </Field>
        <ul className="col-span-2 flex flex-wrap gap-1.5">
          {presets.map(({ name: kind, span }) => (
            <li key={kind + span.from}>
              <button
                type="button"
                aria-pressed={span.from === from && span.to === to}
                onClick={() => change(span)}
                className="rounded-md border border-line px-2 py-0.5 text-small hover:border-faint aria-pressed:bg-hair aria-pressed:font-semibold"
              >
                {kind === 'year' ? words(span).title : filters(`preset_${kind}`)}
              </button>
            </li>
          ))}
        </ul>
        <Field label={t('comparison')} className="col-span-2">
          {(id) => (
            <select
              id={id}
              value={comparison}
              onChange={({ target }) => change({ comparison: comparisons.find((one) => one === target.value) ?? 'year' })}
              className={fieldShape}
            >
              {comparisons.map((one) => (
                <option key={one} value={one}>
                  {filters(`compare_${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FilterFields definition={definition} change={change} />
        <CurrencyField definition={definition} change={change} />
        <Field label={t('language')}>
          {(id) => (
            <select
              id={id}
              value={language}
              onChange={({ target }) => change({ language: languages.find((one) => one === target.value) ?? 'es' })}
              className={fieldShape}
            >
              {languages.map((one) => (
                <option key={one} value={one}>
                  {t(`language_${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('paper')}>
          {(id) => (
            <select
              id={id}
              value={paper}
              onChange={({ target }) => change({ paper: target.value === 'Letter' ? 'Letter' : 'A4' })}
              className={fieldShape}
            >
              <option value="A4">A4</option>
              <option value="Letter">Letter</option>
            </select>
          )}
        </Field>
      </div>
    </PanelCard>
  );
}
