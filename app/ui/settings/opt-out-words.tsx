'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { PanelCard } from '../panel-card';
import { textAt } from './draft';
import { useEditing } from './use-editing';

const usual = 'BAJA\nSALIR\nPARAR\nSTOP';

/** The texts by which a customer stops promotions, one a line; the usual ones while there are none. */
export function OptOutWords() {
  const t = useTranslations('settings');
  const { draft, change, problems } = useEditing();
  const id = useId();
  const isWrong = problems.has('keywords');
  return (
    <PanelCard title={t('keywords_title')}>
      <p className="mb-2 max-w-prose text-small text-soft text-pretty">{t('keywords_text')}</p>
      <label className="block text-small text-soft">
        {t('keywords_label')}
        <textarea
          rows={4}
          value={textAt(draft, ['keywords'])}
          autoComplete="off"
          placeholder={usual}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={({ target }) => change(['keywords'], target.value)}
          className="mt-0.5 block w-full max-w-md rounded-chip border border-line bg-card px-2.5 py-1.5 text-body text-ink aria-invalid:border-down"
        />
      </label>
      {isWrong && (
        <p id={id} className="mt-0.5 text-small text-down">
          {t('wrong_keywords')}
        </p>
      )}
    </PanelCard>
  );
}
