'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Statement } from '../../db/slices';

/** The SQL that ran, with its parameters in order. */
export function ExplainSql({ statements }: { readonly statements: readonly Statement[] }) {
  const t = useTranslations('explain');
  const [copied, setCopied] = useState<number | null>(null);
  const copy = async (text: string, index: number) => {
    await navigator.clipboard.writeText(text);
    setCopied(index);
  };
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('sql')}</h3>
      <div className="grid gap-2">
        {statements.map(({ sql, params }, index) => (
          <div key={sql + JSON.stringify(params)} className="rounded-chip border border-line bg-ground px-2.5 py-2">
            <pre className="max-h-72 overflow-auto font-mono text-[11.5px] leading-normal whitespace-pre-wrap">{broken(sql)}</pre>
            {params.length > 0 && (
              <p className="mt-1.5 border-t border-line pt-1.5 font-mono text-[11.5px] break-words text-soft">
                {params.map((value, place) => `$${place + 1} = ${JSON.stringify(value)}`).join('  ')}
              </p>
            )}
            <button
              type="button"
              onClick={() => void copy(sql, index)}
              className="mt-1 text-tiny text-faint underline underline-offset-2 hover:text-ink"
            >
              {copied === index ? t('copied') : t('copy')}
            </button>
          </div>
        ))}
      </div>
    </>
  );
}

/** SQL with a line for each of its parts. */
const broken = (sql: string): string =>
  sql
    .replace(/ (from|where|group by|order by|left join|join|union all) /g, '\n$1 ')
    .replace(/, ("|sum|count|coalesce|quantile)/g, ',\n  $1');
