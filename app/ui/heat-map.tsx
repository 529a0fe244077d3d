'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { NumberReference } from '../metrics/number-reference';
import { heat } from './category-colour';
import { ChartMenu } from './chart-menu';
import { DataTable } from './data-table';
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
  const hours = Array.from({ length: 24 }, (_, hour) => hour);
  const table = {
    head: [t('weekday'), ...hours.map((hour) => `${hour} h`)],
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
        <div
          role="img"
          aria-label={`${title}. ${busiest(grid, (day, hour, count) => t('busiest', { day: format.weekday(day + 1), hour, count: format.count(count) }))}`}
        >
          {grid.map((row, day) => (
            <div
              key={format.weekday(day + 1)}
              className="mb-[3px] grid grid-cols-[28px_repeat(24,minmax(0,1fr))] gap-[2px] phone:gap-[3px]"
            >
              <span className="text-tiny leading-[18px] text-faint wide:leading-[25px]">{format.weekday(day + 1)}</span>
              {row.map((count, hour) => (
                <span
                  key={hours[hour]}
                  title={`${format.weekday(day + 1)} ${hour} h: ${format.count(count)}`}
                  className="h-[18px] rounded-[3px] bg-hair wide:h-[25px]"
                  style={{ background: heat(count, highest * 0.72, 'var(--user)') }}
                />
              ))}
            </div>
          ))}
          <div className="num grid grid-cols-[28px_repeat(24,minmax(0,1fr))] gap-[2px] text-tiny text-faint phone:gap-[3px]">
            <span />
            {hours.map((hour) => (
              <span key={hour} className="overflow-visible text-center whitespace-nowrap">
                {hour % 4 === 0 ? `${hour} h` : ''}
              </span>
            ))}
          </div>
        </div>
      )}
    </PanelCard>
  );
}

function busiest(grid: readonly (readonly number[])[], words: (day: number, hour: number, count: number) => string): string {
  const cells = grid.flatMap((row, day) => row.map((count, hour) => ({ day, hour, count })));
  const [most] = cells.sort((one, other) => other.count - one.count);
  return most && most.count > 0 ? words(most.day, most.hour, most.count) : '';
}
