'use client';
import { useTranslations } from 'next-intl';
import { meanings } from '../../db/metrics';
import { numberIn, totalIn } from '../metrics/answer-values';
import type { Explanation } from '../server/explanation';
import type { ExplainTarget } from './explain-context';
import { useFormats } from './use-formats';

interface ExplainCountsProps {
  readonly explanation: Explanation;
  readonly target: ExplainTarget;
  readonly fields: readonly string[];
}

/** The number and what it is made of, each with its name. */
export function ExplainCounts({ explanation: { answer }, target, fields }: ExplainCountsProps) {
  const t = useTranslations('explain');
  const metrics = useTranslations('metrics');
  const format = useFormats();
  const { row } = target;
  const found = row && answer.rows.find((candidate) => Object.entries(row).every(([name, value]) => candidate[name] === value));
  const numberOf = (field: string): number | null => (row ? numberIn(found, field) : totalIn(answer, field));
  const printed = (field: string): string => {
    const unit = meanings[answer.metric]?.[field]?.unit;
    const value = numberOf(field);
    if (value === null) return t('no_value');
    if (unit === 'money') return format.money(value, answer.scope.currency);
    if (unit === 'seconds') return format.duration(value);
    if (unit !== 'ratio') return format.count(value);
    return /roas|roi/.test(field) ? format.decimal(value) : format.percent(value, 2);
  };
  return (
    <>
      <h3 className="mt-3.5 mb-1 text-small text-faint">{t('count')}</h3>
      <dl className="num grid grid-cols-[1fr_auto] gap-x-3 gap-y-0.5">
        {fields.map((field) => (
          <div key={field} className="contents">
            <dt className="text-soft">{metrics(`${answer.metric}.${field}.name` as 'roi.revenue.name')}</dt>
            <dd className="text-right font-semibold">{printed(field)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
