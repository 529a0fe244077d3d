import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addDays } from '../../metrics/days';
import { dataAhead } from '../../server/data-ahead';
import { prefetched } from '../../server/prefetch';
import { factsOrNull, workspaceOfPage } from '../../server/workspace-page';
import { AnswersAhead } from '../../ui/answers-ahead';
import { DataPage } from '../../ui/data/data-page';
import { qualityQuestion } from '../../ui/data/quality-question';

interface Props {
  readonly params: Promise<{ readonly workspace: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') };
}

/** Data: what was loaded, what was rejected and why, which days are logged, and the way to load more. */
export default async function DataRoute({ params }: Props) {
  const workspace = await workspaceOfPage(params);
  const facts = await factsOrNull(workspace);
  if (!facts) return <DataPage />;
  const { firstDay, lastDay } = facts;
  const coverage = firstDay && lastDay ? { coverage: { from: firstDay, to: addDays(lastDay, 1) } } : {};
  const [answers, loads] = await Promise.all([
    prefetched(workspace, { facts, questions: [qualityQuestion], ...coverage }),
    dataAhead(workspace),
  ]);
  return (
    <AnswersAhead state={answers}>
      <AnswersAhead state={loads}>
        <DataPage />
      </AnswersAhead>
    </AnswersAhead>
  );
}
