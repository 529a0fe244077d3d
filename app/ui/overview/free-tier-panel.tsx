'use client';
import { useTranslations } from 'next-intl';
import { freeTiers, hasFreeTier } from '../../metrics/free-tier';
import { tierMonth } from '../../metrics/overview-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { FreeTierMeter } from '../free-tier-meter';
import { Skeleton } from '../skeleton';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useOverview } from './use-overview';

/** The free conversations of the last month of the period, by account. */
export function FreeTierPanel({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const panel = useOverview(facts, 'tier');
  if (panel.state !== 'ready') return <Skeleton height={96} />;
  const month = tierMonth(panel.context.view.span, facts);
  if (month === null) return null;
  const title = t('tier_title', { month: format.longMonth(month) });
  const asked = panel.context.questions.tier.tier;
  const tiers = freeTiers(panel.answers.tier, facts.lastDay ?? '');
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-body font-semibold">{title}</h2>
        <span className="flex shrink-0 gap-3 text-small font-medium whitespace-nowrap text-faint">
          {hasFreeTier(month) && t('tier_note')}
          {asked && (
            <WhyButton target={{ title, shown: '', question: asked, fields: ['free_tier'], choices: ['free_tier', 'conversations'] }} />
          )}
        </span>
      </div>
      {!hasFreeTier(month) ? (
        <p className="mt-1 mb-2 text-body text-soft">{t('tier_none', { month: format.longMonth(month) })}</p>
      ) : tiers.length === 0 ? (
        <p className="mt-1 mb-2 text-body text-soft">{t('tier_unused', { month: format.longMonth(month) })}</p>
      ) : (
        tiers.map((tier) => asked && <FreeTierMeter key={tier.account} tier={tier} facts={facts} question={asked} />)
      )}
    </div>
  );
}
