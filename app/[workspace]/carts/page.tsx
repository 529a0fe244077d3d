import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cartQuestions } from '../../metrics/cart-questions';
import { Carts } from '../../ui/carts/carts';
import { answeredPage, type PageProps } from '../answered-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('carts'))('title') };
}

/** Carts: where each stopped, what was in it and what the catalogue said of it. */
export default function CartsPage(props: PageProps) {
  return answeredPage(props, { questionsOf: cartQuestions, page: <Carts /> });
}
