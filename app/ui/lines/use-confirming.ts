'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchJson } from '../../metrics/api-error';
import { confirmedLines } from '../../metrics/confirmed-port';
import type { JobState } from '../../server/jobs';
import type { LineLife } from '../../server/line-lives';
import type { StoredSettings } from '../../server/settings-store';
import { apiOf, followJob } from '../data/data-queries';
import { useJob } from '../use-job';

/** What became of a confirmation: not asked for yet, sent, taken, or refused with a sentence. */
export type Confirming = { readonly state: 'idle' | 'sending' | 'taken' } | { readonly state: 'refused'; readonly message: string };

/** Writes a line's stays into the settings, through the way that the settings page goes; the numbers are then built anew. */
export function useConfirming(workspace: string) {
  const client = useQueryClient();
  const [confirming, setConfirming] = useState<Confirming>({ state: 'idle' });
  const [started, setStarted] = useState<JobState | null>(null);
  const { job } = useJob(workspace, started);
  const confirm = async (life: LineLife, partners: readonly string[]): Promise<void> => {
    setConfirming({ state: 'sending' });
    try {
      const address = `${apiOf(workspace)}/settings`;
      const { settings, excluded, version } = await fetchJson<StoredSettings>(address);
      const lines = confirmedLines(settings.lines ?? [], life, partners);
      const body = { settings: { ...settings, lines }, excluded: { keep: excluded.map((_, index) => index), add: [] }, version };
      const job = await fetchJson<JobState>(address, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      await followJob(client, workspace, job);
      setStarted(job);
      setConfirming({ state: 'taken' });
    } catch (error) {
      setConfirming({ state: 'refused', message: error instanceof Error ? error.message : '' });
    }
  };
  const isFailed = confirming.state === 'taken' && job?.state === 'failed';
  return { confirming: isFailed ? ({ state: 'refused', message: job.error ?? '' } as const) : confirming, confirm };
}
