'use client';
import { useTranslations } from 'next-intl';
import type { RowsPage } from '../../db/rows';
import type { ColumnKind } from '../../db/rows-source';
import { useFacts } from '../metrics/use-view';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useDimensionWords } from './use-dimension-words';
import { useFormats } from './use-formats';

const apart = ['file', 'record_line', 'local_at', 'local_day'];

/** A page of rows, their place in the log first, then their time and what is added up; columns without any value are left out. */
export function RowsTable({ page }: { readonly page: RowsPage }) {
  const facts = useFacts();
  return facts && <Table page={page} facts={facts} />;
}

function Table({ page: { columns, rows, amount }, facts }: { readonly page: RowsPage; readonly facts: WorkspaceFacts }) {
  const t = useTranslations('explain.columns');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const filled = columns
    .filter(({ name }) => !apart.includes(name) && rows.some((row) => row[name] !== null))
    .sort((one, other) => Number(other.name === amount?.column) - Number(one.name === amount?.column));
  const [isDated, hasClock] = ['local_day', 'local_at'].map((name) => columns.some((column) => column.name === name));
  const hasPlace = columns.some(({ name }) => name === 'file');
  const labelOf = (name: string): string => (t.has(name as never) ? t(name as never) : name);
  const printed = (name: string, kind: ColumnKind, value: string | number | boolean | null | undefined): string => {
    if (value === null || value === undefined) return '–';
    if (kind === 'money') return format.money(Number(value), facts.currency);
    if (kind === 'amount') return format.decimal(Number(value));
    if (kind === 'count') return format.count(Number(value));
    if (kind === 'seconds') return format.duration(Number(value));
    if (kind === 'claim') return t(value ? 'yes' : 'no');
    if (kind === 'instant') return String(value).slice(0, 16).replace('T', ' ');
    return kind === 'dimension' ? wordOf(name, String(value)) : String(value);
  };
  const cell = 'border-b border-hair px-1.5 py-1 whitespace-nowrap';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section aria-label={t('table')} tabIndex={0} className="num max-h-96 overflow-auto text-small">
      <table className="w-full">
        <thead className="sticky top-0 bg-card">
          <tr className="text-tiny text-faint">
            {hasPlace && (
              <th scope="col" className={`${cell} text-left font-medium`}>
                {t('place')}
              </th>
            )}
            {(isDated || hasClock) && (
              <th scope="col" className={`${cell} text-left font-medium`}>
                {t(hasClock ? 'local_at' : 'local_day')}
              </th>
            )}
            {filled.map(({ name }) => (
              <th key={name} scope="col" className={`${cell} text-left font-medium`}>
                {labelOf(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {hasPlace && (
                <td className={`${cell} text-faint`} title={String(row.file ?? '')}>
                  {row.file === null ? '–' : `${String(row.file).split('/').at(-1)}:${row.record_line}`}
                </td>
              )}
              {(isDated || hasClock) && (
                <td className={cell}>{printed('local_at', row.local_at ? 'instant' : 'day', row.local_at ?? row.local_day)}</td>
              )}
              {filled.map(({ name, kind }) => (
                <td key={name} className={cell}>
                  {printed(name, kind, row[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
