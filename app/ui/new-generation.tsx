'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { factsQuery, generationQuery } from '../metrics/queries';

/**
 * Listens for a new generation; when one is published, everything the page shows is asked anew, and stays until it has come. Where its facts
 * do not come, the next answer to what is listened for tries again.
 */
export function NewGeneration({ workspace, shown }: { readonly workspace: string; readonly shown: number | null }) {
  const client = useQueryClient();
  const known = useRef(shown);
  const { data, dataUpdatedAt } = useQuery(generationQuery(workspace));
  const published = data?.generation ?? null;
  useEffect(() => {
    if (dataUpdatedAt === 0 || published === null || published === known.current) return;
    if (known.current === null) {
      window.location.reload();
      return;
    }
    void client.fetchQuery({ ...factsQuery(workspace), staleTime: 0 }).then(
      async ({ generation }) => {
        if (generation === known.current) return;
        known.current = generation;
        await client.invalidateQueries({ queryKey: [workspace] });
      },
      () => null,
    );
  }, [client, workspace, published, dataUpdatedAt]);
  return null;
}
