'use client';
import type { ReactNode } from 'react';
import type { Answer } from '../../db/ask';
import { seriesOf, totalIn, warned } from '../metrics/answer-values';
import { changeOf, changeState, type Direction, differenceOf, quotientOf, sumOf } from '../metrics/change';
import type { Question } from '../metrics/question';
import { bucketsOf, firstDayOf, grainOf, type Span } from '../metrics/span';
import type { WorkspaceFacts } from '../server/workspace-facts';
import type { NumberTarget } from './explain-context';
import { MetricCard, MetricCards } from './metric-card';
import { useFormats } from './use-formats';

interface Told<Asked> {
  readonly answer: Answer | null;
  readonly question: Asked;
}

/** A total as a card: how it is printed, and which way pleases. `empty`: what a bucket without rows is, 0 for what is counted. */
export interface TotalCard {
  readonly name: string;
  readonly good: Direction;
  readonly print: 'count' | 'money' | 'percent' | 'ratio' | 'duration';
  /** Decimals of a percent or a ratio. */
  readonly digits?: number;
  readonly empty?: 0;
  /** Fields added up, where it is not the field of the card's name, and what their sum is divided by. */
  readonly fields?: readonly string[];
  readonly per?: readonly string[];
  /** Its change is printed as a difference, not as a share. */
  readonly isDifference?: boolean;
  /** Beside the value, and in place of the change. */
  readonly unit?: ReactNode;
  readonly note?: string | null;
  /** Answers of its own, where they are not those of the other cards. */
  readonly now?: Told<Question>;
  readonly before?: Told<Question | null>;
}

interface TotalCardsProps {
  readonly facts: WorkspaceFacts;
  readonly label: string;
  readonly cards: readonly TotalCard[];
  readonly nameOf: (field: string) => string;
  readonly span: Span;
  readonly compared: Span | null;
  readonly now: Told<Question>;
  readonly before: Told<Question | null>;
}

const amountOf = ({ name, fields = [name], per }: TotalCard, read: (field: string) => number | null): number | null => {
  const sum = sumOf(fields.map(read));
  return per ? quotientOf(sum, sumOf(per.map(read))) : sum;
};

/** Totals of one question beside those of the span before, each with its course over the period; * where it counts what was not charged then. */
export function TotalCards({ facts, label, cards, nameOf, span, compared, ...answers }: TotalCardsProps) {
  const format = useFormats();
  const grain = grainOf(span);
  const buckets = bucketsOf(span, grain);
  const isReached = (bucket: string): boolean => facts.lastDay !== null && firstDayOf(bucket) <= facts.lastDay;
  const printed = ({ print, digits }: TotalCard, value: number | null): string | null => {
    if (value === null) return null;
    if (print === 'money') return format.compactMoney(value, facts.currency);
    if (print === 'percent') return format.percent(value, digits ?? 1);
    if (print === 'ratio') return format.times(value, digits);
    return print === 'duration' ? format.duration(value) : format.count(value);
  };
  return (
    <MetricCards label={label}>
      {cards.map((card) => {
        const { name, good, print, fields = [name], per, isDifference = false, now = answers.now, before = answers.before } = card;
        const [value, previous] = [now, before].map(({ answer }) => amountOf(card, (field) => totalIn(answer, field))) as [
          number | null,
          number | null,
        ];
        const relative = changeOf(value, previous);
        const change = isDifference ? differenceOf(value, previous) : relative;
        const shown = print === 'money' ? format.moneyParts(value, facts.currency) : { value: printed(card, value), unit: '' };
        const shownBefore = printed(card, previous);
        const courses = new Map(
          [...fields, ...(per ?? [])].map((field) => [
            field,
            seriesOf(now.answer, grain, field, buckets, { empty: card.empty ?? (print === 'count' || per ? 0 : null), isReached }),
          ]),
        );
        const number = (question: Question, more: Pick<NumberTarget, 'shown' | 'value' | 'as' | 'versus'>): NumberTarget => ({
          ...{ title: nameOf(name), fields, question },
          ...(per ? { per } : {}),
          ...more,
        });
        return (
          <MetricCard
            key={name}
            label={nameOf(name)}
            value={shown.value}
            {...(card.unit ? { unit: card.unit } : shown.unit && shown.value !== null ? { unit: shown.unit } : {})}
            {...(card.note ? { note: card.note } : {})}
            change={
              change === null || !compared
                ? null
                : number(now.question, {
                    ...{ shown: isDifference ? format.signed(change) : format.change(change), value: change },
                    ...{ as: isDifference ? 'difference' : 'change', versus: compared },
                  })
            }
            previous={shownBefore === null || !before.question ? null : number(before.question, { shown: shownBefore, value: previous })}
            marks={name === 'conversations' ? [now, before].map(({ answer }) => warned(answer, 'pro_forma') > 0) : []}
            state={changeState(relative ?? change, good)}
            series={buckets.map((_, index) => amountOf(card, (field) => courses.get(field)?.[index] ?? null))}
            explain={number(now.question, { shown: printed(card, value) ?? '–', value })}
          />
        );
      })}
    </MetricCards>
  );
}
