'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { factsQuery, generationQuery } from '../metrics/queries';

/** Listens for a new generation; when one is published, everything the page shows is asked anew, and stays until it has come. */
export function NewGeneration({ workspace, shown }: { readonly workspace: string; readonly shown: number | null }) {
  const client = useQueryClient();
  const known = useRef(shown);
  const { data } = useQuery(generationQuery(workspace));
  const published = data?.generation ?? null;
  useEffect(() => {
    if (published === null || published === known.current) return;
    const wasEmpty = known.current === null;
    known.current = published;
    if (wasEmpty) window.location.reload();
    else void client.fetchQuery({ ...factsQuery(workspace), staleTime: 0 }).then(() => client.invalidateQueries({ queryKey: [workspace] }));
  }, [client, workspace, published]);
  return null;
}
