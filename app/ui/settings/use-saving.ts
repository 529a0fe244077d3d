'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { JobState } from '../../server/jobs';
import { apiOf, followJob } from '../data/data-queries';
import type { Draft } from './draft';
import type { ExcludedPeople } from './excluded';
import { givenSettings } from './form-draft';
import { marginProblems, problemsOf } from './problems';

/** Why settings were not kept: the parts that are not right with what is wrong, a sentence about something else, or that somebody else changed them. */
export interface Refused {
  readonly problems: ReadonlyMap<string, string>;
  readonly message: string | null;
  readonly isChanged: boolean;
}

/** Sends what the form holds, with who is left out, and the version of the settings that it began with. */
type Save = (draft: Draft, people: ExcludedPeople, version: string) => Promise<JobState | null>;

interface Told {
  readonly error?: { readonly code: string; readonly message: string; readonly details?: { readonly problems?: readonly string[] } };
}

const none: Refused = { problems: new Map(), message: null, isChanged: false };

/** Sends settings to be checked and kept; `save` gives the job that does it, null where they were not taken. */
export function useSaving(workspace: string): {
  readonly refused: Refused;
  readonly save: Save;
  readonly isSending: boolean;
  readonly forget: () => void;
} {
  const client = useQueryClient();
  const [refused, setRefused] = useState(none);
  const [isSending, setIsSending] = useState(false);
  const forget = useCallback((): void => setRefused(none), []);
  const save: Save = async (draft, { keep, typed }, version) => {
    const own = marginProblems(draft);
    if (own.size > 0) {
      setRefused({ ...none, problems: own });
      return null;
    }
    setIsSending(true);
    const excluded = { keep, add: typed.split(/[\n,;]/).flatMap((number) => number.trim() || []) };
    const answer = await fetch(`${apiOf(workspace)}/settings`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ settings: givenSettings(draft), excluded, version }),
    }).catch(() => null);
    const told: unknown = await answer?.json().catch(() => null);
    setIsSending(false);
    if (answer?.ok && told) {
      setRefused(none);
      await followJob(client, workspace, told as JobState);
      return told as JobState;
    }
    const { code, message = '', details } = (told as Told | null)?.error ?? {};
    const problems = problemsOf(details?.problems ?? [], draft);
    setRefused({ problems, message: problems.size ? null : message, isChanged: code === 'changed' });
    return null;
  };
  return { refused, save, isSending, forget };
}
