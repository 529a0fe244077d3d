'use client';
import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Answer } from '../../db/ask';
import { answerQuery } from './queries';
import type { Question, Questions } from './question';

export type Answers<Name extends string> = Readonly<Record<Name, Answer | null>>;

/** What a panel can draw: all its answers belong together and to `context`, which was in force when they were asked for. */
export type Panel<Name extends string, Context> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly answers: Answers<Name>; readonly context: Context; readonly isRefreshing: boolean };

/** Asks all questions of a panel; while newer answers come, the last complete set stays. */
export function usePanel<Name extends string, Context>(
  workspace: string,
  questions: Questions<Name>,
  context: Context,
): Panel<Name, Context> {
  const asked = Object.entries<Question | null>(questions).filter((entry): entry is [string, Question] => entry[1] !== null);
  const results = useQueries({
    queries: asked.map(([, question]) => answerQuery(workspace, question)),
  });
  const last = useRef<{ readonly answers: Answers<Name>; readonly context: Context } | null>(null);
  const failed = results.find((result) => result.error !== null && result.data === undefined);
  if (failed?.error) {
    const retry = () => results.forEach((result) => void (result.error && result.refetch()));
    return { state: 'failed', error: failed.error, retry };
  }
  const isComplete = results.every((result) => result.data !== undefined);
  if (isComplete) {
    const found = new Map(asked.map(([name], index) => [name, results[index]?.data ?? null]));
    last.current = {
      answers: Object.fromEntries(Object.keys(questions).map((name) => [name, found.get(name) ?? null])) as Answers<Name>,
      context,
    };
  }
  if (!last.current) return { state: 'loading' };
  return { state: 'ready', ...last.current, isRefreshing: !isComplete || results.some((result) => result.isFetching) };
}
