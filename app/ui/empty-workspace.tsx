import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { CommandLine } from './command-line';
import { PageNotice } from './page-notice';

/** What stands on the pages of a workspace that holds no data yet: what to load, and the ways to do it. */
export async function EmptyWorkspace({ workspace }: { readonly workspace: string }) {
  const t = await getTranslations('errors');
  return (
    <PageNotice title={t('empty_title')} text={t('empty_text')}>
      <Link href={`/${workspace}/data`} className="inline-block rounded-chip bg-ink px-3.5 py-1.5 font-semibold text-ground">
        {t('empty_upload')}
      </Link>
      <p className="mt-6 text-soft">{t('empty_command')}</p>
      <CommandLine>{`npm run ingest -- ${workspace} ./logs`}</CommandLine>
      <p className="mt-4 text-soft">{t('empty_sample')}</p>
      <CommandLine>npm run demo</CommandLine>
    </PageNotice>
  );
}
