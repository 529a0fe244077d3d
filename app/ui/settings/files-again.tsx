'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '../../metrics/use-view';
import type { JobState } from '../../server/jobs';
import { fileName } from '../data/file-name';

/** The files that were read under other settings than those kept now: they are to be given once more. */
export function FilesAgain({ job }: { readonly job: JobState }) {
  const t = useTranslations('settings');
  const workspace = useWorkspace();
  const files = staleFiles(job);
  if (files.length === 0) return null;
  return (
    <div className="mt-2 rounded-chip border border-entry px-3 py-2">
      <p className="font-semibold">{t('again_title', { count: files.length })}</p>
      <p className="max-w-prose text-small text-soft text-pretty">
        {t('again_text')}{' '}
        <Link href={`/${workspace}/data`} className="underline underline-offset-2">
          {t('again_link')}
        </Link>
      </p>
      <ul className="mt-1 max-h-40 overflow-auto text-small">
        {files.map((path) => (
          <li key={path} title={path} className="break-all">
            {fileName(path)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a rebuild told to be supplied again. */
function staleFiles({ kind, summary }: JobState): readonly string[] {
  if (kind !== 'rebuild' || typeof summary !== 'object' || summary === null || !('supplyAgain' in summary)) return [];
  return Array.isArray(summary.supplyAgain) ? summary.supplyAgain.map(String) : [];
}
