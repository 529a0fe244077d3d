'use client';
import { useTranslations } from 'next-intl';
import { totalIn } from '../../metrics/answer-values';
import { LoadingCards, MetricCards } from '../metric-card';
import { NumberButton } from '../number-button';
import { FailedPanel } from '../panel-state';
import { IntervalBar } from '../promotions/interval-bar';
import { RateRange } from '../promotions/rate-range';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { usePromotionPrint } from '../use-promotion-print';
import { type CampaignProps, useCampaign } from './use-campaign';

const figures = ['conversion_rate', 'orders', 'revenue', 'cost', 'roas', 'roi'] as const;

/** What the campaign is credited with and what it cost; the conversion with its interval, and its band over all ways of counting. */
export function Results(given: CampaignProps) {
  const { facts } = given;
  const t = useTranslations('promotions');
  const nameOf = useTermName('promotions');
  const print = usePromotionPrint(facts);
  const format = useFormats();
  const panel = useCampaign(given, 'ladder');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { whole } = panel.answers;
  const question = panel.context.questions.ladder.whole;
  const field = (name: string) => totalIn(whole, name);
  if (!question || !field('eligible')) return null;
  const shown = (name: string, value: number | null): string =>
    name === 'revenue' || name === 'cost' ? format.fittingMoney(value, facts.currency) : print(name, value);
  const highest = Math.max(field('conversion_rate_high') ?? 0, field('conversion_rate_band_high') ?? 0);
  return (
    <MetricCards label={t('figures')}>
      {figures.map((name) => (
        <div
          key={name}
          className="num min-w-0 border-l border-hair px-3.5 pt-3 pb-2.5 max-phone:border-t max-phone:odd:border-l-0 max-phone:[&:nth-child(-n+2)]:border-t-0 phone:first:border-l-0"
        >
          <span className="block text-small text-soft">{nameOf(name)}</span>
          <NumberButton
            className="mt-[3px] block max-w-full text-2xl leading-tight max-phone:text-xl font-[620] tracking-[-0.022em]"
            target={{ title: nameOf(name), question, fields: [name], shown: shown(name, field(name)), value: field(name) }}
          />
          {name === 'conversion_rate' && (
            <>
              <IntervalBar
                value={field(name)}
                interval={[field('conversion_rate_low'), field('conversion_rate_high')]}
                band={[field('conversion_rate_band_low'), field('conversion_rate_band_high')]}
                range={[0, highest]}
              />
              <RateRange
                question={question}
                row={whole?.totals}
                label={t('interval')}
                fields={['conversion_rate_low', 'conversion_rate_high']}
              />
              <RateRange
                question={question}
                row={whole?.totals}
                label={t('band')}
                fields={['conversion_rate_band_low', 'conversion_rate_band_high']}
              />
            </>
          )}
          {name === 'roi' && !facts.hasMargin && <span className="block text-small text-faint">{t('no_margin')}</span>}
        </div>
      ))}
    </MetricCards>
  );
}
