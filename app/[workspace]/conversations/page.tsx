import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { conversationQuestions } from '../../metrics/conversation-questions';
import { Conversations } from '../../ui/conversations/conversations';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('conversations'))('title') };
}

/** Conversations: how many of each kind, where, when, and what they cost. */
export default function ConversationsPage(props: PageProps) {
  return answeredPage(props, { questionsOf: conversationQuestions, page: <Conversations /> });
}
