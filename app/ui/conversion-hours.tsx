'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Answer } from '../../db/ask';
import { type ConversionCell, conversionGrid, fewPeople } from '../metrics/conversion-grid';
import type { Question, Questions } from '../metrics/question';
import type { AskedView } from '../metrics/use-answers';
import type { Panel } from '../metrics/use-panel';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { ChartMenu } from './chart-menu';
import { DataTable } from './data-table';
import { dayHours, HourGrid } from './hour-grid';
import { PanelCard } from './panel-card';
import { FailedPanel, LoadingPanel } from './panel-state';
import { useFormats } from './use-formats';
import { WhyButton } from './why-button';

interface ConversionHoursProps {
  readonly facts: WorkspaceFacts;
  /** Rows by weekday and hour_of_day. */
  readonly panel: Panel<'hours', AskedView<{ readonly hours: Questions<'hours'> }>>;
}

/** When a delivery ends in an order; nothing where nothing was delivered. */
export function ConversionHours({ facts: { timezone }, panel }: ConversionHoursProps) {
  const title = useTranslations('promotions')('hours_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={200} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.hours.hours;
  const answer = panel.answers.hours;
  if (!question || !answer?.rows.length) return null;
  return <ConversionGrid {...{ title, timezone, answer, question }} isRefreshing={panel.isRefreshing} />;
}

interface ConversionGridProps {
  readonly title: string;
  readonly timezone: string;
  readonly answer: Answer;
  readonly question: Question;
  readonly isRefreshing: boolean;
}

/** Conversion by weekday and hour of the delivery, fainter where few people stand behind it; a table for those who cannot see strength. */
function ConversionGrid({ title, timezone, answer, question, isRefreshing }: ConversionGridProps) {
  const t = useTranslations('promotions');
  const panels = useTranslations('panels');
  const format = useFormats();
  const [isTable, setIsTable] = useState(false);
  const grid = conversionGrid(answer);
  const cells = grid.flatMap((row, day) => row.map((cell, hour) => ({ ...cell, day: day + 1, hour })));
  const sure = cells.filter(({ people }) => people >= fewPeople);
  const highest = Math.max(0, ...(sure.length ? sure : cells).map(({ rate }) => rate ?? 0));
  const [best] = [...sure].sort((one, other) => (other.rate ?? 0) - (one.rate ?? 0));
  const told = (day: number, hour: number, cell: ConversionCell): string =>
    t('hour_told', { day: format.weekday(day), hour, rate: format.percent(cell.rate), people: format.count(cell.people) });
  const table = {
    head: [panels('weekday'), ...dayHours.map((hour) => `${hour} h`)],
    rows: grid.map((row, day) => [format.weekday(day + 1), ...row.map(({ rate }) => rate)]),
  };
  const menu = <ChartMenu title={title} table={table} isTable={isTable} setIsTable={setIsTable} />;
  const note = (
    <>
      <span className="font-normal">{timezone}</span>
      <WhyButton target={{ title, shown: '', question, fields: ['conversion_rate'], choices: ['conversion_rate', 'delivered'] }} />
    </>
  );
  return (
    <PanelCard title={title} note={note} corner={menu} isRefreshing={isRefreshing}>
      {isTable ? (
        <DataTable
          caption={title}
          head={table.head}
          rows={table.rows}
          print={(value) => (typeof value === 'string' ? value : format.percent(value))}
          numberAt={(row, column) => ({
            question,
            fields: ['conversion_rate'],
            row: { weekday: [String(row + 1)], hour_of_day: [String(column - 1)] },
          })}
        />
      ) : (
        <HourGrid
          label={`${title}. ${best ? t('hours_best', { told: told(best.day, best.hour, best) }) : t('hours_all_faint')}`}
          highest={highest}
          rows={grid.map((row, day) =>
            row.map((cell, hour) => ({
              ...(cell.people > 0 ? { told: told(day + 1, hour, cell) } : {}),
              ...{ value: cell.rate ?? 0, isFaint: cell.people < fewPeople },
            })),
          )}
        />
      )}
      <p className="mt-1.5 text-small text-faint">{sure.length ? t('hours_faint') : t('hours_all_faint')}</p>
    </PanelCard>
  );
}
