'use client';
import { type ConversationQuestions, conversationQuestions } from '../../metrics/conversation-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const useConversations = <Panel extends keyof ConversationQuestions>(facts: WorkspaceFacts, panel: Panel) =>
  useAnswers(facts, conversationQuestions, panel);
