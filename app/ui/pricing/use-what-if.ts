'use client';
import { useState } from 'react';
import type { WhatIf } from '../../../db/what-if/bills';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { Span } from '../../metrics/span';
import type { JobState } from '../../server/jobs';
import { useJob } from '../use-job';

export interface WhatIfRun {
  readonly job: JobState | null;
  readonly result: WhatIf | null;
  /** The days that the result is of, whatever is looked at by now. */
  readonly span: Span | null;
  /** One sentence, where the scenario could not be counted. */
  readonly error: string | null;
  readonly isRunning: boolean;
  /** The server was started anew before it was done. */
  readonly isLost: boolean;
  readonly start: (scenario: object, span: Span) => Promise<void>;
}

/** Starts a what-if and follows its job to the end; one on prices is done when it answers. */
export function useWhatIf(workspace: string): WhatIfRun {
  const api = `/api/${encodeURIComponent(workspace)}`;
  const [started, setStarted] = useState<{ readonly job: JobState; readonly span: Span } | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { job, isRunning, isLost } = useJob(workspace, started?.job ?? null, 300);
  const start = async (scenario: object, span: Span): Promise<void> => {
    setRefused(null);
    setStarted(null);
    setIsStarting(true);
    try {
      const headers = { 'Content-Type': 'application/json' };
      setStarted({ job: await fetchJson<JobState>(`${api}/what-if`, { method: 'POST', headers, body: JSON.stringify(scenario) }), span });
    } catch (thrown) {
      setRefused(thrown instanceof ApiError ? thrown.message : String(thrown));
    } finally {
      setIsStarting(false);
    }
  };
  return {
    job,
    result: job?.state === 'done' ? (job.summary as WhatIf) : null,
    span: started?.span ?? null,
    error: refused ?? (job?.state === 'failed' ? job.error : null),
    isRunning: isStarting || isRunning,
    isLost,
    start,
  };
}
