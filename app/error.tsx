'use client';
import { useTranslations } from 'next-intl';
import { PageNotice } from './ui/page-notice';

/** The page that stands where another could not be drawn. */
export default function PageFailed({ reset }: { readonly error: Error; readonly reset: () => void }) {
  const t = useTranslations('errors');
  return (
    <main className="px-6">
      <PageNotice title={t('failed_title')} text={t('failed_text')}>
        <button type="button" onClick={reset} className="rounded-chip border border-line bg-card px-3 py-1.5 font-medium">
          {t('again')}
        </button>
      </PageNotice>
    </main>
  );
}
