import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { pricingQuestions } from '../../metrics/pricing-questions';
import { Pricing } from '../../ui/pricing/pricing';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pricing'))('title') };
}

/** Pricing: the same log under every model, before and after, and what would have been. */
export default function PricingPage(props: PageProps) {
  return answeredPage(props, { questionsOf: pricingQuestions, page: <Pricing /> });
}
