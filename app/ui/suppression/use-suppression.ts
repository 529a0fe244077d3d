'use client';
import { useMemo } from 'react';
import type { Span } from '../../metrics/span';
import { type SuppressionNames, type SuppressionQuestions, suppressionQuestions } from '../../metrics/suppression-questions';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface SuppressionContext {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: SuppressionQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function useSuppression<Group extends keyof SuppressionNames>(facts: WorkspaceFacts, group: Group) {
  const { view, compared } = useView(facts);
  const context = useMemo(
    (): SuppressionContext => ({ view, compared, questions: suppressionQuestions(view, compared) }),
    [view, compared],
  );
  return usePanel<SuppressionNames[Group], SuppressionContext>(facts.workspace, context.questions[group], context);
}
