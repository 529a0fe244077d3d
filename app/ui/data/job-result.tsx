'use client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '../../metrics/use-view';
import type { JobState } from '../../server/jobs';
import { useFormats } from '../use-formats';
import { fileName } from './file-name';
import { useFileWords } from './use-file-words';

/** A file of the summary of ingest (contract, "Ingest summary"). */
interface FileResult {
  readonly path: string;
  readonly kind: string | null;
  readonly status: 'loaded' | 'already_loaded' | 'not_used_yet' | 'unrecognised' | 'failed';
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly reason?: string;
}

interface IngestResult {
  readonly generation: number;
  readonly seconds: number;
  readonly files: readonly FileResult[];
}

/** The summary of a job that loaded files; null for another job. */
function resultOf({ kind, summary }: JobState): IngestResult | null {
  const isResult = typeof summary === 'object' && summary !== null && 'files' in summary;
  return kind === 'ingest' && isResult ? (summary as IngestResult) : null;
}

/** What a job did: the files with what became of their records, or why nothing changed. Without `see` rejects are shown by the page of the data. */
export function JobResult({ job, see }: { readonly job: JobState; readonly see?: (path: string) => void }) {
  const t = useTranslations('data');
  const format = useFormats();
  const workspace = useWorkspace();
  const result = resultOf(job);
  const told =
    job.state === 'failed' || !result
      ? t(`${job.state === 'failed' ? 'failed' : 'done'}_${job.kind}`, { id: 0, seconds: '' })
      : t('done_ingest', { id: result.generation, seconds: format.decimal(result.seconds, 1) });
  return (
    <div className="mt-3">
      <p className={`font-semibold ${job.state === 'failed' ? 'text-down' : 'text-up'}`}>{told}</p>
      {job.error && (
        <p lang="en" className="text-small break-words text-soft">
          {job.error}
        </p>
      )}
      {job.passphrase && (
        <div className="mt-2 rounded-chip border border-entry px-3 py-2">
          <p className="font-semibold">{t('passphrase_title')}</p>
          <p className="text-small text-soft">{t('passphrase_text')}</p>
          <code className="mt-1 block font-mono text-body break-all">{job.passphrase}</code>
        </div>
      )}
      {result?.files.some(({ status }) => status === 'loaded') && (
        <Link href={`/${workspace}`} className="mt-1 inline-block font-medium underline underline-offset-2">
          {t('see_overview')}
        </Link>
      )}
      <ul className="mt-1.5">
        {result?.files.map((file, index) => (
          <ResultLine key={`${index} ${file.path}`} file={file} {...(see ? { see } : {})} />
        ))}
      </ul>
    </div>
  );
}

const quiet = 'ml-2 text-small text-soft underline underline-offset-2';

function ResultLine({ file, see }: { readonly file: FileResult; readonly see?: (path: string) => void }) {
  const t = useTranslations('data');
  const workspace = useWorkspace();
  const format = useFormats();
  const words = useFileWords();
  const { path, status, kind, accepted, duplicates, rejected, reason } = file;
  const isRead = status === 'loaded' || status === 'already_loaded';
  const told = {
    accepted: () => format.count(accepted),
    duplicates: () => format.count(duplicates),
    rejected: () => format.count(rejected),
  };
  return (
    <li className="num border-t border-hair py-1.5">
      <span className="font-medium break-all">{fileName(path)}</span>
      {kind && <span className="text-faint"> · {words.kind(kind)}</span>}
      <span className={isRead ? 'text-soft' : 'text-entry-ink'}> · {t(`status_${status}`)}</span>
      {isRead && <span className="text-soft"> · {t.rich('records_note', told)}</span>}
      {rejected > 0 &&
        (see ? (
          <button type="button" onClick={() => see(path)} className={quiet}>
            {t('rejects_see', { n: rejected, count: format.count(rejected), name: fileName(path) })}
          </button>
        ) : (
          <Link href={`/${workspace}/data`} className={quiet}>
            {t('rejects_see', { n: rejected, count: format.count(rejected), name: fileName(path) })}
          </Link>
        ))}
      {!isRead && reason && (
        <span lang="en" className="block text-small break-words text-faint">
          {reason}
        </span>
      )}
    </li>
  );
}
