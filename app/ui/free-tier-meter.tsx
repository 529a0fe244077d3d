'use client';
import { useTranslations } from 'next-intl';
import { type FreeTier, freeTierSize } from '../metrics/free-tier';
import type { Question } from '../metrics/question';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { NumberButton } from './number-button';
import { useFormats } from './use-formats';

interface FreeTierMeterProps {
  readonly tier: FreeTier;
  readonly facts: WorkspaceFacts;
  /** What gave it. */
  readonly question: Question;
}

/** How much of the free conversations of an account and month is used, and when they end. */
export function FreeTierMeter({ tier, facts, question }: FreeTierMeterProps) {
  const format = useFormats();
  const words = useTierWords();
  const name = facts.accounts.find(({ value }) => value === tier.account)?.name ?? tier.account;
  const isFull = tier.exhaustedOn !== null;
  const used = Math.min(tier.used, freeTierSize);
  return (
    <div className="my-[9px] grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-[5px] text-body">
      <span className="truncate" title={name}>
        {name}
      </span>
      <span className="text-small text-faint">{words(tier)}</span>
      <span aria-hidden="true" className="h-2 overflow-hidden rounded bg-hair">
        <span className={`block h-full ${isFull ? 'bg-entry' : 'bg-user'}`} style={{ width: `${(used / freeTierSize) * 100}%` }} />
      </span>
      <NumberButton
        className="num min-w-10 text-right leading-none"
        target={{
          title: name,
          shown: format.count(tier.used),
          value: tier.used,
          question,
          fields: ['free_tier'],
          row: { account: [tier.account], billing_month: [tier.month] },
        }}
      />
    </div>
  );
}

function useTierWords(): (tier: FreeTier) => string {
  const t = useTranslations('overview');
  const format = useFormats();
  return ({ exhaustedOn, forecast, used }) => {
    if (exhaustedOn) return t('tier_exhausted', { day: format.dayOfYear(exhaustedOn) });
    if (forecast) return forecast.day ? t('tier_forecast', { day: format.dayOfYear(forecast.day) }) : t('tier_enough');
    return t('tier_left', { count: format.count(freeTierSize - used) });
  };
}
