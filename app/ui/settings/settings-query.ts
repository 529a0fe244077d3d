'use client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { fetchJson } from '../../metrics/api-error';
import type { StoredSettings } from '../../server/settings-store';
import { apiOf } from '../data/data-queries';

/** The settings as they are kept now. */
export const settingsQuery = (workspace: string) =>
  queryOptions({
    queryKey: [workspace, 'settings'],
    queryFn: ({ signal }) => fetchJson<StoredSettings>(`${apiOf(workspace)}/settings`, { signal }),
    staleTime: 0,
  });

/** What a form begins with: the settings asked for since it was opened, never those that the browser remembers; null until they come. */
export function useStoredSettings(workspace: string) {
  const { data, error, isFetchedAfterMount, refetch } = useQuery(settingsQuery(workspace));
  const begun = useRef<StoredSettings | null>(null);
  if (data && isFetchedAfterMount && !error) begun.current ??= data;
  return { stored: begun.current, error, retry: () => void refetch() };
}
