'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ShareLink } from '../../server/share-links';
import { Popover } from '../popover';
import { useFormats } from '../use-formats';
import { reportsApi, send, shelfQuery } from './report-queries';
import { ShareForm } from './share-form';

interface ShareLinksProps {
  readonly workspace: string;
  readonly report: string;
  readonly links: readonly ShareLink[];
}

/** The links to a frozen report, and the way to another one. */
export function ShareLinks({ workspace, report, links }: ShareLinksProps) {
  const t = useTranslations('reports');
  const format = useFormats();
  const client = useQueryClient();
  const revocation = useMutation({
    mutationFn: (id: string) => send(`${reportsApi(workspace)}/links/${id}`, 'DELETE'),
    onSuccess: () => client.invalidateQueries({ queryKey: shelfQuery(workspace).queryKey }),
  });
  const now = new Date().toISOString();
  const day = (at: string): string => format.day(at.slice(0, 10));
  const told = ({ expiresAt, revokedAt }: ShareLink): string => {
    if (revokedAt) return t('share_revoked', { day: day(revokedAt) });
    return t(expiresAt <= now ? 'share_expired' : 'share_until', { day: day(expiresAt) });
  };
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <Popover chip={t('share')} label={t('share_title')} isQuiet>
        {() => <ShareForm workspace={workspace} report={report} />}
      </Popover>
      <ul className="num flex flex-wrap gap-x-4 gap-y-1 text-small text-faint">
        {links.map((link) => (
          <li key={link.id}>
            {[told(link), link.hasPassword && t('share_with_password')].filter(Boolean).join(' · ')}
            {link.revokedAt === null && link.expiresAt > now && (
              <button
                type="button"
                onClick={() => revocation.mutate(link.id)}
                className="ml-2 font-medium text-soft underline-offset-2 hover:underline"
              >
                {t('share_revoke')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {revocation.isError && (
        <p role="alert" className="text-small text-down">
          {t('revoke_failed')}
        </p>
      )}
    </div>
  );
}
