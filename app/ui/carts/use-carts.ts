'use client';
import { type CartQuestions, cartQuestions } from '../../metrics/cart-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** The answers of one panel of the page, with the view that they belong to. */
export const useCarts = <Panel extends keyof CartQuestions>(facts: WorkspaceFacts, panel: Panel) => useAnswers(facts, cartQuestions, panel);
