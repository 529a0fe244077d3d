'use client';
import { useMemo } from 'react';
import { type ConversationNames, type ConversationQuestions, conversationQuestions } from '../../metrics/conversation-questions';
import type { Span } from '../../metrics/span';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What the answers of a panel are about. */
export interface ConversationContext {
  readonly view: View;
  readonly compared: Span | null;
  readonly questions: ConversationQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function useConversations<Group extends keyof ConversationNames>(facts: WorkspaceFacts, group: Group) {
  const { view, compared } = useView(facts);
  const context = useMemo(
    (): ConversationContext => ({ view, compared, questions: conversationQuestions(view, compared, facts) }),
    [view, compared, facts],
  );
  return usePanel<ConversationNames[Group], ConversationContext>(facts.workspace, context.questions[group], context);
}
