'use client';
import { useTranslations } from 'next-intl';
import type { RejectedRecord } from '../../server/rejected-records';
import { fileName } from './file-name';
import { useFileWords } from './use-file-words';

/** Rejected records: file and line, and the reason. */
export function RejectTable({ rejects }: { readonly rejects: readonly RejectedRecord[] }) {
  const t = useTranslations('data');
  const words = useFileWords();
  return (
    <table className="num w-full text-body">
      <thead>
        <tr className="text-left text-small text-faint">
          <th scope="col" className="px-1.5 py-1 font-medium max-phone:w-1/2">
            {t('rejects_where')}
          </th>
          <th scope="col" className="px-1.5 py-1 font-medium">
            {t('rejects_reason')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rejects.map(({ file, path, line, reason, detail }, index) => (
          <tr key={`${file} ${line} ${index}`} className="border-t border-hair align-top">
            <th scope="row" title={path} className="px-1.5 py-1.5 text-left font-mono text-small font-normal break-all">
              {fileName(path)}:{line}
            </th>
            <td className="px-1.5 py-1.5">
              {words.reason(reason)}
              {detail && <span className="ml-2 text-small wrap-anywhere text-faint">{words.detail(detail)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
