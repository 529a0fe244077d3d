import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { isWorkspaceName } from '../../db/workspace';
import { prefetched } from '../server/prefetch';
import { factsOrNull, workspaceOfPage, workspaceTitle } from '../server/workspace-page';
import { AnswersAhead } from '../ui/answers-ahead';
import { NewGeneration } from '../ui/new-generation';
import { Shell } from '../ui/shell';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
  readonly children: ReactNode;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const name = decodeURIComponent((await params).workspace);
  const title = isWorkspaceName(name) ? workspaceTitle(name) : 'Ventana';
  return { title: { default: title, template: `%s · ${title} · Ventana` } };
}

/** The frame of a workspace's pages. */
export default async function WorkspaceLayout({ params, children }: Props) {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  const frame = (
    <>
      <Shell workspace={workspace} name={workspaceTitle(workspace)}>
        {children}
      </Shell>
      <NewGeneration workspace={workspace} shown={facts?.generation ?? null} />
    </>
  );
  return facts ? <AnswersAhead state={await prefetched(workspace, { facts, questions: [] })}>{frame}</AnswersAhead> : frame;
}
