'use client';
import { useTranslations } from 'next-intl';
import type { Term } from '../../db/explain';
import type { ExplainedNumber } from '../server/explained-number';
import { ExplainedValue } from './explained-value';
import { usePrintedNumber, useTermName } from './use-number-words';

/** The number and what it is made of: divided by, added up, taken away, before and now. */
export function ExplainCounts({ explained }: { readonly explained: ExplainedNumber }) {
  const t = useTranslations('explain');
  const nameOf = useTermName(explained.metric);
  const printed = usePrintedNumber(explained);
  const { terms, as } = explained;
  const sign: Readonly<Record<Term['role'], string>> = {
    numerator: '',
    denominator: '÷',
    addend: '+',
    from: '',
    less: '−',
    now: '',
    before: '',
    part: '',
    whole: '÷',
    other: '',
  };
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('count')}</h3>
      <p className="mb-1 text-soft text-pretty">{explained.formula}</p>
      <dl className="num grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5">
        {terms.map((term) => (
          <div key={term.role + term.name} className="contents text-soft">
            <dt>
              {nameOf(term.name)}
              {isTold(term.role) && <span className="text-faint"> · {t(`role_${term.role}`)}</span>}
            </dt>
            <dd className="text-right">
              {sign[term.role]} {printed(term.name, term.value)}
            </dd>
          </div>
        ))}
        <div className="contents font-semibold">
          <dt>{as === 'value' ? explained.name : t(`as_${as}`)}</dt>
          <dd className="text-right">
            <ExplainedValue explained={explained} />
          </dd>
        </div>
      </dl>
    </>
  );
}

const told = ['now', 'before', 'part', 'whole', 'other'] as const;
const isTold = (role: Term['role']): role is (typeof told)[number] => told.some((name) => name === role);
