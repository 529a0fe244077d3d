'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { addDays } from '../metrics/days';
import { isWholeYear, presetsOf } from '../metrics/presets';
import type { Bounds, Span } from '../metrics/span';
import { Popover } from './popover';
import { useFormats } from './use-formats';

interface PeriodPickerProps {
  readonly span: Span;
  readonly bounds: Bounds;
  readonly choose: (span: Span) => void;
}

/** The period: a chip that names it, presets, and a calendar. */
export function PeriodPicker({ span, bounds, choose }: PeriodPickerProps) {
  const t = useTranslations('filters');
  const words = usePeriodWords();
  const { title, detail } = words(span);
  const chip = (
    <>
      <b className="font-semibold">{title}</b>
      {detail && <span className="text-faint">{detail}</span>}
    </>
  );
  return (
    <Popover chip={chip} label={t('period')}>
      {(close) => (
        <div className="w-full phone:w-72">
          <ul className="mb-3 grid grid-cols-2 gap-1">
            {presetsOf(bounds).map(({ name, span: preset }) => (
              <li key={name + preset.from}>
                <button
                  type="button"
                  aria-pressed={preset.from === span.from && preset.to === span.to}
                  onClick={() => {
                    choose(preset);
                    close();
                  }}
                  className="w-full rounded-md px-2 py-1.5 text-left hover:bg-hair aria-pressed:bg-hair aria-pressed:font-semibold"
                >
                  {name === 'year' ? preset.from.slice(0, 4) : t(`preset_${name}`)}
                </button>
              </li>
            ))}
          </ul>
          <Calendar
            key={span.from + span.to}
            span={span}
            choose={(chosen) => {
              choose(chosen);
              close();
            }}
          />
        </div>
      )}
    </Popover>
  );
}

function Calendar({ span, choose }: { readonly span: Span; readonly choose: (span: Span) => void }) {
  const t = useTranslations('filters');
  const [from, setFrom] = useState(span.from);
  const [lastDay, setLastDay] = useState(addDays(span.to, -1));
  const isRight = from !== '' && lastDay !== '' && from <= lastDay;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isRight) choose({ from, to: addDays(lastDay, 1) });
  };
  const field = 'mt-1 block w-full rounded-chip border border-line bg-ground px-2 py-1.5 text-body';
  return (
    <form onSubmit={submit} className="border-t border-line pt-3">
      <div className="grid grid-cols-2 gap-2 text-small text-soft">
        <label>
          {t('first_day')}
          <input type="date" required value={from} onChange={(event) => setFrom(event.target.value)} className={field} />
        </label>
        <label>
          {t('last_day')}
          <input type="date" required min={from} value={lastDay} onChange={(event) => setLastDay(event.target.value)} className={field} />
        </label>
      </div>
      <button
        type="submit"
        disabled={!isRight}
        className="mt-2.5 w-full rounded-chip bg-ink px-3 py-1.5 font-semibold text-ground disabled:opacity-50"
      >
        {t('show')}
      </button>
    </form>
  );
}

/** A span in words: a year, a month or its days. */
export function usePeriodWords(): (span: Span) => { readonly title: string; readonly detail: string | null } {
  const format = useFormats();
  return (span) => {
    const last = addDays(span.to, -1);
    if (isWholeYear(span)) return { title: span.from.slice(0, 4), detail: `${format.dayOfYear(span.from)} – ${format.dayOfYear(last)}` };
    const isMonth = span.from.endsWith('-01') && span.from.slice(0, 7) === last.slice(0, 7) && span.to.endsWith('-01');
    if (isMonth) return { title: format.monthAndYear(span.from), detail: null };
    const isSameYear = span.from.slice(0, 4) === last.slice(0, 4);
    return { title: `${isSameYear ? format.dayOfYear(span.from) : format.day(span.from)} – ${format.day(last)}`, detail: null };
  };
}
