'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobState } from '../../server/jobs';
import { apiOf, jobQuery } from '../data/data-queries';

/** Why settings were not kept: the parts that are not right with what is wrong, or a sentence about something else. */
export interface Refused {
  readonly problems: ReadonlyMap<string, string>;
  readonly message: string | null;
}

interface Told {
  readonly error?: { readonly message: string; readonly details?: { readonly problems?: readonly string[] } };
}

const none: Refused = { problems: new Map(), message: null };

/** Sends settings to be checked and kept; `save` gives whether they were taken. */
export function useSaving(workspace: string): { readonly refused: Refused; readonly save: (body: unknown) => Promise<boolean> } {
  const client = useQueryClient();
  const [refused, setRefused] = useState(none);
  const save = async (body: unknown): Promise<boolean> => {
    const answer = await fetch(`${apiOf(workspace)}/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch(() => null);
    const told: unknown = await answer?.json().catch(() => null);
    if (answer?.ok) {
      setRefused(none);
      client.setQueryData(jobQuery(workspace).queryKey, told as JobState);
      return true;
    }
    const { message = '', details } = (told as Told | null)?.error ?? {};
    const problems = new Map((details?.problems ?? []).map(problemOf));
    setRefused({ problems, message: problems.size ? null : message });
    return false;
  };
  return { refused, save };
}

/** `partners[0].id: …` apart. */
function problemOf(problem: string): readonly [string, string] {
  const [, path = '', text = problem] = /^([\w[\].]+):? (.*)$/.exec(problem) ?? [];
  return [path.replace(/:$/, ''), text];
}
