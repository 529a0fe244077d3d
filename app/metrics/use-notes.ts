import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Annotation } from '../server/annotations';
import { fetchJson } from './api-error';
import { annotationsQuery } from './queries';

/** A note as it is sent. */
export interface NewNote {
  readonly day: string;
  readonly text: string;
}

/** The days that people noted in a workspace, and the ways to change them; a change is in the charts at once. */
export function useNotes(workspace: string): {
  readonly notes: readonly Annotation[];
  readonly add: (note: NewNote) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
} {
  const client = useQueryClient();
  const known = annotationsQuery(workspace);
  const { data } = useQuery(known);
  const address = `/api/${encodeURIComponent(workspace)}/annotations`;
  const sent = async (to: string, init: RequestInit): Promise<void> => {
    try {
      await fetchJson<unknown>(to, init);
    } finally {
      await client.invalidateQueries({ queryKey: known.queryKey });
    }
  };
  return {
    notes: (data?.annotations ?? []).filter(({ kind }) => kind === 'note'),
    add: (note) => sent(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(note) }),
    remove: (id) => sent(`${address}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
  };
}
