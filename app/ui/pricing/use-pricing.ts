'use client';
import { useMemo } from 'react';
import { type PricingNames, type PricingQuestions, pricingQuestions } from '../../metrics/pricing-questions';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface PricingContext {
  readonly view: View;
  readonly questions: PricingQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function usePricing<Group extends keyof PricingNames>(facts: WorkspaceFacts, group: Group) {
  const { view } = useView(facts);
  const context = useMemo((): PricingContext => ({ view, questions: pricingQuestions(view, null, facts) }), [view, facts]);
  return usePanel<PricingNames[Group], PricingContext>(facts.workspace, context.questions[group], context);
}
