'use client';
import { useTranslations } from 'next-intl';
import type { ToldNumber } from '../metrics/told-number';
import { ExplainFrame } from './explain-frame';
import { ExplainStatement } from './explain-statement';

/** What explains a number that no question gives: a scenario's, or a count of the rate cards. */
export function ToldDrawer({ told, close }: { readonly told: ToldNumber; readonly close: () => void }) {
  const t = useTranslations('explain');
  const heading = 'mt-3.5 mb-1 text-small text-faint';
  return (
    <ExplainFrame name={told.title} title={told.title} shown={told.shown} close={close}>
      <p className="mb-1 text-pretty">{told.definition}</p>
      <h3 className={heading}>{t('count')}</h3>
      <p className="mb-1 text-soft text-pretty">{told.formula}</p>
      <dl className="num grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5">
        {told.counts.map(([name, shown]) => (
          <div key={name} className="contents text-soft last:font-semibold last:text-ink">
            <dt>{name}</dt>
            <dd className="text-right">{shown}</dd>
          </div>
        ))}
      </dl>
      {told.notes.length > 0 && <h3 className={heading}>{t('estimates')}</h3>}
      {told.notes.map((note) => (
        <p key={note} className="mb-1 text-soft text-pretty">
          {note}
        </p>
      ))}
      {told.sql && <ExplainStatement statement={{ sql: told.sql, params: [], pasted: told.sql }} />}
    </ExplainFrame>
  );
}
