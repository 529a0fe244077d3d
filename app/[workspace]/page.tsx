import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { allQuestions, overviewQuestions } from '../metrics/overview-questions';
import { comparedSpan } from '../metrics/span';
import { spanProblem, viewOf } from '../metrics/view';
import { prefetched } from '../server/prefetch';
import { factsOrNull, searchOf, workspaceOfPage } from '../server/workspace-page';
import { AnswersAhead } from '../ui/answers-ahead';
import { EmptyWorkspace } from '../ui/empty-workspace';
import { NoSuchPeriod } from '../ui/no-such-period';
import { Overview } from '../ui/overview/overview';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

/** What WhatsApp earned and what it cost, on one screen. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  if (!facts?.lastDay) return <EmptyWorkspace workspace={workspace} />;
  const view = viewOf(searchOf(await searchParams), facts);
  const problem = spanProblem(view.span);
  if (problem) return <NoSuchPeriod problem={problem} />;
  const questions = overviewQuestions(view, comparedSpan(view.span, view.comparison, facts), facts);
  return (
    <AnswersAhead state={await prefetched(workspace, { facts, questions: allQuestions(questions), coverage: view.span })}>
      <Overview />
    </AnswersAhead>
  );
}
