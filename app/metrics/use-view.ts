'use client';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { factsQuery } from './queries';
import { comparedSpan, type Span } from './span';
import { changedSearch, type View, type ViewChange, viewOf } from './view';

/** Name of the workspace that the address is about. */
export function useWorkspace(): string {
  const { workspace } = useParams<{ workspace: string }>();
  return decodeURIComponent(workspace);
}

/** What the page knows of its workspace; null while it holds no data. */
export function useFacts(): WorkspaceFacts | null {
  const workspace = useWorkspace();
  return useQuery({ ...factsQuery(workspace), enabled: false }).data ?? null;
}

/** What the person chose, with the span it is compared with, and the way to change it. */
export interface CurrentView {
  readonly view: View;
  readonly compared: Span | null;
  readonly change: (change: ViewChange) => void;
}

/** The view of the address. A change writes the address without asking the server for the page again. */
export function useView(facts: WorkspaceFacts): CurrentView {
  const search = useSearchParams();
  const text = search.toString();
  return useMemo(() => {
    const view = viewOf(new URLSearchParams(text), facts);
    return {
      view,
      compared: comparedSpan(view.span, view.comparison, facts),
      change: (asked) => {
        const next = changedSearch(new URLSearchParams(text), asked);
        if (next !== text) window.history.pushState(null, '', `${window.location.pathname}${next ? `?${next}` : ''}`);
      },
    };
  }, [text, facts]);
}

/** The search of the address, to be kept on links within the workspace. */
export function useKeptSearch(): string {
  const search = useSearchParams().toString();
  return useCallback(() => (search ? `?${search}` : ''), [search])();
}
