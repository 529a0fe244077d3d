'use client';
import { useMemo, useState } from 'react';
import type { StoredSettings } from '../../server/settings-store';
import { useLoading } from '../data/use-loading';
import { useFormats } from '../use-formats';
import { type Draft, type Path, withValue } from './draft';
import { formDraft } from './form-draft';
import { useSaving } from './use-saving';

/** A draft of the stored settings, what its fields need to change it, and its saving, which builds all numbers anew. */
export function useSettingDraft(workspace: string, stored: StoredSettings) {
  const { decimalSign } = useFormats();
  const [draft, setDraft] = useState<Draft>(() => formDraft(stored, decimalSign));
  const [isSaved, setIsSaved] = useState(false);
  const { refused, save } = useSaving(workspace);
  const loading = useLoading(workspace);
  const { problems } = refused;
  const editing = useMemo(
    () => ({ draft, problems, change: (path: Path, value: Draft) => setDraft((now) => withValue(now, path, value)) }),
    [draft, problems],
  );
  const saveDraft = async (people: Parameters<typeof save>[1]): Promise<void> => setIsSaved(await save(draft, people));
  return { draft, editing, refused, loading, saveDraft, isBuilt: isSaved && !loading.isBusy && loading.job?.kind === 'rebuild', isSaved };
}
