'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SuppressionRule } from '../../../db/suppression-rules';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { JobState } from '../../server/jobs';
import { apiOf, followJob } from '../data/data-queries';

/** Sends rules to be checked and kept in place of a version; `save` gives the job that does it, null where they were not taken, and `problem` says why. */
export function useRulesSaving(workspace: string): {
  readonly problem: string | null;
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly forget: () => void;
  readonly save: (rules: readonly SuppressionRule[], version: number) => Promise<JobState | null>;
} {
  const client = useQueryClient();
  const [refused, setRefused] = useState<ApiError | null>(null);
  const [isSending, setIsSending] = useState(false);
  const forget = useCallback((): void => setRefused(null), []);
  const save = async (rules: readonly SuppressionRule[], version: number): Promise<JobState | null> => {
    setIsSending(true);
    try {
      const job = await fetchJson<JobState>(`${apiOf(workspace)}/suppression`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ rules, version }),
      });
      setRefused(null);
      await followJob(client, workspace, job);
      return job;
    } catch (thrown) {
      setRefused(thrown instanceof ApiError ? thrown : new ApiError(0, 'failed', String(thrown)));
      return null;
    } finally {
      setIsSending(false);
    }
  };
  return { problem: refused?.message ?? null, isChanged: refused?.code === 'changed', isSending, save, forget };
}
