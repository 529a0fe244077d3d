'use client';
import { useTranslations } from 'next-intl';
import { tierMonths } from '../../metrics/conversation-questions';
import { type FreeTier, freeTierSize, freeTiers } from '../../metrics/free-tier';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { FreeTierMeter } from '../free-tier-meter';
import { MarkedNumber } from '../marked-number';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useConversations } from './use-conversations';

/** The free conversations of each account: the last month as a meter, the months before as one line. */
export function Tiers({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const overview = useTranslations('overview');
  const format = useFormats();
  const panel = useConversations(facts, 'tiers');
  const title = t('tiers_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={165} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const months = tierMonths(panel.context.view.span, facts);
  const last = months.at(-1);
  const tiers = freeTiers(panel.answers.tiers, facts.lastDay ?? '');
  if (!last || tiers.length === 0) return <EmptyPanel title={title}>{t(last ? 'tiers_unused' : 'tiers_none')}</EmptyPanel>;
  const accounts = [...new Set(tiers.map(({ account }) => account))];
  const asked = panel.context.questions.tiers.tiers;
  const note = (
    <>
      <span>{overview('tier_note')}</span>
      {asked && (
        <WhyButton target={{ title, shown: '', question: asked, fields: ['free_tier'], choices: ['free_tier', 'conversations'] }} />
      )}
    </>
  );
  return (
    <PanelCard title={title} note={note} isRefreshing={panel.isRefreshing}>
      <h3 className="mt-1 text-small text-faint">{format.longMonth(last)}</h3>
      {tiers
        .filter(({ month }) => month === last)
        .map((tier) => asked && <FreeTierMeter key={tier.account} tier={tier} facts={facts} question={asked} />)}
      {months.length > 1 && asked && <Months accounts={accounts} months={months} tiers={tiers} facts={facts} question={asked} />}
    </PanelCard>
  );
}

interface MonthsProps {
  readonly accounts: readonly string[];
  readonly months: readonly string[];
  readonly tiers: readonly FreeTier[];
  readonly facts: WorkspaceFacts;
  /** What gave them. */
  readonly question: Question;
}

/** One small bar a month and account: how much of the free conversations was used. */
function Months({ accounts, months, tiers, facts, question }: MonthsProps) {
  const t = useTranslations('overview');
  const format = useFormats();
  const end = (tier: FreeTier | undefined): string =>
    tier?.exhaustedOn ? `, ${t('tier_exhausted', { day: format.dayOfYear(tier.exhaustedOn) })}` : '';
  return (
    <div className="mt-2 grid grid-cols-1 gap-1.5">
      {accounts.map((account) => (
        <div key={account}>
          <span className="block truncate text-small text-faint">
            {facts.accounts.find(({ value }) => value === account)?.name ?? account}
          </span>
          <ol className="flex h-6 items-end gap-0.5">
            {months.map((month) => {
              const tier = tiers.find((candidate) => candidate.account === account && candidate.month === month);
              return (
                <li
                  key={month}
                  title={`${format.monthAndYear(month)}: ${format.count(tier?.used ?? null)}${end(tier)}`}
                  className="flex h-full flex-1 items-end rounded-[2px] bg-hair"
                >
                  <i
                    className={`w-full rounded-[2px] ${tier?.exhaustedOn ? 'bg-entry' : 'bg-user'}`}
                    style={{ height: `${(Math.min(tier?.used ?? 0, freeTierSize) / freeTierSize) * 100}%` }}
                  />
                  <span className="sr-only">
                    {format.monthAndYear(month)}:{' '}
                    <MarkedNumber
                      number={{ question, fields: ['free_tier'], row: { account: [account], billing_month: [month] } }}
                      value={tier?.used ?? null}
                    >
                      {format.count(tier?.used ?? null)}
                    </MarkedNumber>
                    {end(tier)}
                  </span>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
      <ol aria-hidden="true" className="flex gap-0.5 text-tiny text-faint">
        {months.map((month) => (
          <li key={month} className="flex-1 overflow-hidden text-center">
            {format.month(month)[0]}
          </li>
        ))}
      </ol>
    </div>
  );
}
