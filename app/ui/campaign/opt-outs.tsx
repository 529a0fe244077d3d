'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { glued } from '../glued';
import { MarkedNumber } from '../marked-number';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { PeopleBars } from './people-bars';
import { type CampaignProps, useCampaign } from './use-campaign';

/** How many left after the delivery, and where the log tells it. Nothing where nothing was delivered. */
export function OptOuts(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('promotions');
  const wordOf = useDimensionWords(given.facts);
  const format = useFormats();
  const panel = useCampaign(given, 'optOuts');
  const title = t('opt_outs_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={140} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { rows: answer } = panel.answers;
  const { rows: question } = panel.context.questions.optOuts;
  const whole = totalIn(answer, 'opted_out');
  if (!question || !answer?.rows.length) return null;
  if (!whole) return <EmptyPanel title={title}>{t('opt_outs_none')}</EmptyPanel>;
  const rows = answer.rows
    .map((row) => ({ source: textIn(row, 'opt_out_source'), people: numberIn(row, 'opted_out') ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people);
  const end = (field: 'opt_out_rate_low' | 'opt_out_rate_high') => (
    <MarkedNumber number={{ question, fields: [field] }} value={totalIn(answer, field)}>
      {format.percent(totalIn(answer, field), 2)}
    </MarkedNumber>
  );
  const rate = totalIn(answer, 'opt_out_rate');
  return (
    <PanelCard title={title} note={t('opt_outs_note')} isRefreshing={panel.isRefreshing}>
      <p className="num mb-2.5 text-pretty text-soft">
        {glued([
          t.rich('opt_outs_rate', {
            rate: () => (
              <NumberButton
                className="font-semibold text-ink"
                target={{ title: nameOf('opt_out_rate'), question, fields: ['opt_out_rate'], shown: format.percent(rate, 2), value: rate }}
              />
            ),
            low: () => end('opt_out_rate_low'),
            high: () => end('opt_out_rate_high'),
          }),
        ])}
      </p>
      <PeopleBars
        caption={title}
        question={question}
        field="opted_out"
        colour="bg-down"
        head={{ name: t('opt_outs_source'), people: t('people'), share: t('share') }}
        bars={rows.map(({ source, people }) => ({
          name: wordOf('opt_out_source', source),
          people,
          row: { opt_out_source: [source] },
          share: quotientOf(people, whole),
        }))}
      />
    </PanelCard>
  );
}
