'use client';
import type { WorkspaceFacts } from '../server/workspace-facts';

/** The place of the sentence that answers the first question of the overview. */
export function Verdict(_: { readonly facts: WorkspaceFacts }) {
  return null;
}
