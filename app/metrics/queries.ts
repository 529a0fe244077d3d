import { queryOptions } from '@tanstack/react-query';
import type { Answer } from '../../db/ask';
import type { RowsPage } from '../../db/rows';
import type { Annotation } from '../server/annotations';
import type { CoverageDay } from '../server/coverage';
import type { ExplainedNumber } from '../server/explained-number';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { fetchJson } from './api-error';
import { type NumberReference, referenceSearch } from './number-reference';
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

/** Asked every second and a half while the page is seen: a new generation is shown within five, also by a busy server. */
export const generationQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['generation', workspace],
    queryFn: ({ signal }) => fetchJson<{ readonly generation: number | null }>(`${api(workspace)}/generation`, { signal }),
    refetchInterval: 1_500,
    staleTime: 0,
    retry: false,
  });

/** Where a number comes from. */
export const explainedQuery = (workspace: string, number: NumberReference) =>
  queryOptions({
    queryKey: [workspace, 'explain', number.question.metric, referenceSearch(number)],
    queryFn: ({ signal }) =>
      fetchJson<ExplainedNumber>(`${api(workspace)}/explain/${number.question.metric}?${referenceSearch(number)}`, { signal }),
  });

/** The address of the rows behind a number; `more` says of what, which page, and in which form. */
export const rowsAddress = (workspace: string, number: NumberReference, more: Readonly<Record<string, string>>): string =>
  `${api(workspace)}/rows/${number.question.metric}?${referenceSearch(number)}&${new URLSearchParams(more).toString()}`;

/** A page of the rows behind what was counted for a number. */
export const rowsQuery = (workspace: string, number: NumberReference, of: string, page: number) =>
  queryOptions({
    queryKey: [workspace, 'rows', number.question.metric, referenceSearch(number), of, page],
    queryFn: ({ signal }) => fetchJson<RowsPage>(rowsAddress(workspace, number, { of, page: String(page), size: '50' }), { signal }),
  });
