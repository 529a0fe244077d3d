'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SuppressionRule } from '../../../db/suppression-rules';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { JobState } from '../../server/jobs';
import { apiOf, jobQuery } from '../data/data-queries';

/** Sends rules to be checked and kept; `save` gives whether they were taken, `problem` says why not. */
export function useRulesSaving(workspace: string): {
  readonly problem: string | null;
  readonly save: (rules: readonly SuppressionRule[]) => Promise<boolean>;
} {
  const client = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (rules: readonly SuppressionRule[]): Promise<boolean> => {
    try {
      const job = await fetchJson<JobState>(`${apiOf(workspace)}/suppression`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ rules }),
      });
      setProblem(null);
      client.setQueryData(jobQuery(workspace).queryKey, job);
      return true;
    } catch (thrown) {
      setProblem(thrown instanceof ApiError ? thrown.message : String(thrown));
      return false;
    }
  };
  return { problem, save };
}
