'use client';
import type { ExplainTarget } from './explain-context';

export function ExplainDrawer(_: { readonly workspace: string; readonly target: ExplainTarget; readonly close: () => void }) {
  return null;
}
