'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { monthsBetween } from '../../metrics/days';
import type { SavedReport } from '../../server/report-definitions';
import type { ReportShelf } from '../../server/report-shelf';
import { PanelCard } from '../panel-card';
import { usePeriodWords } from '../period-picker';
import { reportsApi, send, shelfQuery } from './report-queries';
import { ReportSchedule } from './report-schedule';

interface SavedReportsProps {
  readonly workspace: string;
  readonly shelf: ReportShelf;
}

const quiet = 'text-soft underline-offset-2 hover:text-ink hover:underline';

/** Definitions that people keep: open one, copy it to the time that follows, take it away. */
export function SavedReports({ workspace, shelf: { saved, schedules } }: SavedReportsProps) {
  const t = useTranslations('reports');
  const words = usePeriodWords();
  const client = useQueryClient();
  const removal = useMutation({
    mutationFn: (id: string) => send(`${reportsApi(workspace)}/${id}`, 'DELETE'),
    onSuccess: () => client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey }),
  });
  const remove = ({ id, name }: SavedReport) => {
    if (window.confirm(t('remove_sure', { name }))) removal.mutate(id);
  };
  return (
    <PanelCard title={t('saved_title')}>
      {saved.length === 0 && <p className="max-w-prose text-pretty text-soft">{t('saved_none')}</p>}
      <ul>
        {saved.map((report) => {
          const { id, name, definition } = report;
          const isMonths = monthsBetween(definition.from, definition.to) !== null;
          return (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-hair py-2 first:border-0">
              <Link href={`/${workspace}/reports?report=${id}`} className="min-w-0 flex-auto font-semibold break-words hover:underline">
                {name}
              </Link>
              <span className="num text-soft">{words(definition).title}</span>
              <span className="text-faint">{t(`language_${definition.language}`)}</span>
              <span className="flex flex-wrap items-baseline gap-x-4">
                <ReportSchedule workspace={workspace} report={id} found={schedules.find((one) => one.report === id) ?? null} />
                <Link href={`/${workspace}/reports?report=new&copy=${id}`} className={quiet}>
                  {t(isMonths && monthsBetween(definition.from, definition.to) === 1 ? 'copy_month' : 'copy_period')}
                </Link>
                <button type="button" onClick={() => remove(report)} className={quiet}>
                  {t('remove')}
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      {removal.isError && (
        <p role="alert" className="mt-2 text-down">
          {t('failed')}
        </p>
      )}
    </PanelCard>
  );
}
