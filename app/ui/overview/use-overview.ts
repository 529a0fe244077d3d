'use client';
import { useMemo } from 'react';
import { type OverviewNames, type OverviewQuestions, overviewQuestions } from '../../metrics/overview-questions';
import type { Span } from '../../metrics/span';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface OverviewContext {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: OverviewQuestions;
}

/** The answers of one group of the overview's questions, with the view that they belong to. */
export function useOverview<Group extends keyof OverviewNames>(facts: WorkspaceFacts, group: Group) {
  const { view, compared } = useView(facts);
  const context = useMemo(
    (): OverviewContext => ({ view, compared, questions: overviewQuestions(view, compared, facts) }),
    [view, compared, facts],
  );
  return usePanel<OverviewNames[Group], OverviewContext>(facts.workspace, context.questions[group], context);
}
