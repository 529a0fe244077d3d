'use client';
import { useTranslations } from 'next-intl';
import { type Mover, moversOf } from '../../metrics/movers';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { ExplainTarget } from '../explain-context';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { usePeriodWords } from '../period-picker';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { useOverview } from './use-overview';

const fieldOf = { meta: 'meta_fee', partner: 'partner_fee', fixed: 'fixed_cost' } as const;
type MoverTarget = Omit<ExplainTarget, 'title' | 'shown'>;

interface MoverRowProps {
  readonly mover: Mover;
  readonly largest: number;
  readonly facts: WorkspaceFacts;
  readonly targetOf: (mover: Mover) => MoverTarget | null;
}

/** What changed the cost most against the span compared with. */
export function Movers({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const words = usePeriodWords();
  const panel = useOverview(facts, 'money');
  const versusSpan = panel.state === 'ready' ? panel.context.compared : null;
  const title = versusSpan ? t('moved_title', { before: words(versusSpan).title }) : t('moved_any');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={150} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  if (!panel.context.compared) return <EmptyPanel title={title}>{t('moved_no_comparison')}</EmptyPanel>;
  const movers = moversOf(panel.answers.spent, panel.answers.spentBefore, 6);
  if (movers.length === 0) return <EmptyPanel title={title}>{t('moved_empty')}</EmptyPanel>;
  const largest = Math.max(...movers.map(({ difference }) => Math.abs(difference)));
  const asked = panel.context.questions.money.spent;
  const versus = panel.context.compared;
  const targetOf = ({ part, category, country }: Mover): MoverTarget | null =>
    asked && {
      question: asked,
      fields: [fieldOf[part]],
      row: { ...(category === null ? {} : { category: [category] }), ...(country === null ? {} : { country: [country] }) },
      as: 'contribution',
      versus,
    };
  const note = (
    <>
      <span>{t('moved_note', { currency: format.currencySign(facts.currency) })}</span>
      {asked && <WhyButton target={{ title, shown: '', question: asked, fields: ['cost'], as: 'contribution', versus }} />}
    </>
  );
  return (
    <PanelCard title={title} note={note} isRefreshing={panel.isRefreshing}>
      <ul className="num grid gap-1.5 text-body">
        {movers.map((mover) => (
          <MoverRow
            key={`${mover.part} ${mover.category} ${mover.country}`}
            mover={mover}
            largest={largest}
            facts={facts}
            targetOf={targetOf}
          />
        ))}
      </ul>
    </PanelCard>
  );
}

function MoverRow({ mover, largest, facts, targetOf }: MoverRowProps) {
  const t = useTranslations('overview');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const isMore = mover.difference > 0;
  const what =
    mover.part === 'fixed' ? t('moved_fixed') : mover.part === 'partner' ? t('moved_partner') : wordOf('category', mover.category);
  const phrase = mover.turned && mover.part === 'meta' ? t(`moved_${mover.turned}`, { what }) : what;
  const target = targetOf(mover);
  const shown = format.signed(mover.difference, 2);
  const length = `${(Math.abs(mover.difference) / largest) * 50}%`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_56px_72px] phone:grid-cols-[minmax(0,1fr)_96px_84px] items-center gap-2.5">
      <span className="phone:truncate">
        {phrase}
        {mover.country && <span className="text-faint"> · {wordOf('country', mover.country)}</span>}
      </span>
      <span aria-hidden="true" className="relative h-2">
        <i className={`absolute h-full rounded-[2px] ${isMore ? 'left-1/2 bg-down' : 'right-1/2 bg-up'}`} style={{ width: length }} />
      </span>
      <span className={`text-right font-[550] ${isMore ? 'text-down' : 'text-up'}`}>
        {target ? (
          <NumberButton
            target={{
              ...target,
              title: mover.country ? `${phrase} · ${wordOf('country', mover.country)}` : phrase,
              shown,
              value: mover.difference,
            }}
          />
        ) : (
          shown
        )}
      </span>
    </li>
  );
}
