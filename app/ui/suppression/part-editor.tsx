'use client';
import { useTranslations } from 'next-intl';
import type { PartMetric, RulePart } from '../../../db/suppression-rules';
import { classNames } from '../class-names';
import { fieldShape, wholeOrNull } from './rule-editor';

const metrics: readonly PartMetric[] = [
  ...(['conversations', 'orders', 'inbound_messages', 'fast_replies', 'attempted_messages', 'delivered_messages'] as const),
  ...(['promotions', 'opted_out', 'consent'] as const),
];
const isClaim = (metric: PartMetric): boolean => metric === 'opted_out' || metric === 'consent';

interface PartEditorProps {
  readonly part: RulePart;
  readonly change: (part: RulePart) => void;
  /** Null where it is the only one. */
  readonly remove: (() => void) | null;
}

/** One part of a rule: what is counted, how it compares, with what, and over how many days. */
export function PartEditor({ part, change, remove }: PartEditorProps) {
  const t = useTranslations('suppression');
  const choose = (metric: PartMetric): void =>
    change(isClaim(metric) ? { ...part, metric, days: null, number: part.comparison === 'at_least' ? 1 : 0 } : { ...part, metric });
  const compare = (comparison: RulePart['comparison']): void =>
    change({ ...part, comparison, ...(isClaim(part.metric) ? { number: comparison === 'at_least' ? 1 : 0 } : {}) });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_4rem_6.5rem] items-center gap-2 phone:grid-cols-[auto_4.5rem_minmax(0,1fr)_7.5rem_auto]">
      <select
        aria-label={t('comparison')}
        className={classNames(fieldShape, isClaim(part.metric) && 'phone:col-span-2')}
        value={part.comparison}
        onChange={({ target }) => compare(target.value === 'at_least' ? 'at_least' : 'at_most')}
      >
        <option value="at_least">{t(isClaim(part.metric) ? 'claim_yes' : 'at_least')}</option>
        <option value="at_most">{t(isClaim(part.metric) ? 'claim_no' : 'at_most')}</option>
      </select>
      <input
        aria-label={t('number')}
        className={classNames(fieldShape, 'text-right max-phone:w-full', isClaim(part.metric) && 'hidden')}
        inputMode="numeric"
        value={part.number}
        readOnly={isClaim(part.metric)}
        onChange={({ target }) => change({ ...part, number: wholeOrNull(target.value) ?? 0 })}
      />
      <select
        aria-label={t('metric')}
        className={`${fieldShape} max-phone:order-first max-phone:col-span-2`}
        value={part.metric}
        onChange={({ target }) => choose(metrics.find((one) => one === target.value) ?? part.metric)}
      >
        {metrics.map((metric) => (
          <option key={metric} value={metric}>
            {t(`m_${metric}`, { number: 2 })}
          </option>
        ))}
      </select>
      <label className={classNames('flex items-center gap-1.5 text-small text-soft', isClaim(part.metric) && 'invisible')}>
        <input
          className={`${fieldShape} w-full text-right text-ink`}
          inputMode="numeric"
          placeholder="∞"
          title={t('days_all')}
          value={part.days ?? ''}
          readOnly={isClaim(part.metric)}
          onChange={({ target }) => change({ ...part, days: wholeOrNull(target.value) })}
        />
        {t('days').toLowerCase()}
      </label>
      {remove ? (
        <button
          type="button"
          onClick={remove}
          aria-label={t('remove_part')}
          className="h-8 px-1.5 text-soft hover:text-down max-phone:order-first max-phone:justify-self-end"
        >
          ✕
        </button>
      ) : (
        <span className="max-phone:order-first" />
      )}
    </div>
  );
}
