'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import { glued } from '../glued';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { WhyButton } from '../why-button';
import { type CampaignProps, useCampaign } from './use-campaign';

/** What the sends would have cost inside windows that were open within a day. Nothing where nothing arrived. */
export function WindowUse(given: CampaignProps) {
  const t = useTranslations('window_use');
  const nameOf = useTermName('window_use');
  const format = useFormats();
  const panel = useCampaign(given, 'windows');
  const title = t('title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={60} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { whole } = panel.answers;
  const { whole: question } = panel.context.questions.windows;
  const [outside, inside] = [totalIn(whole, 'promotions_outside'), totalIn(whole, 'promotions_inside')];
  const saving = totalIn(whole, 'saving_if_inside');
  if (!question || outside === null) return null;
  const number = (field: string, shown: string, value: number | null) => (
    <NumberButton className="font-semibold text-ink" target={{ title: nameOf(field), question, fields: [field], shown, value }} />
  );
  return (
    <PanelCard
      title={title}
      note={<WhyButton target={{ title, shown: '', question, fields: ['saving_if_inside'] }} />}
      isRefreshing={panel.isRefreshing}
    >
      <p className="num max-w-prose text-pretty text-soft">
        {outside === 0
          ? t('none')
          : glued([
              t.rich('told', {
                count: outside,
                outside: () => number('promotions_outside', format.count(outside), outside),
                saving: () => number('saving_if_inside', format.money(saving, given.facts.currency), saving),
              }),
            ])}
        {inside ? <> {glued([t.rich('inside', { inside: () => number('promotions_inside', format.count(inside), inside) })])}</> : null}
      </p>
    </PanelCard>
  );
}
