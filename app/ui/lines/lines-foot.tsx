'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useLines } from './use-lines';

/** The provenance of the page's numbers. */
export function LinesFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const panel = useLines(facts, 'stays');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  return <Provenance facts={facts} now={panel.answers.rows} before={null} />;
}
