'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { seriesOf, totalIn } from '../../metrics/answer-values';
import { changeOf, changeState, type Direction, differenceOf } from '../../metrics/change';
import type { Question } from '../../metrics/question';
import { bucketsOf, firstDayOf, grainOf } from '../../metrics/span';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { NumberTarget } from '../explain-context';
import { MarkedNumber } from '../marked-number';
import { LoadingCards, MetricCard, MetricCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useOverview } from './use-overview';

type Name = 'revenue' | 'cost' | 'roi' | 'conversations' | 'cost_per_conversation' | 'orders';
const figures: readonly {
  readonly name: Name;
  readonly from: 'roi' | 'talks';
  readonly good: Direction;
  readonly print: 'money' | 'count' | 'ratio';
}[] = [
  { name: 'revenue', from: 'roi', good: 'up', print: 'money' },
  { name: 'cost', from: 'roi', good: 'down', print: 'money' },
  { name: 'roi', from: 'roi', good: 'up', print: 'ratio' },
  { name: 'conversations', from: 'talks', good: 'up', print: 'count' },
  { name: 'cost_per_conversation', from: 'roi', good: 'down', print: 'money' },
  { name: 'orders', from: 'roi', good: 'up', print: 'count' },
];

/** The six figures of the period, each with its change and its course. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const panel = useOverview(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { answers, context } = panel;
  const grain = grainOf(context.view.span);
  const buckets = bucketsOf(context.view.span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const currency = facts.currency;
  const printed = (print: 'money' | 'count' | 'ratio', value: number | null) => {
    if (print === 'money') return format.moneyParts(value, currency);
    return { value: value === null ? null : print === 'count' ? format.count(value) : format.decimal(value), unit: '' };
  };
  return (
    <MetricCards label={t('figures')}>
      {figures.map(({ name, from, good, print }) => {
        const [now, before]: readonly [Answer | null, Answer | null] =
          from === 'roi' ? [answers.roi, answers.roiBefore] : [answers.talks, answers.talksBefore];
        const [value, previous] = [totalIn(now, name), totalIn(before, name)];
        const change = print === 'ratio' ? differenceOf(value, previous) : changeOf(value, previous);
        const { roi, roiBefore, talks, talksBefore } = context.questions.figures;
        const [asked, askedBefore] = from === 'roi' ? [roi, roiBefore] : [talks, talksBefore];
        if (!asked) return null;
        const shown = printed(print, value);
        const told = print === 'money' ? format.compactMoney(previous, currency) : (printed(print, previous).value ?? '–');
        const number = (more: Omit<NumberTarget, 'title' | 'fields' | 'question'>, question = asked): NumberTarget => ({
          title: t(name),
          fields: [name],
          question,
          ...more,
        });
        const versus = context.compared;
        const as = print === 'ratio' ? 'difference' : 'change';
        return (
          <MetricCard
            key={name}
            label={t(name)}
            value={shown.value}
            unit={name === 'roi' ? <Beside answer={now} question={asked} /> : shown.value === null ? '' : shown.unit}
            change={
              change === null || !versus
                ? null
                : number({ shown: print === 'ratio' ? format.signed(change) : format.change(change), value: change, as, versus })
            }
            previous={previous === null || !askedBefore ? null : number({ shown: told, value: previous }, askedBefore)}
            state={changeState(change, good)}
            series={seriesOf(now, grain, name, buckets, { empty: print === 'count' ? 0 : null, isReached })}
            {...(name === 'roi' && !facts.hasMargin ? { note: t('no_margin') } : {})}
            explain={number({ shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}

/** Beside ROI, how far it moves under other windows; where the margin is not known, ROAS. */
function Beside({ answer, question }: { readonly answer: Answer | null; readonly question: Question }) {
  const t = useTranslations('overview');
  const format = useFormats();
  const end = (field: string) => ({ number: { question, fields: [field] }, value: totalIn(answer, field) });
  const [low, high, roas] = [end('roi_band_low'), end('roi_band_high'), end('roas')];
  if (low.value === null || high.value === null)
    return <MarkedNumber {...roas}>{t('roas', { value: format.decimal(roas.value, 1) })}</MarkedNumber>;
  return (
    <span title={t('band')}>
      <span className="sr-only">{t('band')}: </span>
      <MarkedNumber {...low}>{format.decimal(low.value)}</MarkedNumber>
      {t('band_to')}
      <MarkedNumber {...high}>{format.decimal(high.value)}</MarkedNumber>
    </span>
  );
}
