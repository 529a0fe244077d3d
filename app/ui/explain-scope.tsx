'use client';
import { useTranslations } from 'next-intl';
import { addDays } from '../metrics/days';
import { useFacts } from '../metrics/use-view';
import type { ExplainedNumber } from '../server/explained-number';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useFormats } from './use-formats';
import { useRowWords } from './use-row-words';

/** The days, filters and row that a number is about, and the generation that it comes from. */
export function ExplainScope({ explained }: { readonly explained: ExplainedNumber }) {
  const t = useTranslations('explain');
  const format = useFormats();
  const facts = useFacts();
  const { from, to, timezone } = explained.scope;
  const spanOf = (first: string, end: string): string => t('span', { from: format.day(first), to: format.day(addDays(end, -1)) });
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('filters')}</h3>
      <p>
        {from && to ? spanOf(from, to) : t('everything')} <span className="text-faint">· {timezone}</span>
      </p>
      {explained.versus && (
        <p>
          <span className="text-faint">{t('against')}</span> {spanOf(explained.versus.from, explained.versus.to)}
        </p>
      )}
      {facts && <Chosen explained={explained} facts={facts} />}
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('origin')}</h3>
      <p className="text-soft">
        {t('generation', { id: explained.generation })}
        {explained.builtAt && ` · ${t('built', { at: format.instant(explained.builtAt, timezone) })}`}
        {explained.newestAt && ` · ${t('until', { at: format.instant(`${explained.newestAt.replace(' ', 'T')}Z`, timezone) })}`}
      </p>
    </>
  );
}

function Chosen({ explained: { filters, row, against }, facts }: { readonly explained: ExplainedNumber; readonly facts: WorkspaceFacts }) {
  const t = useTranslations('explain');
  const wordOf = useRowWords(facts);
  const labelOf = (name: string): string => (t.has(`columns.${name}` as never) ? t(`columns.${name}` as never) : name);
  const told = Object.entries({ ...filters, ...row });
  return [...told, ...Object.entries(against ?? {})].map(([name, values], place) => (
    <p key={place < told.length ? name : `${name} against`}>
      <span className="text-faint">{place < told.length ? `${labelOf(name)}:` : t('against')}</span>{' '}
      {values.map((value) => wordOf(name, value)).join(', ')}
    </p>
  ));
}
