'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { usePricing } from './use-pricing';

/** The provenance of the page's numbers. */
export function PricingFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const panel = usePricing(facts, 'models');
  if (panel.state !== 'ready') return <footer className="mt-3 h-9" />;
  return <Provenance facts={facts} now={panel.answers.models} before={null} />;
}
