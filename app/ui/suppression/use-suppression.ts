'use client';
import { type SuppressionQuestions, suppressionQuestions } from '../../metrics/suppression-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const useSuppression = <Panel extends keyof SuppressionQuestions>(facts: WorkspaceFacts, panel: Panel) =>
  useAnswers(facts, suppressionQuestions, panel);
