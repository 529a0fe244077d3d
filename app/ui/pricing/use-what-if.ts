'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { WhatIfResult } from '../../metrics/what-if';
import type { JobState } from '../../server/jobs';

export interface WhatIfRun {
  readonly job: JobState | null;
  readonly result: WhatIfResult | null;
  /** One sentence, where the scenario could not be counted. */
  readonly error: string | null;
  readonly isRunning: boolean;
  readonly start: (scenario: object) => Promise<void>;
}

/** Starts a what-if and follows its job to the end. */
export function useWhatIf(workspace: string): WhatIfRun {
  const api = `/api/${encodeURIComponent(workspace)}`;
  const [id, setId] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { data } = useQuery({
    queryKey: ['what-if', workspace, id],
    queryFn: ({ signal }) => fetchJson<JobState>(`${api}/jobs/${id}`, { signal }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 300),
  });
  const start = async (scenario: object): Promise<void> => {
    setRefused(null);
    try {
      const headers = { 'Content-Type': 'application/json' };
      const job = await fetchJson<JobState>(`${api}/what-if`, { method: 'POST', headers, body: JSON.stringify(scenario) });
      setId(job.id);
    } catch (thrown) {
      setRefused(thrown instanceof ApiError ? thrown.message : String(thrown));
    }
  };
  const job = id !== null && data?.id === id ? data : null;
  return {
    job,
    result: job?.state === 'done' ? (job.summary as WhatIfResult) : null,
    error: refused ?? (job?.state === 'failed' ? job.error : null),
    isRunning: id !== null && (job === null || job.state === 'running') && refused === null,
    start,
  };
}
