'use client';
import { useTranslations } from 'next-intl';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { MarkedNumber } from '../marked-number';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { PeopleBars } from './people-bars';
import { type CampaignProps, useCampaign } from './use-campaign';

const groups = [
  { field: 'withheld', colour: 'bg-free' },
  { field: 'failed', colour: 'bg-down' },
] as const;

/** Whom no message reached and why: what was withheld on purpose apart from faults, and of whom nothing was heard. */
export function Failures(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('promotions');
  const wordOf = useDimensionWords(given.facts);
  const format = useFormats();
  const panel = useCampaign(given, 'failures');
  const title = t('failures_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={180} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const { rows: answer } = panel.answers;
  const { rows: question } = panel.context.questions.failures;
  const whole = (field: string): number => totalIn(answer, field) ?? 0;
  if (!question || !whole('attempted')) return null;
  if (whole('withheld') + whole('failed') + whole('pending') === 0) return <EmptyPanel title={title}>{t('failures_none')}</EmptyPanel>;
  const nameOfError = (code: string): string => {
    const word = wordOf('error', code);
    return word === code || code === 'unknown' ? t('failures_code', { code: code === 'unknown' ? t('failures_unknown') : code }) : word;
  };
  const share = (field: string) => (
    <MarkedNumber number={{ question, fields: [field], per: ['attempted'] }} value={quotientOf(whole(field), whole('attempted'))}>
      {format.percent(quotientOf(whole(field), whole('attempted')), 2)}
    </MarkedNumber>
  );
  const head = (field: 'withheld' | 'failed' | 'pending') => (
    <h3 className="num flex flex-wrap items-baseline gap-x-2 text-body font-medium">
      {nameOf(field)}
      <NumberButton target={{ title: nameOf(field), question, fields: [field], shown: format.count(whole(field)), value: whole(field) }} />
      <span className="text-small font-normal text-faint">
        {share(field)} {t('of_attempted')}
      </span>
    </h3>
  );
  return (
    <PanelCard title={title} note={t('failures_note')} isRefreshing={panel.isRefreshing}>
      <div className="grid gap-3">
        {groups
          .filter(({ field }) => whole(field) > 0)
          .map(({ field, colour }) => (
            <div key={field}>
              {head(field)}
              <p className="mb-1 text-small text-pretty text-faint">{t(`failures_${field}`)}</p>
              <PeopleBars
                caption={nameOf(field)}
                question={question}
                field={field}
                colour={colour}
                head={{ name: t('failures_reason'), people: t('people'), share: t('share') }}
                bars={(answer?.rows ?? [])
                  .map((row) => ({ error: textIn(row, 'error') ?? 'unknown', people: numberIn(row, field) ?? 0 }))
                  .filter(({ people }) => people > 0)
                  .sort((one, other) => other.people - one.people)
                  .map(({ error, people }) => ({
                    name: nameOfError(error),
                    detail: error,
                    people,
                    row: { error: [error] },
                    share: quotientOf(people, whole(field)),
                  }))}
              />
            </div>
          ))}
        {whole('pending') > 0 && (
          <div>
            {head('pending')}
            <p className="text-small text-pretty text-faint">{t('failures_pending')}</p>
          </div>
        )}
      </div>
    </PanelCard>
  );
}
