'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { coverageStrip } from '../../metrics/coverage-strip';
import { coverageQuery } from '../../metrics/queries';
import type { Span } from '../../metrics/span';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { CoverageTracker } from '../coverage-tracker';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { coverageByLine, type Gap, type LineCoverage } from './gaps';

interface FreshnessProps {
  readonly facts: WorkspaceFacts;
  /** All days of the log. */
  readonly span: Span | null;
}

/** Which days of each line are logged: a strip, the counts, and the days that lack something in words. */
export function Freshness({ facts, span }: FreshnessProps) {
  const t = useTranslations('data');
  const format = useFormats();
  const { data, error, refetch } = useQuery({
    ...coverageQuery(facts.workspace, span ?? { from: '', to: '' }),
    enabled: span !== null,
  });
  const title = t('freshness_title');
  if (!span) return <EmptyPanel title={title}>{t('freshness_empty')}</EmptyPanel>;
  if (error && !data) return <FailedPanel title={title} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingPanel title={title} height={60 * Math.max(1, facts.lines.length)} />;
  const names = new Map(facts.lines.map(({ value, name }) => [value, name]));
  return (
    <PanelCard title={title} note={<Key />}>
      <ul className="grid gap-3.5">
        {coverageByLine(data.days).map((line) => (
          <li key={line.line}>
            <div className="num mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="font-medium">
                {line.line === 'unknown' ? t('line_unknown') : (names.get(line.line) ?? line.line)}
                {names.get(line.line) && <span className="ml-2 text-small font-normal text-faint">{line.line}</span>}
              </h3>
              <span className="text-small text-soft">
                {line.gaps.length === 0
                  ? t('freshness_whole', { n: line.logged, days: format.count(line.logged) })
                  : t('freshness_told', {
                      ...{ n: line.logged, logged: format.count(line.logged) },
                      partial: line.partial,
                      missing: format.count(line.missing),
                    })}
              </span>
            </div>
            <CoverageTracker pieces={coverageStrip(line.days, span, 72)} />
            {line.gaps.length > 0 && <Gaps line={line} />}
          </li>
        ))}
      </ul>
      <p className="num mt-2 flex justify-between text-tiny text-faint">
        <span>{facts.firstDay && format.day(facts.firstDay)}</span>
        <span>{facts.lastDay && format.day(facts.lastDay)}</span>
      </p>
    </PanelCard>
  );
}

/** What the colours of the strip mean. */
function Key() {
  const t = useTranslations('data');
  const colours = { logged: 'bg-user', partial: 'bg-entry', missing: 'bg-free' } as const;
  return (['logged', 'partial', 'missing'] as const).map((state) => (
    <span key={state} className="flex items-center gap-1.5">
      <i aria-hidden="true" className={`size-2 rounded-[2px] ${colours[state]}`} />
      {t(`state_${state}`)}
    </span>
  ));
}

const mostGaps = 60;

function Gaps({ line: { gaps } }: { readonly line: LineCoverage }) {
  const t = useTranslations('data');
  const format = useFormats();
  const told = ({ from, until, state }: Gap): string =>
    `${from === until ? '' : `${format.day(from)} – `}${format.day(until)}: ${t(`state_${state}`)}`;
  return (
    <details className="mt-1 text-small text-soft">
      <summary className="no-print w-fit underline underline-offset-2">{t('freshness_gaps')}</summary>
      <ul className="num mt-1 grid grid-cols-[repeat(auto-fill,minmax(250px,1fr))] gap-x-4 gap-y-0.5">
        {gaps.slice(0, mostGaps).map((gap) => (
          <li key={gap.from}>{told(gap)}</li>
        ))}
        {gaps.length > mostGaps && <li>{t('freshness_more', { n: gaps.length - mostGaps, count: format.count(gaps.length - mostGaps) })}</li>}
      </ul>
    </details>
  );
}
