'use client';
import { useCallback } from 'react';
import { type CampaignQuestions, campaignQuestions } from '../../metrics/promotion-questions';
import { useAnswers } from '../../metrics/use-answers';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What every panel of the page of one campaign is given. */
export interface CampaignProps {
  readonly facts: WorkspaceFacts;
  /** Name of the campaign. */
  readonly name: string;
}

/** The answers of one panel of the page, with the view that they belong to. */
export function useCampaign<Panel extends keyof CampaignQuestions>({ facts, name }: CampaignProps, panel: Panel) {
  const ask = useCallback((view: View) => campaignQuestions(view, name), [name]);
  return useAnswers(facts, ask, panel);
}
