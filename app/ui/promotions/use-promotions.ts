'use client';
import { useMemo } from 'react';
import { type PromotionNames, type PromotionQuestions, promotionQuestions } from '../../metrics/promotion-questions';
import type { Span } from '../../metrics/span';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface PromotionContext {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: PromotionQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function usePromotions<Group extends keyof PromotionNames>(facts: WorkspaceFacts, group: Group) {
  const { view, compared } = useView(facts);
  const context = useMemo((): PromotionContext => ({ view, compared, questions: promotionQuestions(view, compared) }), [view, compared]);
  return usePanel<PromotionNames[Group], PromotionContext>(facts.workspace, context.questions[group], context);
}
