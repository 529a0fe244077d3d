'use client';
import { useMemo } from 'react';
import { type LineNames, type LineQuestions, lineQuestions } from '../../metrics/line-questions';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface LinesContext {
  readonly view: View;
  readonly questions: LineQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function useLines<Group extends keyof LineNames>(facts: WorkspaceFacts, group: Group) {
  const { view } = useView(facts);
  const context = useMemo((): LinesContext => ({ view, questions: lineQuestions(view, null, facts) }), [view, facts]);
  return usePanel<LineNames[Group], LinesContext>(facts.workspace, context.questions[group], context);
}
