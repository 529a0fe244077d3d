import type { ReactNode } from 'react';
import { allQuestions } from '../metrics/overview-questions';
import { comparedSpan, type Span } from '../metrics/span';
import { spanProblem, type View, viewOf } from '../metrics/view';
import { type MoreAhead, prefetched } from '../server/prefetch';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { factsOrNull, searchOf, workspaceOfPage } from '../server/workspace-page';
import { AnswersAhead } from '../ui/answers-ahead';
import { EmptyWorkspace } from '../ui/empty-workspace';
import { NoSuchPeriod } from '../ui/no-such-period';

/** What Next gives a page of a workspace. */
export interface PageProps {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

interface Content {
  /** The page's questions, by panel. */
  readonly questionsOf: (view: View, compared: Span | null, facts: WorkspaceFacts) => object;
  /** Whether the page shows which days are logged. */
  readonly hasCoverage?: true;
  /** What else the page shows of these facts. */
  readonly more?: (facts: WorkspaceFacts) => readonly MoreAhead[] | Promise<readonly MoreAhead[]>;
  readonly page: ReactNode;
}

/** A page over the scope in its address, its answers sent with it; without data or without such a period, what to do instead. */
export async function answeredPage(
  { params, searchParams }: PageProps,
  { questionsOf, hasCoverage, more, page }: Content,
): Promise<ReactNode> {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  if (!facts?.lastDay) return <EmptyWorkspace workspace={workspace} />;
  const view = viewOf(searchOf(await searchParams), facts);
  const problem = spanProblem(view.span);
  if (problem) return <NoSuchPeriod problem={problem} />;
  const questions = allQuestions(questionsOf(view, comparedSpan(view.span, view.comparison, facts), facts));
  const state = await prefetched(workspace, {
    ...{ facts, questions, more: (await more?.(facts)) ?? [] },
    ...(hasCoverage ? { coverage: view.span } : {}),
  });
  return <AnswersAhead state={state}>{page}</AnswersAhead>;
}
