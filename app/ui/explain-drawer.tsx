'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { meanings } from '../../db/metrics';
import type { Statement } from '../../db/slices';
import { fieldParts } from '../metrics/field-parts';
import { explanationQuery } from '../metrics/queries';
import type { ExplainTarget } from './explain-context';
import { ExplainCounts } from './explain-counts';
import { ExplainScope } from './explain-scope';
import { ExplainSql } from './explain-sql';
import { ExplainWarnings } from './explain-warnings';
import { Skeleton } from './skeleton';

interface ExplainDrawerProps {
  readonly workspace: string;
  readonly target: ExplainTarget;
  readonly close: () => void;
}

/** Beside the page: what a number means, what it is made of, what to know of it, and the SQL that gave it. */
export function ExplainDrawer({ workspace, target, close }: ExplainDrawerProps) {
  const t = useTranslations('explain');
  const panels = useTranslations('panels');
  const metrics = useTranslations('metrics');
  const { metric, parameters } = target.question;
  const parts = fieldParts[metric]?.[target.field] ?? [];
  const question = { metric, parameters: { ...parameters, fields: [[target.field, ...parts].join(',')] } };
  const { data, error, refetch } = useQuery(explanationQuery(workspace, question));
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => drawer.current?.focus(), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [close]);
  const name = `${metric}.${target.field}` as 'roi.revenue';
  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      aria-label={t('drawer')}
      className="no-print fixed inset-y-0 right-0 z-30 w-full overflow-auto border-l border-line bg-card px-5 py-[18px] text-body shadow-[-14px_0_40px_rgb(0_0_0/.07)] outline-none phone:w-[392px]"
    >
      <div className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">
          {target.title}
          {target.shown && <span className="num"> · {target.shown}</span>}
        </h2>
        <button type="button" onClick={close} className="rounded-md px-1.5 text-small text-faint hover:text-ink">
          <span className="sr-only">{t('close')} </span>Esc
        </button>
      </div>
      {meanings[metric]?.[target.field] && <p className="text-pretty">{metrics(`${name}.definition`)}</p>}
      {error ? (
        <p role="alert" className="mt-4 text-soft">
          {panels('error_failed')}{' '}
          <button type="button" onClick={() => void refetch()} className="underline underline-offset-2">
            {panels('again')}
          </button>
        </p>
      ) : data ? (
        <>
          <ExplainCounts explanation={data} target={target} fields={[target.field, ...parts]} />
          <ExplainScope explanation={data} parameters={parameters} />
          <ExplainWarnings warnings={data.answer.warnings} />
          <ExplainSql statements={unlike(data.statements)} />
        </>
      ) : (
        <div className="mt-4">
          <Skeleton height={320} />
        </div>
      )}
    </aside>
  );
}

/** Statements once each: rows and totals of a whole are asked alike. */
const unlike = (statements: readonly Statement[]): readonly Statement[] => [
  ...new Map(statements.map((statement) => [JSON.stringify(statement), statement])).values(),
];
