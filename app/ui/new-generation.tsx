'use client';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError } from '../metrics/api-error';
import { factsQuery, generationQuery } from '../metrics/queries';

/**
 * Listens for a new generation; when one is published, everything the page shows is asked anew, and stays until it has come. What does not come,
 * the next answers to what is listened for try again. Where the workspace lost or got its first data, or is gone, the page begins anew.
 */
export function NewGeneration({ workspace, shown }: { readonly workspace: string; readonly shown: number | null }) {
  const client = useQueryClient();
  const known = useRef(shown);
  const { data, error, dataUpdatedAt } = useQuery(generationQuery(workspace));
  const published = data?.generation ?? null;
  const isGone = error instanceof ApiError && error.status === 404;
  useEffect(() => {
    if (isGone) window.location.reload();
  }, [isGone]);
  useEffect(() => {
    if (dataUpdatedAt === 0) return;
    if (published === known.current) {
      askFailedAgain(client, workspace);
      return;
    }
    if (known.current === null || published === null) {
      window.location.reload();
      return;
    }
    void client.fetchQuery({ ...factsQuery(workspace), staleTime: 0 }).then(
      async ({ generation }) => {
        if (generation === known.current) return;
        known.current = generation;
        // A first answer that is still on its way may be of the generation before, and invalidating alone would let it come.
        await client.cancelQueries({ queryKey: [workspace] });
        await client.invalidateQueries({ queryKey: [workspace] });
      },
      () => null,
    );
  }, [client, workspace, published, dataUpdatedAt]);
  return null;
}

const mostFailures = 12;

/** What still shows the generation before, since the new answer failed. */
function askFailedAgain(client: QueryClient, workspace: string): void {
  void client.refetchQueries(
    {
      queryKey: [workspace],
      type: 'active',
      predicate: ({ state }) =>
        state.status === 'error' && state.data !== undefined && state.fetchStatus === 'idle' && state.errorUpdateCount < mostFailures,
    },
    { cancelRefetch: false },
  );
}
