import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { suppressionQuestions } from '../../metrics/suppression-questions';
import { storedRules } from '../../server/suppression-store';
import { rulesKey } from '../../ui/suppression/rules-key';
import { Suppression } from '../../ui/suppression/suppression';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('suppression'))('title') };
}

/** Suppression: whom to leave out of messages, what it would have saved, and what it would have put at risk. */
export default function SuppressionPage(props: PageProps) {
  return answeredPage(props, {
    questionsOf: suppressionQuestions,
    more: ({ workspace }) => [{ key: rulesKey(workspace), ask: () => storedRules(workspace) }],
    page: <Suppression />,
  });
}
