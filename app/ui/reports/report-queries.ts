import { queryOptions } from '@tanstack/react-query';
import { fetchJson } from '../../metrics/api-error';
import type { FrozenReport } from '../../report/frozen';
import type { Corrections } from '../../server/report-corrections';
import type { ReportShelf } from '../../server/report-shelf';
import { apiOf } from '../data/data-queries';

/** The workspace comes first: a new generation may bring corrections. */
const shelfKey = (workspace: string) => [workspace, 'reports'] as const;

export const reportsApi = (workspace: string): string => `${apiOf(workspace)}/reports`;

/** What was defined, frozen and shared. */
export const shelfQuery = (workspace: string) =>
  queryOptions({
    queryKey: shelfKey(workspace),
    queryFn: ({ signal }) => fetchJson<ReportShelf>(reportsApi(workspace), { signal }),
    staleTime: 0,
  });

/** What later generations changed in a frozen report. */
export const correctionsQuery = (workspace: string, id: string) =>
  queryOptions({
    queryKey: [...shelfKey(workspace), 'corrections', id],
    queryFn: ({ signal }) =>
      fetchJson<Corrections & { readonly report: FrozenReport }>(`${reportsApi(workspace)}/frozen/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.job && !state.error ? 3_000 : false),
  });

/** Sends something and gives what came back. */
export const send = <Answer>(address: string, method: 'POST' | 'PUT' | 'DELETE', body?: unknown): Promise<Answer> =>
  fetchJson<Answer>(address, {
    method,
    ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
