'use client';
import { useMemo } from 'react';
import type { WorkspaceFacts } from '../server/workspace-facts';
import type { QuestionsOf } from './question';
import type { Span } from './span';
import { usePanel } from './use-panel';
import { useView } from './use-view';
import type { View } from './view';

/** What the answers of a panel are about. */
export interface AskedView<Asked> {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: Asked;
}

/** The answers of one panel of a page, with the view that they belong to. `ask` gives all questions of the page, and is the same function at each call. */
export function useAnswers<Asked extends QuestionsOf<Readonly<Record<keyof Asked, string>>>, Panel extends keyof Asked>(
  facts: WorkspaceFacts,
  ask: (view: View, compared: Span | null, facts: WorkspaceFacts) => Asked,
  panel: Panel,
) {
  const { view, compared } = useView(facts);
  const context = useMemo(
    (): AskedView<Asked> => ({ view, compared, questions: ask(view, compared, facts) }),
    [ask, view, compared, facts],
  );
  return usePanel<keyof Asked[Panel] & string, AskedView<Asked>>(facts.workspace, context.questions[panel], context);
}
