import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { overviewQuestions } from '../metrics/overview-questions';
import { Overview } from '../ui/overview/overview';
import { answeredPage, type PageProps } from './answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') };
}

/** What WhatsApp earned and what it cost, on one screen. */
export default function OverviewPage(props: PageProps) {
  return answeredPage(props, { questionsOf: overviewQuestions, hasCoverage: true, page: <Overview /> });
}
