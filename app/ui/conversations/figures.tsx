'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { seriesOf, totalIn } from '../../metrics/answer-values';
import { changeOf, changeState, type Direction, quotientOf, sumOf } from '../../metrics/change';
import { bucketsOf, firstDayOf, grainOf } from '../../metrics/span';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import type { NumberTarget } from '../explain-context';
import { LoadingCards, MetricCard, MetricCards } from '../metric-card';
import { FailedPanel } from '../panel-state';
import { useFormats } from '../use-formats';
import { useConversations } from './use-conversations';

/** How a card reads its value out of fields. */
interface Figure {
  readonly name: 'conversations' | 'charged' | 'free' | 'cost_per_conversation' | 'cost_per_charged' | 'messages_per_conversation';
  readonly good: Direction;
  readonly print: 'count' | 'money' | 'decimal';
  /** Added up, and divided by `per`. */
  readonly fields: readonly string[];
  readonly per?: readonly string[];
  readonly value: (field: (name: string) => number | null) => number | null;
}

const own = (field: string): Pick<Figure, 'fields' | 'value'> => ({ fields: [field], value: (read) => read(field) });
const figures: readonly Figure[] = [
  { name: 'conversations', good: 'up', print: 'count', ...own('conversations') },
  { name: 'charged', good: 'down', print: 'count', ...own('charged') },
  {
    name: 'free',
    good: 'up',
    print: 'count',
    fields: ['free_tier', 'free_entry_point'],
    value: (read) => sumOf([read('free_tier'), read('free_entry_point')]),
  },
  { name: 'cost_per_conversation', good: 'down', print: 'money', ...own('cost_per_conversation') },
  { name: 'cost_per_charged', good: 'down', print: 'money', ...own('cost_per_charged') },
  {
    name: 'messages_per_conversation',
    good: 'neither',
    print: 'decimal',
    fields: ['inbound_messages', 'outbound_messages'],
    per: ['conversations'],
    value: (read) => quotientOf(sumOf([read('inbound_messages'), read('outbound_messages')]), read('conversations')),
  },
];

/** Six figures of the conversations of the period. */
export function Figures({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('conversations');
  const format = useFormats();
  const panel = useConversations(facts, 'figures');
  if (panel.state === 'loading') return <LoadingCards label={t('figures')} />;
  if (panel.state === 'failed') return <FailedPanel title={t('figures')} error={panel.error} retry={panel.retry} className="mb-3.5" />;
  const { talks, talksBefore } = panel.answers;
  const { view, questions } = panel.context;
  const grain = grainOf(view.span);
  const buckets = bucketsOf(view.span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const totals = (answer: Answer | null) => (field: string) => totalIn(answer, field);
  const series = (field: string) => seriesOf(talks, grain, field, buckets, { empty: field.startsWith('cost') ? null : 0, isReached });
  const printed = ({ print }: Figure, value: number | null) => {
    if (print === 'money') return format.moneyParts(value, facts.currency);
    return { value: value === null ? null : print === 'count' ? format.count(value) : format.decimal(value, 1), unit: '' };
  };
  const { talks: asked, talksBefore: askedBefore } = questions.figures;
  const versus = panel.context.compared;
  if (!asked) return null;
  return (
    <MetricCards label={t('figures')}>
      {figures.map((figure) => {
        const [value, previous] = [figure.value(totals(talks)), talksBefore ? figure.value(totals(talksBefore)) : null];
        const change = changeOf(value, previous);
        const shown = printed(figure, value);
        const before = printed(figure, previous);
        const told = `${figure.print === 'money' ? `${before.unit} ` : ''}${before.value}`;
        const number = (more: Omit<NumberTarget, 'title' | 'fields' | 'question'>, question = asked): NumberTarget => ({
          title: t(figure.name),
          fields: figure.fields,
          ...(figure.per ? { per: figure.per } : {}),
          question,
          ...more,
        });
        return (
          <MetricCard
            key={figure.name}
            label={t(figure.name)}
            value={shown.value}
            {...(shown.unit && shown.value !== null ? { unit: shown.unit } : {})}
            change={change === null || !versus ? null : number({ shown: format.change(change), value: change, as: 'change', versus })}
            previous={before.value === null || !askedBefore ? null : number({ shown: told, value: previous }, askedBefore)}
            state={changeState(change, figure.good)}
            series={buckets.map((_, index) => figure.value((field) => series(field)[index] ?? null))}
            explain={number({ shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}
