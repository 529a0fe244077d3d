'use client';
import { useMemo } from 'react';
import { type CampaignNames, type CampaignQuestions, campaignQuestions } from '../../metrics/promotion-questions';
import { usePanel } from '../../metrics/use-panel';
import { useView } from '../../metrics/use-view';
import type { View } from '../../metrics/view';
import type { WorkspaceFacts } from '../../server/workspace-facts';

/** What every panel of the page of one campaign is given. */
export interface CampaignProps {
  readonly facts: WorkspaceFacts;
  /** Name of the campaign. */
  readonly name: string;
}

/** What the answers of a panel are about. */
export interface CampaignContext {
  readonly view: View;
  readonly questions: CampaignQuestions;
}

/** The answers of one group of the page's questions, with the view that they belong to. */
export function useCampaign<Group extends keyof CampaignNames>({ facts, name }: CampaignProps, group: Group) {
  const { view } = useView(facts);
  const context = useMemo((): CampaignContext => ({ view, questions: campaignQuestions(view, name) }), [view, name]);
  return usePanel<CampaignNames[Group], CampaignContext>(facts.workspace, context.questions[group], context);
}
