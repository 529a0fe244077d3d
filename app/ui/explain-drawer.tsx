'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { meanings } from '../../db/metrics';
import { referenceText } from '../metrics/number-reference';
import { explainedQuery } from '../metrics/queries';
import { CopyButton } from './copy-button';
import { ExplainChooser } from './explain-chooser';
import { type ExplainTarget, linkTo, type NumberTarget, useExplain } from './explain-context';
import { ExplainCounts } from './explain-counts';
import { ExplainFrame } from './explain-frame';
import { explainMark } from './explain-mark';
import { ExplainNotes } from './explain-notes';
import { ExplainRows } from './explain-rows';
import { ExplainScope } from './explain-scope';
import { ExplainStatement } from './explain-statement';
import { ExplainedValue } from './explained-value';
import { Skeleton } from './skeleton';

interface ExplainDrawerProps {
  readonly workspace: string;
  readonly target: ExplainTarget;
  readonly close: () => void;
}

/** Beside the page: what a number means, what it is made of, what to know of it, the SQL that gives it, and its rows. */
export function ExplainDrawer({ workspace, target, close }: ExplainDrawerProps) {
  const t = useTranslations('explain');
  const panels = useTranslations('panels');
  const { data, error, refetch } = useQuery(explainedQuery(workspace, target));
  const copy = <CopyButton key={referenceText(target)} label={t('copy_link')} textOf={() => linkTo(target)} />;
  const isOther = data !== undefined && target.shown !== '' && target.value !== undefined && !isSame(target.value, data.value);
  const shown = isOther ? <ExplainedValue explained={data} /> : target.shown;
  return (
    <ExplainFrame name={referenceText(target)} title={target.title || data?.name || ''} shown={shown} close={close} action={copy}>
      <Beside numbers={(!isOther && target.beside) || []} />
      <ExplainChooser workspace={workspace} target={target} />
      <Definitions metric={target.question.metric} fields={[...target.fields, ...(target.per ?? [])]} />
      {error ? (
        <p role="alert" className="mt-4 text-soft">
          {panels('error_failed')}{' '}
          <button type="button" onClick={() => void refetch()} className="underline underline-offset-2">
            {panels('again')}
          </button>
        </p>
      ) : data ? (
        <>
          <ExplainCounts explained={data} />
          <ExplainNotes notes={data.notes} />
          <ExplainScope explained={data} />
          <ExplainStatement statement={data.statement} />
          <ExplainRows key={referenceText(target)} workspace={workspace} target={target} explained={data} />
        </>
      ) : (
        <div className="mt-4">
          <Skeleton height={320} />
        </div>
      )}
    </ExplainFrame>
  );
}

/** Whether a number is the one that was shown when the drawer opened: the page and the database may round their last digits apart. */
const isSame = (shown: number | null, explained: number | null): boolean =>
  shown === null || explained === null ? shown === explained : Math.abs(shown - explained) <= 1e-9 * Math.max(1, Math.abs(explained));

/** Numbers that are made of this one: each opens in its place. */
function Beside({ numbers }: { readonly numbers: readonly NumberTarget[] }) {
  const t = useTranslations('explain');
  const { open } = useExplain();
  return (
    numbers.length > 0 && (
      <div className="num mb-2 flex flex-wrap gap-1.5 text-small">
        {numbers.map((number) => (
          <button
            key={referenceText(number)}
            type="button"
            onClick={() => open(number)}
            className="rounded-md border border-line px-1.5 text-soft hover:text-ink"
            {...explainMark(number, number.value)}
          >
            {number.as ? t(`as_${number.as}`) : t('role_before')} {number.shown}
          </button>
        ))}
      </div>
    )
  );
}

/** What each of the fields means, in the words of the dictionary. */
function Definitions({ metric, fields }: { readonly metric: string; readonly fields: readonly string[] }) {
  const t = useTranslations('metrics');
  const known = fields.filter((field) => meanings[metric]?.[field]);
  return known.map((field) => (
    <p key={field} className="mb-1 text-pretty">
      {known.length > 1 && <b className="font-semibold">{t(`${metric}.${field}.name` as 'roi.revenue.name')}: </b>}
      {t(`${metric}.${field}.definition` as 'roi.revenue.definition')}
    </p>
  ));
}
