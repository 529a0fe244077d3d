'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { ChartBars } from './chart-bars';
import { type ChartData, chartTable } from './chart-data';
import { ChartEvents } from './chart-events';
import { ChartGround } from './chart-ground';
import { chartLayout } from './chart-layout';
import { ChartLine } from './chart-line';
import { ChartMenu } from './chart-menu';
import { ChartTooltip } from './chart-tooltip';
import { DataTable } from './data-table';
import { Legend } from './legend';
import { PanelCard } from './panel-card';
import { useWidth } from './use-width';

const NotesDialog = dynamic(() => import('./notes-dialog').then((module) => module.NotesDialog), { ssr: false });

interface TrendChartProps {
  readonly title: string;
  readonly data: ChartData;
  readonly height: number;
  readonly isRefreshing: boolean;
  /** Beside the legend: why, a unit. */
  readonly note?: ReactNode;
  /** In the place of the drawing: why there is nothing to see. */
  readonly hint?: string | false;
  readonly className?: string;
}

/** Aligned panels over shared buckets, drawn at their own size; arrow keys walk through the buckets. */
export function TrendChart({ title, data, height, isRefreshing, note, hint, className }: TrendChartProps) {
  const t = useTranslations('panels');
  const hatch = useId();
  const { place, width } = useWidth<HTMLDivElement>(720);
  const [shown, setShown] = useState<number | null>(null);
  const [isTable, setIsTable] = useState(false);
  const [isNoting, setIsNoting] = useState(false);
  const layout = chartLayout(data, width, height);
  const table = chartTable(data);
  const isCompared = data.buckets.some(({ beforeName }) => beforeName !== null);
  const last = data.buckets.length - 1;
  const onKey = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: (shown ?? last + 1) - 1,
      ArrowRight: (shown ?? -1) + 1,
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (event.key === 'Escape' && shown !== null) {
      event.stopPropagation();
      setShown(null);
    } else if (next !== undefined) {
      event.preventDefault();
      setShown(Math.max(0, Math.min(last, next)));
    }
  };
  const top = layout.panels[0]?.top ?? 0;
  const bottom = layout.panels.at(-1)?.bottom ?? height;
  const heading = (
    <>
      {!hint && <Legend entries={data.panels.flatMap(({ series }) => series)} />}
      {note}
    </>
  );
  const menu = (
    <ChartMenu title={title} table={table} isTable={isTable} setIsTable={setIsTable} place={place} note={() => setIsNoting(true)} />
  );
  return (
    <PanelCard title={title} note={heading} corner={menu} isRefreshing={isRefreshing} {...(className ? { className } : {})}>
      {isTable ? (
        <DataTable caption={title} {...table} print={(value, column) => printCell(data, value, column)} />
      ) : hint ? null : (
        <div ref={place} className="relative" style={{ height }}>
          <svg
            role="img"
            aria-label={t('chart_of', { title, first: data.buckets[0]?.name ?? '', last: data.buckets[last]?.name ?? '' })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk through the buckets
            tabIndex={0}
            viewBox={`0 0 ${width} ${height}`}
            className="num block h-full w-full"
            onKeyDown={onKey}
            onBlur={() => setShown(null)}
            onPointerLeave={() => setShown(null)}
            onPointerMove={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              const index = Math.floor((event.clientX - box.left - layout.left) / layout.step);
              setShown(index >= 0 && index <= last ? index : null);
            }}
          >
            <ChartGround data={data} layout={layout} />
            {data.incompleteFrom !== null && (
              <>
                <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <line x1="0" y1="0" x2="0" y2="6" stroke="var(--free)" strokeWidth="1.5" opacity=".55" />
                </pattern>
                <rect
                  x={layout.at(data.incompleteFrom)}
                  y={top}
                  width={layout.right - layout.at(data.incompleteFrom)}
                  height={bottom - top}
                  fill={`url(#${hatch})`}
                />
              </>
            )}
            {shown !== null && (
              <line x1={layout.x(shown)} x2={layout.x(shown)} y1={top} y2={bottom} stroke="var(--line)" strokeWidth="1.5" />
            )}
            {layout.panels.map((panel) =>
              panel.data.kind === 'bars' ? (
                <ChartBars key={panel.top} layout={layout} panel={panel} />
              ) : (
                <ChartLine key={panel.top} layout={layout} panel={panel} />
              ),
            )}
            <ChartEvents events={data.events} layout={layout} />
          </svg>
          {shown !== null && <ChartTooltip data={data} index={shown} x={layout.x(shown)} width={width} />}
        </div>
      )}
      {hint && <p className="mt-1 max-w-prose text-soft text-pretty">{hint}</p>}
      {isNoting && <NotesDialog close={() => setIsNoting(false)} />}
      {data.incompleteFrom !== null && !hint && (
        <p className="mt-1 text-small text-faint">{t(isCompared ? 'incomplete_compared' : 'incomplete_note')}</p>
      )}
    </PanelCard>
  );
}

/** A value of the table with the format of its panel. */
function printCell(data: ChartData, value: string | number | null, column: number): string {
  const prints = data.panels.flatMap(({ series, before, print }) => [...series, ...(before ? [before] : [])].map(() => print));
  const print = prints[column - 1];
  return typeof value === 'string' || !print ? String(value ?? '') : print(value);
}
