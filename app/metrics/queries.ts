import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../db/ask';
import type { Annotation } from '../server/annotations';
import type { CoverageDay } from '../server/coverage';
import type { Explanation } from '../server/explanation';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { fetchJson } from './api-error';
import { type Question, questionKey, questionSearch } from './question';
import type { Span } from './span';

const api = (workspace: string): string => `/api/${encodeURIComponent(workspace)}`;

/** The answer of a question; the server sends it ahead under the same key. */
export const answerQuery = (workspace: string, asked: Question) =>
  queryOptions({
    queryKey: questionKey(workspace, asked),
    queryFn: ({ signal }) => fetchJson<Answer>(`${api(workspace)}/metrics/${asked.metric}?${questionSearch(asked)}`, { signal }),
  });

export const factsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'facts'],
    queryFn: ({ signal }) => fetchJson<WorkspaceFacts>(`${api(workspace)}/facts`, { signal }),
  });

export const coverageQuery = (workspace: string, { from, to }: Span) =>
  queryOptions({
    queryKey: [workspace, 'coverage', from, to],
    queryFn: ({ signal }) =>
      fetchJson<{ readonly days: readonly CoverageDay[] }>(`${api(workspace)}/coverage?from=${from}&to=${to}`, { signal }),
  });

export const annotationsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'annotations'],
    queryFn: ({ signal }) => fetchJson<{ readonly annotations: readonly Annotation[] }>(`${api(workspace)}/annotations`, { signal }),
  });

/** Asked every three seconds while the page is seen: a new generation is shown within five. */
export const generationQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['generation', workspace],
    queryFn: ({ signal }) => fetchJson<{ readonly generation: number | null }>(`${api(workspace)}/generation`, { signal }),
    refetchInterval: 3_000,
    staleTime: 0,
    retry: false,
  });

/** Where the answer of a question comes from. */
export const explanationQuery = (workspace: string, asked: Question) =>
  queryOptions({
    queryKey: [workspace, 'explain', asked.metric, questionSearch(asked)],
    queryFn: ({ signal }) => fetchJson<Explanation>(`${api(workspace)}/explain/${asked.metric}?${questionSearch(asked)}`, { signal }),
  });
