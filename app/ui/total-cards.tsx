'use client';
import type { Answer } from '../../db/ask';
import { seriesOf, totalIn } from '../metrics/answer-values';
import { changeOf, changeState, type Direction } from '../metrics/change';
import type { Question } from '../metrics/question';
import { bucketsOf, firstDayOf, grainOf, type Span } from '../metrics/span';
import type { WorkspaceFacts } from '../server/workspace-facts';
import type { NumberTarget } from './explain-context';
import { MetricCard, MetricCards } from './metric-card';
import { useFormats } from './use-formats';

/** A total as a card: how it is printed, and which way pleases. `empty`: what a bucket without rows is, 0 for what is counted. */
export interface TotalCard {
  readonly name: string;
  readonly good: Direction;
  readonly print: 'count' | 'money' | 'percent' | 'ratio' | 'duration';
  /** Decimals of a percent at most. */
  readonly digits?: number;
  readonly empty?: 0;
}

interface TotalCardsProps {
  readonly facts: WorkspaceFacts;
  readonly label: string;
  readonly cards: readonly TotalCard[];
  readonly nameOf: (field: string) => string;
  readonly span: Span;
  readonly compared: Span | null;
  readonly now: { readonly answer: Answer | null; readonly question: Question };
  readonly before: { readonly answer: Answer | null; readonly question: Question | null };
}

/** Totals of one question beside those of the span before, each with its course over the period. */
export function TotalCards({ facts, label, cards, nameOf, span, compared, now, before }: TotalCardsProps) {
  const format = useFormats();
  const grain = grainOf(span);
  const buckets = bucketsOf(span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const printed = ({ print, digits = 1 }: TotalCard, value: number | null): string | null => {
    if (value === null) return null;
    if (print === 'money') return format.compactMoney(value, facts.currency);
    const told = {
      count: format.count,
      percent: (ratio: number) => format.percent(ratio, digits),
      ratio: format.decimal,
      duration: format.duration,
    };
    return told[print](value);
  };
  return (
    <MetricCards label={label}>
      {cards.map((card) => {
        const { name, good, print } = card;
        const [value, previous] = [totalIn(now.answer, name), totalIn(before.answer, name)];
        const change = changeOf(value, previous);
        const shown = print === 'money' ? format.moneyParts(value, facts.currency) : { value: printed(card, value), unit: '' };
        const shownBefore = printed(card, previous);
        const number = (question: Question, more: Pick<NumberTarget, 'shown' | 'value' | 'as' | 'versus'>): NumberTarget => ({
          ...{ title: nameOf(name), fields: [name], question },
          ...more,
        });
        return (
          <MetricCard
            key={name}
            label={nameOf(name)}
            value={shown.value}
            {...(shown.unit && shown.value !== null ? { unit: shown.unit } : {})}
            change={
              change === null || !compared
                ? null
                : number(now.question, { shown: format.change(change), value: change, as: 'change', versus: compared })
            }
            previous={shownBefore === null || !before.question ? null : number(before.question, { shown: shownBefore, value: previous })}
            state={changeState(change, good)}
            series={seriesOf(now.answer, grain, name, buckets, { empty: card.empty ?? (print === 'count' ? 0 : null), isReached })}
            explain={number(now.question, { shown: `${shown.value ?? '–'} ${shown.unit}`.trim(), value })}
          />
        );
      })}
    </MetricCards>
  );
}
