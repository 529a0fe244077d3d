'use client';
import { useTranslations } from 'next-intl';
import type { ShelfSchedule } from '../../server/report-shelf';
import { Popover } from '../popover';
import { useFormats } from '../use-formats';
import { ScheduleForm } from './schedule-form';

interface ReportScheduleProps {
  readonly workspace: string;
  readonly report: string;
  readonly found: ShelfSchedule | null;
}

/** When a report is made by itself, as a chip that opens the form for it. */
export function ReportSchedule({ workspace, report, found }: ReportScheduleProps) {
  const t = useTranslations('reports');
  const format = useFormats();
  const schedule = found?.schedule ?? null;
  const when =
    schedule === null
      ? t('schedule_none')
      : schedule.every === 'month'
        ? t('schedule_each_month', { day: schedule.day })
        : t('schedule_each_week', { weekday: format.weekday(schedule.day) });
  return (
    <Popover chip={when} label={t('schedule_title')} isQuiet isRight>
      {(close) => (
        <>
          <ScheduleForm workspace={workspace} report={report} schedule={schedule} close={close} />
          {found?.made && (
            <p className="mt-2 text-small text-faint">
              {t('schedule_made', { day: format.day(found.made.due) })}
              {found.mailedAt ? ` · ${t('schedule_mailed')}` : ''}
            </p>
          )}
        </>
      )}
    </Popover>
  );
}
