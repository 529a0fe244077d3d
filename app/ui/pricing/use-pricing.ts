'use client';
import { type PricingQuestions, pricingQuestions } from '../../metrics/pricing-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const usePricing = <Panel extends keyof PricingQuestions>(facts: WorkspaceFacts, panel: Panel) =>
  useAnswers(facts, pricingQuestions, panel);
