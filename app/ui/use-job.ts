'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiError, fetchJson } from '../metrics/api-error';
import type { JobState } from '../server/jobs';
import { apiOf } from './data/data-queries';

/** One job, followed to its end. */
export interface FollowedJob {
  /** Null before it is known. */
  readonly job: JobState | null;
  readonly isRunning: boolean;
  /** The server knows it no more, since it was started anew: nobody can tell how it ended. */
  readonly isLost: boolean;
}

/** Follows the job of an id, asked every so many milliseconds while it runs; `started` is what was told when it began. */
export function useJob(workspace: string, started: JobState | null, everyMs = 500): FollowedJob {
  const id = started?.id ?? null;
  const { data, error } = useQuery({
    queryKey: ['job', workspace, id],
    queryFn: ({ signal }) => fetchJson<JobState>(`${apiOf(workspace)}/jobs/${id}`, { signal }),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (isUnknown(state.error) || isOver(state.data) ? false : everyMs),
  });
  const job = data ?? started;
  const isLost = isUnknown(error) && !isOver(job);
  return { job, isRunning: job !== null && !isOver(job) && !isLost, isLost };
}

const isUnknown = (error: unknown): boolean => error instanceof ApiError && error.status === 404;
const isOver = (job: JobState | null | undefined): boolean => job != null && job.state !== 'running';

/** Does something once after a job that ended well, or whose end nobody knows; gives whether that is still to be done. */
export function useAfterJob({ job, isLost }: FollowedJob, work: () => Promise<unknown>): boolean {
  const [doneAfter, setDoneAfter] = useState<string | null>(null);
  const ended = job !== null && (isLost || job.state === 'done') ? job.id : null;
  useEffect(() => {
    if (ended === null) return;
    const done = (): void => setDoneAfter(ended);
    void work().then(done, done);
  }, [ended, work]);
  return ended !== null && ended !== doneAfter;
}
