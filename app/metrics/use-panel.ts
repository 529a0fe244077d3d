'use client';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Answer } from '../../db/ask';
import { answerQuery, factsQuery } from './queries';
import type { Question, Questions } from './question';

export type Answers<Name extends string> = Readonly<Record<Name, Answer | null>>;

/** What a panel can draw: all its answers belong together and to `context`, which was in force when they were asked for. */
export type Panel<Name extends string, Context> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answers: Answers<Name>; readonly context: Context; readonly isRefreshing: boolean };

/** Asks all questions of a panel; while newer answers come, the last complete set of one generation stays. */
export function usePanel<Name extends string, Context>(
  workspace: string,
  questions: Questions<Name>,
  context: Context,
): Panel<Name, Context> {
  const asked = Object.entries<Question | null>(questions).filter((entry): entry is [string, Question] => entry[1] !== null);
  const generation = useQueryClient().getQueryData(factsQuery(workspace).queryKey)?.generation;
  const isOlder = (answer: Answer): boolean => generation !== undefined && answer.generation !== generation;
  const results = useQueries({
    queries: asked.map(([, question]) => ({
      ...answerQuery(workspace, question),
      // A page that is gone back to brings the answers that it was sent with, whatever was published since.
      staleTime: ({ state: { data } }: { readonly state: { readonly data?: Answer | undefined } }) =>
        data !== undefined && isOlder(data) ? 0 : Number.POSITIVE_INFINITY,
    })),
  });
  const last = useRef<{ readonly answers: Answers<Name>; readonly context: Context } | null>(null);
  const failed = results.find(({ error, data }) => error !== null && (data === undefined || isOlder(data)));
  if (failed?.error) {
    const retry = () => results.forEach((result) => void (result.error && result.refetch()));
    return { state: 'failed', error: failed.error, retry };
  }
  const isComplete = results.every(({ data }) => data !== undefined);
  const isOfOne = new Set(results.map(({ data }) => data?.generation)).size <= 1;
  if (isComplete && (isOfOne || !last.current)) {
    const found = new Map(asked.map(([name], index) => [name, results[index]?.data ?? null]));
    last.current = {
      answers: Object.fromEntries(Object.keys(questions).map((name) => [name, found.get(name) ?? null])) as Answers<Name>,
      context,
    };
  }
  if (!last.current) return { state: 'loading' };
  return { state: 'ready', ...last.current, isRefreshing: !isComplete || !isOfOne || results.some((result) => result.isFetching) };
}
