import { getTranslations } from 'next-intl/server';
import { Mark } from '../ui/mark';

interface Props {
  readonly searchParams: Promise<{ readonly to?: string; readonly wrong?: string }>;
}

/** Asks once for the token of the server. */
export default async function Access({ searchParams }: Props) {
  const [t, { to, wrong }] = await Promise.all([getTranslations('access'), searchParams]);
  return (
    <main className="mx-auto max-w-sm px-6 py-20">
      <div className="mb-8 flex items-center gap-2.5 text-[15px] font-[650]">
        <Mark />
        Ventana
      </div>
      <h1 className="text-[22px] font-[620] tracking-[-0.015em]">{t('title')}</h1>
      <p className="mt-1 mb-5 text-soft">{t('text')}</p>
      <form method="post" action="/api/access">
        <input type="hidden" name="to" value={to ?? '/'} />
        <label className="block text-small text-soft">
          {t('token')}
          <input
            type="password"
            name="token"
            required
            autoComplete="current-password"
            className="mt-1 block w-full rounded-chip border border-line bg-card px-3 py-2 text-ink"
          />
        </label>
        {wrong !== undefined && (
          <p role="alert" className="mt-2 text-down">
            {t('wrong')}
          </p>
        )}
        <button type="submit" className="mt-4 w-full rounded-chip bg-brand px-3 py-2 font-semibold text-card">
          {t('enter')}
        </button>
      </form>
    </main>
  );
}
