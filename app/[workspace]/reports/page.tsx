import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { factsOrNull, workspaceOfPage } from '../../server/workspace-page';
import { EmptyWorkspace } from '../../ui/empty-workspace';
import { ReportsPage } from '../../ui/reports/reports-page';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reports'))('title') };
}

/** Reports: define, look, write, freeze and share. */
export default async function ReportsRoute({ params }: Props) {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  return facts?.lastDay ? <ReportsPage /> : <EmptyWorkspace workspace={workspace} />;
}
