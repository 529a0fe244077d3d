'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, fetchJson } from '../../metrics/api-error';
import type { JobState } from '../../server/jobs';
import { apiOf, followJob, jobQuery } from './data-queries';
import { sendFile } from './send-file';

/** What is on its way to the server. */
export interface Sending {
  readonly name: string;
  readonly number: number;
  readonly count: number;
  readonly share: number;
}

/** How loading stands, and what starts it. */
export interface Loading {
  readonly job: JobState | null;
  readonly sending: Sending | null;
  readonly error: ApiError | null;
  readonly isBusy: boolean;
  /** Both give the job that was started; null where it could not be, as `error` then tells. */
  readonly load: (files: readonly File[]) => Promise<JobState | null>;
  readonly remove: (file: number) => Promise<JobState | null>;
}

/** Sends files, starts jobs and follows the newest one, also one that another page started. */
export function useLoading(workspace: string): Loading {
  const client = useQueryClient();
  const { data: job = null } = useQuery(jobQuery(workspace));
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const isRunning = job?.state === 'running';
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && !isRunning) void client.invalidateQueries({ queryKey: ['generation', workspace] });
    wasRunning.current = isRunning;
  }, [client, workspace, isRunning]);
  const start = async (address: string, init: RequestInit): Promise<JobState> => {
    const started = await fetchJson<JobState>(address, init);
    await followJob(client, workspace, started);
    return started;
  };
  const guarded = async (work: () => Promise<JobState>): Promise<JobState | null> => {
    setError(null);
    try {
      return await work();
    } catch (thrown) {
      setError(thrown instanceof ApiError ? thrown : new ApiError(0, 'failed', String(thrown)));
      return null;
    } finally {
      setSending(null);
    }
  };
  return {
    job,
    sending,
    error,
    isBusy: sending !== null || isRunning,
    load: (files) =>
      guarded(async () => {
        const uploads: string[] = [];
        for (const [index, file] of files.entries()) {
          const told = (share: number) => setSending({ name: file.name, number: index + 1, count: files.length, share });
          told(0);
          uploads.push(await sendFile(workspace, file, told));
        }
        return start(`${apiOf(workspace)}/jobs`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ uploads }),
        });
      }),
    remove: (file) => guarded(() => start(`${apiOf(workspace)}/loads/${file}`, { method: 'DELETE' })),
  };
}
