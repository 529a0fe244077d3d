'use client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../metrics/api-error';
import type { LineLife } from '../../server/line-lives';
import { apiOf } from '../data/data-queries';
import { livesKey } from './lives-key';

const livesQuery = (workspace: string, generation: number) =>
  queryOptions({
    queryKey: livesKey(workspace, generation),
    queryFn: ({ signal }) => fetchJson<{ readonly lines: readonly LineLife[] }>(`${apiOf(workspace)}/lives`, { signal }),
  });

/** The lives of all lines under the filters of the page that concern them. */
export const useLives = (workspace: string, generation: number) => useQuery(livesQuery(workspace, generation));
