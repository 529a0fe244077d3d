'use client';
import { useTranslations } from 'next-intl';
import type { ShownSql } from '../../db/explain-sql';
import { CopyButton } from './copy-button';

/** The SQL that gives the number and nothing else, with its parameters; copied, it runs as it is. */
export function ExplainStatement({ statement: { sql, params, pasted } }: { readonly statement: ShownSql }) {
  const t = useTranslations('explain');
  return (
    <>
      <h3 className="mt-3.5 mb-1 flex items-baseline gap-3 text-small text-faint">
        {t('sql')}
        <CopyButton label={t('copy')} textOf={() => pasted} />
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section aria-label={t('sql')} tabIndex={0} className="max-h-44 overflow-auto rounded-chip border border-line bg-ground px-2.5 py-2">
        <pre className="font-mono text-[11.5px] leading-normal whitespace-pre-wrap wrap-anywhere">{sql}</pre>
      </section>
      {params.length > 0 && (
        <p className="mt-1 font-mono text-[11.5px] break-words text-soft">
          {params.map((value, place) => `$${place + 1} = ${JSON.stringify(value)}`).join('  ')}
        </p>
      )}
    </>
  );
}
