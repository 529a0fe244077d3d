import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { lineQuestions } from '../../metrics/line-questions';
import { linesAhead } from '../../server/lines-ahead';
import { Lines } from '../../ui/lines/lines';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lines'))('title') };
}

/** Lines: each number's life across partners, and both sides of its ports. */
export default function LinesPage(props: PageProps) {
  return answeredPage(props, {
    questionsOf: lineQuestions,
    more: linesAhead,
    page: <Lines />,
  });
}
