import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageNotice } from './ui/page-notice';

/** The page of an address that names nothing. */
export default async function NotFound() {
  const t = await getTranslations('errors');
  return (
    <main className="px-6">
      <PageNotice title={t('not_found_title')} text={t('not_found_text')}>
        <Link href="/" className="font-medium text-brand underline underline-offset-2">
          {t('to_chooser')}
        </Link>
      </PageNotice>
    </main>
  );
}
