'use client';
import { useTranslations } from 'next-intl';
import type { FrozenReport } from '../../report/frozen';
import type { ReportShelf } from '../../server/report-shelf';
import type { ShareLink } from '../../server/share-links';
import { PanelCard } from '../panel-card';
import { usePeriodWords } from '../period-picker';
import { useFormats } from '../use-formats';
import { Corrections } from './corrections';
import { reportsApi } from './report-queries';
import { ShareLinks } from './share-links';

/** Reports that keep their numbers: their files, what changed since, and the links to them. */
export function FrozenReports({ workspace, shelf }: { readonly workspace: string; readonly shelf: ReportShelf }) {
  const t = useTranslations('reports');
  return (
    <PanelCard title={t('frozen_title')}>
      {shelf.frozen.length === 0 && <p className="max-w-prose text-pretty text-soft">{t('frozen_none')}</p>}
      <ul>
        {shelf.frozen.map((report) => (
          <Frozen key={report.id} workspace={workspace} report={report} links={shelf.links.filter((link) => link.report === report.id)} />
        ))}
      </ul>
    </PanelCard>
  );
}

interface FrozenProps {
  readonly workspace: string;
  readonly report: FrozenReport;
  readonly links: readonly ShareLink[];
}

function Frozen({ workspace, report, links }: FrozenProps) {
  const t = useTranslations('reports');
  const format = useFormats();
  const words = usePeriodWords();
  const { id, title, client, span, language, frozenAt, generation, hash, files } = report;
  const address = (kind: string): string => `${reportsApi(workspace)}/frozen/${id}/${kind}`;
  return (
    <li className="border-t border-hair py-2.5 first:border-0">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <a href={address('html')} target="_blank" rel="noreferrer" className="min-w-0 flex-auto font-semibold break-words hover:underline">
          {[client, title].filter(Boolean).join(' · ')}
        </a>
        <span className="num text-soft">{words(span).title}</span>
        <span className="text-faint">{t(`language_${language}`)}</span>
        <span className="flex flex-wrap gap-x-3">
          {files
            .filter(({ format: kind }) => kind !== 'json' && kind !== 'html')
            .map(({ format: kind }) => (
              <a key={kind} href={address(kind)} download className="font-medium text-brand underline-offset-2 hover:underline">
                {kind.toUpperCase()}
              </a>
            ))}
        </span>
      </div>
      <p className="num mt-0.5 text-small text-faint">
        {t('column_frozen')}: {format.day(frozenAt.slice(0, 10))} · {t('origin', { id: generation, hash: hash.slice(0, 12) })}
      </p>
      <Corrections workspace={workspace} id={id} />
      <ShareLinks workspace={workspace} report={id} links={links} />
    </li>
  );
}
