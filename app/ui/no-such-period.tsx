import { getTranslations } from 'next-intl/server';
import { PageNotice } from './page-notice';

/** What stands where the address names a period that cannot be. */
export async function NoSuchPeriod({ problem }: { readonly problem: 'not_a_day' | 'empty' }) {
  const t = await getTranslations('errors');
  return (
    <PageNotice title={t('period_title')} text={t(`period_${problem}`)}>
      <a href="?" className="font-medium text-brand underline underline-offset-2">
        {t('period_mend')}
      </a>
    </PageNotice>
  );
}
