import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { campaignQuestions } from '../../../metrics/promotion-questions';
import { isCampaign } from '../../../server/campaigns';
import { workspaceOfPage } from '../../../server/workspace-page';
import { Campaign } from '../../../ui/campaign/campaign';
import { answeredPage, type PageProps } from '../../answered-page';

interface Props extends PageProps {
  readonly params: Promise<{ readonly workspace: string; readonly campaign: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).campaign) };
}

/** One campaign: its ladder, what it caused, and where and when it worked. */
export default async function CampaignPage(props: Props) {
  const campaign = decodeURIComponent((await props.params).campaign);
  if (!(await isCampaign(await workspaceOfPage(props.params), campaign))) notFound();
  return answeredPage(props, { questionsOf: (view) => campaignQuestions(view, campaign), page: <Campaign name={campaign} /> });
}
