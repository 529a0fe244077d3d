'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import { type LadderStep, ladderOf } from '../../metrics/ladder';
import type { Question } from '../../metrics/question';
import { classNames } from '../class-names';
import { MarkedNumber } from '../marked-number';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { NoCampaigns } from '../promotions/no-campaigns';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { SharedCoupon } from './shared-coupon';
import { type CampaignProps, useCampaign } from './use-campaign';

const columns =
  'grid grid-cols-[96px_minmax(30px,1fr)_52px_58px] items-center gap-x-2 phone:grid-cols-[124px_minmax(40px,1fr)_58px_58px_66px] phone:gap-x-2.5';
const colours: Readonly<Record<string, string>> = { suppressed: 'bg-free', converted: 'bg-user', opted_out: 'bg-down' };

/** From all who were eligible down to those who bought; each count opens the people behind it. */
export function Ladder(given: CampaignProps) {
  const t = useTranslations('promotions');
  const panel = useCampaign(given, 'ladder');
  const title = t('ladder_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={310} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.ladder.whole;
  if (!question || !totalIn(panel.answers.whole, 'eligible')) return <NoCampaigns facts={given.facts} title={title} isOne />;
  const { reached, did } = ladderOf(panel.answers.whole);
  return (
    <PanelCard title={title} note={t('people')} isRefreshing={panel.isRefreshing}>
      <Steps steps={reached} question={question} base={t('of_step')} />
      <div className="mt-2.5 border-t border-line pt-2">
        <Steps steps={did} question={question} base={t('of_delivered')} />
      </div>
      <SharedCoupon facts={given.facts} answer={panel.answers.whole} question={question} />
      <p className="mt-2.5 text-small text-pretty text-faint">{t('ladder_note')}</p>
    </PanelCard>
  );
}

interface StepsProps {
  readonly steps: readonly LadderStep[];
  readonly question: Question;
  /** What the last column divides by. */
  readonly base: string;
}

function Steps({ steps, question, base }: StepsProps) {
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const format = useFormats();
  const share = (step: LadderStep, of: string | null, value: number | null) =>
    of && of !== step.name ? (
      <MarkedNumber number={{ question, fields: [step.name], per: [of] }} value={value}>
        {format.percent(value, 1)}
      </MarkedNumber>
    ) : null;
  return (
    <div className="num text-body">
      <div aria-hidden="true" className={classNames(columns, 'mb-1 text-right text-tiny text-faint')}>
        <span />
        <span />
        <span>{t('people')}</span>
        <span className="max-phone:hidden">{t('of_all')}</span>
        <span>{base}</span>
      </div>
      <ul>
        {steps.map((step) => (
          <li key={step.name} className={classNames(columns, 'py-[3px]')}>
            <span className="leading-tight">
              {nameOf(step.name)}
              {step.name === 'read' && (
                <span className="inline-block rounded border phone:ml-1.5 border-line px-1 text-tiny text-faint">{t('at_least')}</span>
              )}
            </span>
            <span aria-hidden="true" className="h-[18px] rounded-[3px] bg-hair">
              <i
                className={classNames('block h-full rounded-[3px]', colours[step.name] ?? 'bg-business')}
                style={{ width: `${Math.min(1, step.ofAll ?? 0) * 100}%`, minWidth: step.people ? 2 : 0 }}
              />
            </span>
            <span className="text-right">
              <NumberButton
                target={{
                  title: nameOf(step.name),
                  question,
                  fields: [step.name],
                  shown: format.count(step.people),
                  value: step.people,
                }}
              />
            </span>
            <span className="text-right text-faint max-phone:hidden">{share(step, 'eligible', step.ofAll)}</span>
            <span className="text-right">{share(step, step.base, step.ofBase)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
