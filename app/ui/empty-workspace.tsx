import { getTranslations } from 'next-intl/server';
import { CommandLine } from './command-line';
import { PageNotice } from './page-notice';

/** What stands on the pages of a workspace that holds no data yet: what to load, and how. */
export async function EmptyWorkspace({ workspace }: { readonly workspace: string }) {
  const t = await getTranslations('errors');
  return (
    <PageNotice title={t('empty_title')} text={t('empty_text')}>
      <CommandLine>{`npm run ingest -- ${workspace} ./logs`}</CommandLine>
      <p className="mt-4 text-soft">{t('empty_sample')}</p>
      <CommandLine>npm run demo</CommandLine>
    </PageNotice>
  );
}
