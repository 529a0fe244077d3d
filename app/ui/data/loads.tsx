'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { NumberReference } from '../../metrics/number-reference';
import type { LoadedFile } from '../../server/loaded-files';
import { explainMark } from '../explain-mark';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { fileName } from './file-name';
import { RemoveLoad } from './remove-load';
import { ShowAllButton } from '../show-all-button';
import { useFileWords } from './use-file-words';

interface LoadsProps {
  readonly files: readonly LoadedFile[];
  readonly isBusy: boolean;
  readonly remove: (file: number) => void;
  /** Shows the rejects of a file. */
  readonly see: (file: number) => void;
}

type RecordCount = 'records' | 'accepted' | 'duplicates' | 'rejected';

/** What gives the count of a file. */
const recordsOf = (file: LoadedFile, field: RecordCount): NumberReference => ({
  question: { metric: 'data_quality', parameters: { by: ['file,kind'] } },
  fields: [field],
  row: { file: [file.path], kind: [file.kind] },
});

const shownAtFirst = 10;
const right = 'px-1.5 py-1.5 text-right whitespace-nowrap align-top';

/** The loaded files, the newest load first: what they are, the time they tell of, and what became of their records. */
export function Loads({ files, isBusy, remove, see }: LoadsProps) {
  const t = useTranslations('data');
  const format = useFormats();
  const [isWhole, setIsWhole] = useState(false);
  const [asked, setAsked] = useState<LoadedFile | null>(null);
  if (files.length === 0) return <EmptyPanel title={t('loads_title')}>{t('loads_empty')}</EmptyPanel>;
  const shown = isWhole ? files : files.slice(0, shownAtFirst);
  /** A file that was loaded again under its name has no answer of its own. */
  const isAlone = ({ path, kind }: LoadedFile): boolean => files.filter((file) => file.path === path && file.kind === kind).length === 1;
  const counted = (file: LoadedFile, field: RecordCount) =>
    isAlone(file) ? <NumberButton
      target={{
        ...recordsOf(file, field),
        title: `${fileName(file.path)} · ${t(`column_${field}`)}`,
        shown: format.count(file[field]),
        value: file[field],
      }}
    /> : format.count(file[field]);
  const head = (['records', 'accepted', 'duplicates', 'rejected'] as const).map((name) => t(`column_${name}`));
  return (
    <PanelCard title={t('loads_title')} note={t('loads_count', { count: files.length })}>
      <table className="num w-full text-body max-phone:text-small">
        <thead>
          <tr className="text-small text-faint">
            <th scope="col" className="w-full px-1.5 py-1 text-left font-medium phone:w-auto">
              {t('column_file')}
            </th>
            {head.map((name, column) => (
              <th key={name} scope="col" className={`px-1.5 py-1 text-right font-medium ${column === 1 || column === 2 ? 'max-phone:hidden print:table-cell' : ''}`}>
                {name}
              </th>
            ))}
            <th scope="col" className="no-print max-phone:hidden">
              <span className="sr-only">{t('column_remove')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((file) => (
            <tr key={file.id} className="border-t border-hair">
              <th scope="row" className="px-1.5 py-1.5 text-left font-normal">
                <About file={file} />
                <RemoveButton className="phone:hidden" file={file} isBusy={isBusy} ask={setAsked} />
              </th>
              <td className={right}>{counted(file, 'records')}</td>
              <td className={`${right} text-soft max-phone:hidden print:table-cell`}>{counted(file, 'accepted')}</td>
              <td className={`${right} text-soft max-phone:hidden print:table-cell`}>{counted(file, 'duplicates')}</td>
              <td className={right}>
                {file.rejected > 0 ? (
                  <button
                    type="button"
                    onClick={() => see(file.id)}
                    aria-label={t('rejects_see', { n: file.rejected, count: format.count(file.rejected), name: fileName(file.path) })}
                    className="font-medium text-entry-ink underline underline-offset-2"
                    {...(isAlone(file) ? explainMark(recordsOf(file, 'rejected'), file.rejected) : {})}
                  >
                    {format.count(file.rejected)}
                  </button>
                ) : (
                  counted(file, 'rejected')
                )}
              </td>
              <td className={`${right} no-print max-phone:hidden`}>
                <RemoveButton file={file} isBusy={isBusy} ask={setAsked} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {files.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all', { count: format.count(files.length) }), less: t('show_less') }} />
      )}
      {asked && <RemoveLoad key={asked.id} file={asked} remove={() => remove(asked.id)} close={() => setAsked(null)} />}
    </PanelCard>
  );
}

function About({ file }: { readonly file: LoadedFile }) {
  const t = useTranslations('data');
  const format = useFormats();
  const words = useFileWords();
  const { path, kind, load, firstAt, lastAt } = file;
  const days = [...new Set([firstAt, lastAt].flatMap((at) => (at === null ? [] : [format.day(at.slice(0, 10))])))];
  return (
    <>
      <span className="block font-medium break-all" title={path}>
        {fileName(path)}
      </span>
      <span className="block text-small text-faint">
        {[words.kind(kind), days.join(' – '), t('load_number', { load })].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

interface RemoveButtonProps {
  readonly file: LoadedFile;
  readonly isBusy: boolean;
  readonly ask: (file: LoadedFile) => void;
  readonly className?: string;
}

function RemoveButton({ file, isBusy, ask, className = '' }: RemoveButtonProps) {
  const t = useTranslations('data');
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => ask(file)}
      aria-label={t('remove_named', { name: fileName(file.path) })}
      className={`no-print text-small text-soft underline underline-offset-2 hover:text-down disabled:opacity-50 ${className}`}
    >
      {t('remove')}
    </button>
  );
}
