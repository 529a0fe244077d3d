import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What stands over the pages of a workspace that holds orders or events but not one message: why most of its numbers are nought. */
export function NoMessages({ workspace }: { readonly workspace: string }) {
  const t = useTranslations('panels');
  return (
    <p role="note" className="mb-3.5 max-w-prose text-pretty text-soft">
      {t('no_messages')}{' '}
      <Link href={`/${workspace}/data`} className="no-print underline underline-offset-2">
        {t('no_messages_load')}
      </Link>
    </p>
  );
}
