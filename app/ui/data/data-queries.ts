import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../metrics/api-error';
import type { JobState } from '../../server/jobs';
import type { Loaded } from '../../server/loaded-files';
import type { RejectPage } from '../../server/rejected-records';
import { loadsKey, type RejectsAsked, rejectsKey, rejectsSearch } from './data-keys';

export const apiOf = (workspace: string): string => `/api/${encodeURIComponent(workspace)}`;

export const loadsQuery = (workspace: string) =>
  queryOptions({
    queryKey: loadsKey(workspace),
    queryFn: ({ signal }) => fetchJson<Loaded>(`${apiOf(workspace)}/loads`, { signal }),
  });

export const rejectsQuery = (workspace: string, asked: RejectsAsked) =>
  queryOptions({
    queryKey: rejectsKey(workspace, asked),
    queryFn: ({ signal }) => fetchJson<RejectPage>(`${apiOf(workspace)}/rejects?${rejectsSearch(asked)}`, { signal }),
    placeholderData: keepPreviousData,
  });

/** The newest job of the workspace, asked twice a second while it runs; null where there was none since the server started. */
export const jobQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['job', workspace],
    queryFn: async ({ signal }) => {
      const { jobs } = await fetchJson<{ readonly jobs: readonly JobState[] }>(`${apiOf(workspace)}/jobs`, { signal });
      return jobs.findLast(({ kind }) => kind !== 'report' && kind !== 'what-if' && kind !== 'convert') ?? null;
    },
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 500 : false),
  });

/** Shows a job that was just started; an older answer that is on its way would put the one before in its place. */
export async function followJob(client: QueryClient, workspace: string, job: JobState): Promise<void> {
  const { queryKey } = jobQuery(workspace);
  await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData(queryKey, job);
}
