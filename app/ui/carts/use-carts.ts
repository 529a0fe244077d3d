'use client';
import { useMemo } from 'react';
import { type CartNames, type CartQuestions, cartQuestions } from '../../metrics/cart-questions';
import type { Span } from '../../metrics/span';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface CartContext {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: CartQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function useCarts<Group extends keyof CartNames>(facts: WorkspaceFacts, group: Group) {
  const { view, compared } = useView(facts);
  const context = useMemo(
    (): CartContext => ({ view, compared, questions: cartQuestions(view, compared, facts) }),
    [view, compared, facts],
  );
  return usePanel<CartNames[Group], CartContext>(facts.workspace, context.questions[group], context);
}
