'use client';
import { useTranslations } from 'next-intl';
import { totalIn, warned } from '../../metrics/answer-values';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useFormats } from '../use-formats';
import { useOverview } from './use-overview';

/** What a reader must know of all numbers of the page: how far the data reach, what is estimated, what is missing. */
export function Provenance({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const figures = useOverview(facts, 'figures');
  const quality = useOverview(facts, 'quality');
  if (figures.state !== 'ready' || quality.state !== 'ready') return <footer className="mt-3 h-9" />;
  const { roi, talks, talksBefore } = figures.answers;
  const matched = totalIn(quality.answers.quality, 'orders_matched_rate');
  const count = (code: string): number => warned(talks, code);
  const proForma = count('pro_forma') + warned(talksBefore, 'pro_forma');
  const told = [
    proForma > 0 && t('foot_pro_forma', { count: format.count(proForma) }),
    count('estimate') > 0 && t('foot_estimate', { count: format.count(count('estimate')) }),
    warned(roi, 'unrated') > 0 && t('foot_unrated', { count: format.count(warned(roi, 'unrated')) }),
    facts.lastAt && t('foot_until', { at: format.instant(`${facts.lastAt.replace(' ', 'T')}Z`, facts.timezone) }),
    t('foot_messages', { count: format.count(facts.messages), rejected: format.count(facts.rejected) }),
    matched !== null && t('foot_matched', { rate: format.percent(matched) }),
    facts.isTimezoneAssumed && t('foot_timezone', { zone: facts.timezone }),
  ];
  return (
    <footer className="num mt-3 flex flex-wrap gap-x-[18px] gap-y-1 text-small text-faint">
      {told.map((text) => text && <span key={text}>{text}</span>)}
    </footer>
  );
}
