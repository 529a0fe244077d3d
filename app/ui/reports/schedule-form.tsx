'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../metrics/api-error';
import type { ReportFormat } from '../../report/format-names';
import type { Schedule } from '../../report/schedule';
import { useFormats } from '../use-formats';
import { fieldShape } from './field';
import { reportsApi, send, shelfQuery } from './report-queries';

interface ScheduleFormProps {
  readonly workspace: string;
  readonly report: string;
  readonly schedule: Schedule | null;
  readonly close: () => void;
}

const offered: readonly ReportFormat[] = ['pdf', 'pptx', 'xlsx'];
const usual: Schedule = { every: 'month', day: 5, formats: ['pdf'], to: [] };

/** When a report is made by itself, as which files, and who gets it by mail. */
export function ScheduleForm({ workspace, report, schedule, close }: ScheduleFormProps) {
  const t = useTranslations('reports');
  const format = useFormats();
  const client = useQueryClient();
  const [draft, setDraft] = useState(schedule ?? usual);
  const [to, setTo] = useState((schedule?.to ?? []).join('\n'));
  const keeping = useMutation({
    mutationFn: (given: Schedule | null) => send(`${reportsApi(workspace)}/${report}/schedule`, 'PUT', given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey });
      close();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    keeping.mutate({ ...draft, to: to.split(/[\s,;]+/).filter(Boolean) });
  };
  const toggle = (name: ReportFormat) =>
    setDraft({ ...draft, formats: draft.formats.includes(name) ? draft.formats.filter((one) => one !== name) : [...draft.formats, name] });
  const isMonth = draft.every === 'month';
  const days = Array.from({ length: isMonth ? 28 : 7 }, (_, index) => index + 1);
  return (
    <form onSubmit={submit} className="w-full phone:w-80">
      <p className="mb-2 text-small text-pretty text-soft">{t('schedule_text')}</p>
      <div className="grid grid-cols-2 gap-2">
        <label className="text-small text-soft">
          {t('schedule_every')}
          <select
            value={draft.every}
            onChange={({ target }) =>
              setDraft({ ...draft, every: target.value as Schedule['every'], day: Math.min(draft.day, target.value === 'week' ? 7 : 28) })
            }
            className={fieldShape}
          >
            <option value="month">{t('schedule_month')}</option>
            <option value="week">{t('schedule_week')}</option>
          </select>
        </label>
        <label className="text-small text-soft">
          {isMonth ? t('schedule_day') : t('schedule_weekday')}
          <select value={draft.day} onChange={({ target }) => setDraft({ ...draft, day: Number(target.value) })} className={fieldShape}>
            {days.map((day) => (
              <option key={day} value={day}>
                {isMonth ? day : format.weekday(day)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="mt-2 flex gap-4 text-small">
        <legend className="text-small text-soft">{t('schedule_files')}</legend>
        {offered.map((name) => (
          <label key={name} className="flex items-center gap-1.5">
            <input type="checkbox" checked={draft.formats.includes(name)} onChange={() => toggle(name)} />
            {name.toUpperCase()}
          </label>
        ))}
      </fieldset>
      <label className="mt-2 block text-small text-soft">
        {t('schedule_to')}
        <textarea
          value={to}
          rows={2}
          spellCheck={false}
          placeholder={t('schedule_to_hint')}
          onChange={({ target }) => setTo(target.value)}
          className={fieldShape}
        />
      </label>
      {keeping.isError && (
        <p role="alert" className="mt-2 text-small text-down">
          {keeping.error instanceof ApiError ? keeping.error.message : t('failed')}
        </p>
      )}
      <div className="mt-3 flex gap-2">
        <button
          type="submit"
          disabled={keeping.isPending || draft.formats.length === 0}
          className="flex-auto rounded-chip bg-ink px-3 py-1.5 font-semibold text-ground disabled:opacity-50"
        >
          {t('schedule_keep')}
        </button>
        {schedule && (
          <button type="button" onClick={() => keeping.mutate(null)} className="rounded-chip border border-line px-3 py-1.5 font-medium">
            {t('schedule_remove')}
          </button>
        )}
      </div>
    </form>
  );
}
