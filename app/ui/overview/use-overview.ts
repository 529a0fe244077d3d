'use client';
import { type OverviewQuestions, overviewQuestions } from '../../metrics/overview-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const useOverview = <Panel extends keyof OverviewQuestions>(facts: WorkspaceFacts, panel: Panel) =>
  useAnswers(facts, overviewQuestions, panel);
