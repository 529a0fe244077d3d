import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { conversationQuestions } from '../../metrics/conversation-questions';
import { allQuestions } from '../../metrics/overview-questions';
import { comparedSpan } from '../../metrics/span';
import { spanProblem, viewOf } from '../../metrics/view';
import { prefetched } from '../../server/prefetch';
import { factsOrNull, searchOf, workspaceOfPage } from '../../server/workspace-page';
import { AnswersAhead } from '../../ui/answers-ahead';
import { Conversations } from '../../ui/conversations/conversations';
import { EmptyWorkspace } from '../../ui/empty-workspace';
import { NoSuchPeriod } from '../../ui/no-such-period';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conversations'))('title') };
}

/** Conversations: how many of each kind, where, when, and what they cost. */
export default async function ConversationsPage({ params, searchParams }: Props) {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  if (!facts?.lastDay) return <EmptyWorkspace workspace={workspace} />;
  const view = viewOf(searchOf(await searchParams), facts);
  const problem = spanProblem(view.span);
  if (problem) return <NoSuchPeriod problem={problem} />;
  const questions = conversationQuestions(view, comparedSpan(view.span, view.comparison, facts), facts);
  return (
    <AnswersAhead state={await prefetched(workspace, { facts, questions: allQuestions(questions) })}>
      <Conversations />
    </AnswersAhead>
  );
}
