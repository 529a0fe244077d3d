'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { NumberReference } from '../metrics/number-reference';
import { ChartMenu } from './chart-menu';
import { DataTable } from './data-table';
import { dayHours, HourGrid } from './hour-grid';
import { PanelCard } from './panel-card';
import { useFormats } from './use-formats';

interface HeatMapProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Seven rows of 24 counts; the first row is Monday. */
  readonly grid: readonly (readonly number[])[];
  /** What gives the count of a weekday (1 is Monday) and hour. */
  readonly numberAt: (weekday: number, hour: number) => NumberReference | null;
  readonly isRefreshing: boolean;
}

/** Counts by weekday and hour, the more the stronger; a table for those who cannot see strength. */
export function HeatMap({ title, note, grid, numberAt, isRefreshing }: HeatMapProps) {
  const t = useTranslations('panels');
  const format = useFormats();
  const [isTable, setIsTable] = useState(false);
  const highest = Math.max(0, ...grid.flat());
  const table = {
    head: [t('weekday'), ...dayHours.map((hour) => `${hour} h`)],
    rows: grid.map((row, day) => [format.weekday(day + 1), ...row]),
  };
  const menu = <ChartMenu title={title} table={table} isTable={isTable} setIsTable={setIsTable} />;
  return (
    <PanelCard title={title} note={note} corner={menu} isRefreshing={isRefreshing}>
      {isTable ? (
        <DataTable
          caption={title}
          head={table.head}
          rows={table.rows}
          print={(value) => (typeof value === 'number' ? format.count(value) : String(value ?? ''))}
          numberAt={(row, column) => numberAt(row + 1, column - 1)}
        />
      ) : (
        <HourGrid
          label={`${title}. ${busiest(grid, (day, hour, count) => t('busiest', { day: format.weekday(day + 1), hour, count: format.count(count) }))}`}
          highest={highest}
          rows={grid.map((row, day) =>
            row.map((count, hour) => ({ told: `${format.weekday(day + 1)} ${hour} h: ${format.count(count)}`, value: count })),
          )}
        />
      )}
    </PanelCard>
  );
}

function busiest(grid: readonly (readonly number[])[], words: (day: number, hour: number, count: number) => string): string {
  const cells = grid.flatMap((row, day) => row.map((count, hour) => ({ day, hour, count })));
  const [most] = cells.sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? words(most.day, most.hour, most.count) : '';
}
