'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { JobState } from '../../server/jobs';
import type { StoredSettings } from '../../server/settings-store';
import { useLoading } from '../data/use-loading';
import { useFormats } from '../use-formats';
import { useAfterJob, useJob } from '../use-job';
import { type Draft, type Path, withValue } from './draft';
import { type ExcludedPeople, peopleOf } from './excluded';
import { formDraft } from './form-draft';
import { settingsQuery } from './settings-query';
import { useSaving } from './use-saving';

/**
 * A draft of the settings as they were kept when it was begun, what its fields need to change it, and its saving, which builds all numbers anew.
 * While its own saving runs nothing can be typed; then it begins anew with what is kept. What was refused or failed stays as it was typed.
 */
export function useSettingDraft(workspace: string, stored: StoredSettings) {
  const { decimalSign } = useFormats();
  const client = useQueryClient();
  const [begun, setBegun] = useState(stored);
  const [draft, setDraft] = useState<Draft>(() => formDraft(stored, decimalSign));
  const [people, setPeople] = useState<ExcludedPeople>(() => peopleOf(stored));
  const [saved, setSaved] = useState<JobState | null>(null);
  const { refused, save, isSending, forget } = useSaving(workspace);
  const loading = useLoading(workspace);
  const own = useJob(workspace, saved);
  const { problems } = refused;
  const editing = useMemo(
    () => ({ draft, problems, change: (path: Path, value: Draft) => setDraft((now) => withValue(now, path, value)) }),
    [draft, problems],
  );
  const begin = useCallback(async (): Promise<void> => {
    const kept = await client.fetchQuery(settingsQuery(workspace));
    setBegun(kept);
    setDraft(formDraft(kept, decimalSign));
    setPeople(peopleOf(kept));
    forget();
  }, [client, workspace, decimalSign, forget]);
  // Where they do not come, the next saving is of older ones, and is refused as such.
  const isBeginning = useAfterJob(own, begin);
  const saveDraft = async (): Promise<void> => {
    setSaved(null);
    setSaved(await save(draft, people, begun.version));
  };
  const isSaving = isSending || own.isRunning || isBeginning;
  return { begun, draft, people, setPeople, editing, refused, loading, own, saveDraft, begin, isSaving };
}
