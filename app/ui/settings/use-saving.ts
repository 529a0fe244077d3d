'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobState } from '../../server/jobs';
import { apiOf, jobQuery } from '../data/data-queries';
import type { Draft } from './draft';
import { givenSettings } from './form-draft';
import { marginProblems, problemsOf } from './problems';

/** Why settings were not kept: the parts that are not right with what is wrong, or a sentence about something else. */
export interface Refused {
  readonly problems: ReadonlyMap<string, string>;
  readonly message: string | null;
}

/** Sends what the form holds, with who stays left out and who comes to it. */
type Save = (draft: Draft, excluded: { readonly keep: readonly number[]; readonly add: readonly string[] }) => Promise<boolean>;

interface Told {
  readonly error?: { readonly message: string; readonly details?: { readonly problems?: readonly string[] } };
}

const none: Refused = { problems: new Map(), message: null };

/** Sends settings to be checked and kept; `save` gives whether they were taken. */
export function useSaving(workspace: string): { readonly refused: Refused; readonly save: Save } {
  const client = useQueryClient();
  const [refused, setRefused] = useState(none);
  const save: Save = async (draft, excluded) => {
    const own = marginProblems(draft);
    if (own.size > 0) {
      setRefused({ problems: own, message: null });
      return false;
    }
    const answer = await fetch(`${apiOf(workspace)}/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ settings: givenSettings(draft), excluded }),
    }).catch(() => null);
    const told: unknown = await answer?.json().catch(() => null);
    if (answer?.ok) {
      setRefused(none);
      client.setQueryData(jobQuery(workspace).queryKey, told as JobState);
      return true;
    }
    const { message = '', details } = (told as Told | null)?.error ?? {};
    const problems = problemsOf(details?.problems ?? [], draft);
    setRefused({ problems, message: problems.size ? null : message });
    return false;
  };
  return { refused, save };
}
