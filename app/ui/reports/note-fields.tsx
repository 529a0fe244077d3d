'use client';
import { useTranslations } from 'next-intl';
import { PanelCard } from '../panel-card';
import { Field, fieldShape } from './field';
import { sectionChoices } from './report-draft';
import type { FormProps } from './report-editor';

const mostNotes = 50;

/** Words of one's own between the parts. */
export function NoteFields({ definition: { notes }, change }: FormProps) {
  const t = useTranslations('reports');
  const set = (at: number, part: Partial<(typeof notes)[number]>): void =>
    change({ notes: notes.map((note, index) => (index === at ? { ...note, ...part } : note)) });
  return (
    <PanelCard title={t('notes')}>
      {notes.map((note, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is its place in the list
        <div key={index} className="mb-3 border-b border-hair pb-3">
          <Field label={t('note_after')}>
            {(id) => (
              <select
                id={id}
                value={note.after}
                onChange={({ target }) => set(index, { after: sectionChoices.find((one) => one === target.value) ?? 'summary' })}
                className={fieldShape}
              >
                {sectionChoices.map((name) => (
                  <option key={name} value={name}>
                    {t(`part_${name}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={t('note_text')} className="mt-2">
            {(id) => (
              <textarea
                id={id}
                rows={4}
                maxLength={20_000}
                value={note.text}
                onChange={({ target }) => set(index, { text: target.value })}
                className={fieldShape}
              />
            )}
          </Field>
          <button
            type="button"
            onClick={() => change({ notes: notes.filter((_, at) => at !== index) })}
            className="mt-1 text-small text-soft underline-offset-2 hover:underline"
          >
            {t('note_remove')}
          </button>
        </div>
      ))}
      <p className="mb-2 text-small text-faint">{t('notes_text')}</p>
      <button
        type="button"
        disabled={notes.length >= mostNotes}
        onClick={() => change({ notes: [...notes, { after: 'summary', text: '' }] })}
        className="rounded-chip border border-line px-2.5 py-1 font-medium hover:border-faint disabled:opacity-50"
      >
        {t('note_add')}
      </button>
    </PanelCard>
  );
}
