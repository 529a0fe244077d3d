'use client';
import { totalIn } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { Provenance } from '../provenance';
import { useOverview } from './use-overview';

/** The provenance of the overview's numbers. */
export function OverviewFoot({ facts }: { readonly facts: WorkspaceFacts }) {
  const figures = useOverview(facts, 'figures');
  const quality = useOverview(facts, 'quality');
  if (figures.state !== 'ready' || quality.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { talks, talksBefore } = figures.answers;
  const asked = quality.context.questions.quality.quality;
  const matched = asked && { question: asked, value: totalIn(quality.answers.quality, 'orders_matched_rate') };
  return <Provenance facts={facts} now={talks} before={talksBefore} matched={matched} />;
}
