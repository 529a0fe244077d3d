'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WhatIf } from '../../../db/what-if/bills';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { JobState } from '../../server/jobs';

export interface WhatIfRun {
  readonly job: JobState | null;
  readonly result: WhatIf | null;
  /** One sentence, where the scenario could not be counted. */
  readonly error: string | null;
  readonly isRunning: boolean;
  readonly start: (scenario: object) => Promise<void>;
}

/** Starts a what-if and follows its job to the end; one on prices is done when it answers. */
export function useWhatIf(workspace: string): WhatIfRun {
  const api = `/api/${encodeURIComponent(workspace)}`;
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['what-if', workspace, id],
    queryFn: ({ signal }) => fetchJson<JobState>(`${api}/jobs/${id}`, { signal }),
    enabled: id !== null,
    staleTime: ({ state }) => (state.data && state.data.state !== 'running' ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 300),
  });
  const start = async (scenario: object): Promise<void> => {
    setRefused(null);
    try {
      const headers = { 'Content-Type': 'application/json' };
      const job = await fetchJson<JobState>(`${api}/what-if`, { method: 'POST', headers, body: JSON.stringify(scenario) });
      client.setQueryData(['what-if', workspace, job.id], job);
      setId(job.id);
    } catch (thrown) {
      setRefused(thrown instanceof ApiError ? thrown.message : String(thrown));
    }
  };
  const job = id !== null && data?.id === id ? data : null;
  return {
    job,
    result: job?.state === 'done' ? (job.summary as WhatIf) : null,
    error: refused ?? (job?.state === 'failed' ? job.error : null),
    isRunning: id !== null && (job === null || job.state === 'running') && refused === null,
    start,
  };
}
