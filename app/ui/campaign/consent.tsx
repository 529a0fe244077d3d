'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { CommandLine } from '../command-line';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { PeopleBars } from './people-bars';
import { type CampaignProps, useCampaign } from './use-campaign';

const order = ['in', 'none', 'out'];

/** Who had a recorded opt-in when the message was attempted, and the list of those who had none. */
export function Consent(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('promotions');
  const wordOf = useDimensionWords(given.facts);
  const format = useFormats();
  const panel = useCampaign(given, 'consent');
  const title = t('consent_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={140} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { rows: answer } = panel.answers;
  const { rows: question } = panel.context.questions.consent;
  const whole = totalIn(answer, 'attempted');
  if (!question || !whole) return null;
  const rows = (answer?.rows ?? [])
    .map((row) => ({ consent: textIn(row, 'consent') ?? '', people: numberIn(row, 'attempted') ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((one, other) => order.indexOf(one.consent) - order.indexOf(other.consent));
  const isAnyoneIn = rows.some(({ consent }) => consent === 'in');
  const without = totalIn(answer, 'without_opt_in');
  const rate = totalIn(answer, 'without_opt_in_rate');
  const number = (field: 'without_opt_in' | 'without_opt_in_rate', shown: string, value: number | null, className?: string) => (
    <NumberButton {...(className ? { className } : {})} target={{ title: nameOf(field), question, fields: [field], shown, value }} />
  );
  return (
    <PanelCard
      title={title}
      note={without ? number('without_opt_in', t('consent_list'), without, 'no-print hover:text-ink') : undefined}
      isRefreshing={panel.isRefreshing}
    >
      <p className="num mb-2.5 max-w-prose text-pretty text-soft">
        {number('without_opt_in_rate', format.percent(rate, 1), rate, 'font-semibold text-ink')} {t('consent_told')}
      </p>
      <PeopleBars
        caption={title}
        question={question}
        field="attempted"
        colour="bg-business"
        head={{ name: t('consent_recorded'), people: t('people'), share: t('share') }}
        bars={rows.map(({ consent, people }) => ({
          name: wordOf('consent', consent),
          people,
          row: { consent: [consent] },
          share: quotientOf(people, whole),
        }))}
      />
      {!isAnyoneIn && (
        <div className="mt-2.5 border-t border-line pt-2 text-small text-soft">
          <p className="max-w-prose text-pretty">{t('consent_unknown')}</p>
          <CommandLine>{`npm run ingest -- ${given.facts.workspace} ${t('consent_file')}`}</CommandLine>
          <p className="text-pretty text-faint">{t('consent_columns')}</p>
        </div>
      )}
    </PanelCard>
  );
}
