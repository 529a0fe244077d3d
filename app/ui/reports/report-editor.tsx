'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiError } from '../../metrics/api-error';
import type { ReportDefinition } from '../../report/definition';
import type { ReportFormat } from '../../report/format-names';
import type { SavedReport } from '../../server/report-definitions';
import { BrandFields } from './brand-fields';
import { NoteFields } from './note-fields';
import type { ReportDraft } from './report-draft';
import { ReportOutput } from './report-output';
import { ReportPreview } from './report-preview';
import { reportsApi, send, shelfQuery } from './report-queries';
import { ScopeFields } from './scope-fields';
import { SectionFields } from './section-fields';

interface ReportEditorProps {
  readonly workspace: string;
  readonly start: ReportDraft;
  readonly formats: readonly ReportFormat[];
  /** A new report was kept under an id; what is typed meanwhile goes on. */
  readonly named: (id: string) => void;
}

/** A report on the way: at the left what it is made of, at the right the report itself. */
export function ReportEditor({ workspace, start, formats, named }: ReportEditorProps) {
  const t = useTranslations('reports');
  const client = useQueryClient();
  const [saved, setSaved] = useState(start.saved);
  const [name, setName] = useState(start.name);
  const [definition, setDefinition] = useState(start.definition);
  const change = (part: Partial<ReportDefinition>): void => setDefinition((before) => ({ ...before, ...part }));
  const saving = useMutation({
    mutationFn: (given: { readonly name: string; readonly definition: ReportDefinition }) =>
      send<SavedReport>(reportsApi(workspace), 'POST', { ...saved, ...given }),
    onSuccess: async (kept) => {
      setSaved({ id: kept.id, savedAt: kept.savedAt });
      await client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey });
      if (saved === null) named(kept.id);
    },
  });
  const isKept = saving.isSuccess && saving.variables.name === name && saving.variables.definition === definition;
  return (
    <div className="grid items-start gap-3.5 wide:grid-cols-[320px_minmax(0,1fr)]">
      <div className="no-print grid gap-3.5">
        <ScopeFields name={name} setName={setName} definition={definition} change={change} />
        <SectionFields definition={definition} change={change} />
        <BrandFields definition={definition} change={change} />
        <NoteFields definition={definition} change={change} />
        <div className="flex flex-wrap items-center gap-3">
          <button
            type="button"
            onClick={() => saving.mutate({ name, definition })}
            disabled={saving.isPending || name.trim() === ''}
            className="rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground disabled:opacity-50"
          >
            {t('save')}
          </button>
          <span aria-live="polite" className={saving.isError ? 'text-down' : 'text-soft'}>
            {isKept && t('saved')}
            {saving.isError && t(saving.error instanceof ApiError && saving.error.code === 'changed' ? 'changed' : 'failed')}
          </span>
        </div>
      </div>
      <div className="grid min-w-0 gap-3.5 wide:sticky wide:top-3">
        <ReportOutput workspace={workspace} definition={definition} formats={formats} />
        <ReportPreview workspace={workspace} definition={definition} />
      </div>
    </div>
  );
}

/** What the parts of the form are given. */
export interface FormProps {
  readonly definition: ReportDefinition;
  readonly change: (part: Partial<ReportDefinition>) => void;
}
