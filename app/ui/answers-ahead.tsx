'use client';
import { type DehydratedState, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Puts the answers that the server sent ahead into the browser's memory. */
export function AnswersAhead({ state, children }: { readonly state: DehydratedState; readonly children: ReactNode }) {
  return <HydrationBoundary state={state}>{children}</HydrationBoundary>;
}
