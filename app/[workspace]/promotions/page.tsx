import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { promotionQuestions } from '../../metrics/promotion-questions';
import { Promotions } from '../../ui/promotions/promotions';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('promotions'))('title') };
}

/** Promotions: whom each reached, what it is credited with, and what it cost. */
export default function PromotionsPage(props: PageProps) {
  return answeredPage(props, { questionsOf: promotionQuestions, page: <Promotions /> });
}
