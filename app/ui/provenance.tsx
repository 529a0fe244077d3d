'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../db/ask';
import { warned } from '../metrics/answer-values';
import type { Question } from '../metrics/question';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { MarkedNumber } from './marked-number';
import { useFormats } from './use-formats';

interface ProvenanceProps {
  readonly facts: WorkspaceFacts;
  /** Conversations of the period, and of the one compared with. */
  readonly now: Answer | null;
  readonly before: Answer | null;
  /** Share of orders whose person is known, with what gave it; absent on pages without orders. */
  readonly matched?: { readonly question: Question; readonly value: number | null } | null;
  /** What else a reader must know of this page's numbers. */
  readonly notes?: readonly string[];
}

/** What a reader must know of all numbers of a page: how far the data reach, what is estimated, what is missing. */
export function Provenance({ facts, now, before, matched = null, notes = [] }: ProvenanceProps) {
  const t = useTranslations('overview');
  const format = useFormats();
  const proForma = warned(now, 'pro_forma') + warned(before, 'pro_forma');
  const [estimates, unrated] = [warned(now, 'estimate'), warned(now, 'unrated')];
  const counted = (n: number) => ({ n, count: format.count(n) });
  const told = [
    proForma > 0 && t('foot_pro_forma', counted(proForma)),
    ...notes,
    estimates > 0 && t('foot_estimate', counted(estimates)),
    unrated > 0 && t('foot_unrated', counted(unrated)),
    facts.lastAt && t('foot_until', { at: format.instant(`${facts.lastAt.replace(' ', 'T')}Z`, facts.timezone) }),
    t('foot_messages', {
      ...{ n: facts.messages, count: format.count(facts.messages) },
      ...{ r: facts.rejected, rejected: format.count(facts.rejected) },
    }),
    facts.isTimezoneAssumed && t('foot_timezone', { zone: facts.timezone }),
  ];
  return (
    <footer className="num mt-3 flex min-h-9 flex-wrap gap-x-[18px] gap-y-1 text-small text-faint">
      {told.map((text) => text && <span key={text}>{text}</span>)}
      {matched && matched.value !== null && (
        <MarkedNumber number={{ question: matched.question, fields: ['orders_matched_rate'] }} value={matched.value}>
          {t('foot_matched', { rate: format.percent(matched.value) })}
        </MarkedNumber>
      )}
    </footer>
  );
}
