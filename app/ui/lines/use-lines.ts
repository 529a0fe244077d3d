'use client';
import { type LineQuestions, lineQuestions } from '../../metrics/line-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const useLines = <Panel extends keyof LineQuestions>(facts: WorkspaceFacts, panel: Panel) => useAnswers(facts, lineQuestions, panel);
