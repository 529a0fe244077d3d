'use client';
import { type PromotionQuestions, promotionQuestions } from '../../metrics/promotion-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const usePromotions = <Panel extends keyof PromotionQuestions>(facts: WorkspaceFacts, panel: Panel) =>
  useAnswers(facts, promotionQuestions, panel);
