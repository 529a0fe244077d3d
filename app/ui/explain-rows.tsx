'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Explained } from '../../db/explain';
import { rowsAddress, rowsQuery } from '../metrics/queries';
import type { ExplainTarget } from './explain-context';
import { RowsTable } from './rows-table';
import { Skeleton } from './skeleton';
import { useFormats } from './use-formats';
import { useTermName } from './use-number-words';

interface ExplainRowsProps {
  readonly workspace: string;
  readonly target: ExplainTarget;
  readonly explained: Explained;
}

/** The rows behind a number, page by page, each with its place in the log; all of them as a file. */
export function ExplainRows({ workspace, target, explained: { rows: countable, metric } }: ExplainRowsProps) {
  const t = useTranslations('explain');
  const format = useFormats();
  const nameOf = useTermName(metric);
  const isComma = useLocale() === 'en';
  const [of, setOf] = useState(countable[0] ?? null);
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    ...rowsQuery(workspace, target, of ?? '', page),
    enabled: of !== null,
    placeholderData: keepPreviousData,
  });
  if (of === null) return null;
  const separated = { separator: 'semicolon', decimal: 'comma' } as const;
  const files = [
    { name: isComma ? t('csv_comma') : t('csv_semicolon'), form: { format: 'csv', bom: 'true', ...(isComma ? {} : separated) } },
    { name: isComma ? t('csv_semicolon') : t('csv_comma'), form: { format: 'csv', bom: 'true', ...(isComma ? separated : {}) } },
    { name: 'XLSX', form: { format: 'xlsx' } },
    { name: 'Parquet', form: { format: 'parquet' } },
  ];
  const step = 'rounded-md border border-line px-2 py-0.5 disabled:opacity-40';
  return (
    <>
      <h3 className="mt-3.5 mb-1 flex flex-wrap items-baseline gap-x-3 text-small text-faint">
        {t('rows')} {data && <span className="num">{format.count(data.count)}</span>}
        {files.map(({ name, form }) => (
          <a
            key={name}
            href={rowsAddress(workspace, target, { of, ...form })}
            download
            className="underline underline-offset-2 hover:text-ink"
          >
            {name}
          </a>
        ))}
      </h3>
      {countable.length > 1 && (
        <div className="mb-1.5 flex flex-wrap gap-1.5 text-small">
          {countable.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={of === name}
              onClick={() => {
                setOf(name);
                setPage(1);
              }}
              className="rounded-md border border-line px-1.5 text-soft aria-pressed:bg-hair aria-pressed:text-ink"
            >
              {nameOf(name)}
            </button>
          ))}
        </div>
      )}
      {error ? <p role="alert">{t('rows_failed')}</p> : data ? <RowsTable page={data} /> : <Skeleton height={180} />}
      {data && data.pages > 1 && (
        <div className="num mt-2 flex items-center gap-2 text-small">
          <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)} className={step}>
            {t('previous')}
          </button>
          {t('page', { page: format.count(page), pages: format.count(data.pages) })}
          <button type="button" disabled={page >= data.pages} onClick={() => setPage(page + 1)} className={step}>
            {t('next')}
          </button>
        </div>
      )}
    </>
  );
}
