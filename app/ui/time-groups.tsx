'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../db/ask';
import { type TimedField, type TimeStep, timeSteps } from '../metrics/conversion-times';
import type { Question } from '../metrics/question';
import { PeopleBars } from './campaign/people-bars';

interface TimeGroupsProps {
  readonly title: string;
  readonly answer: Answer | null;
  readonly question: Question;
  readonly field: TimedField;
  readonly head: { readonly name: string; readonly people: string };
  /** What else the rows of the answer are known by. */
  readonly of?: Readonly<Record<string, readonly string[]>>;
}

/** How long something took, in groups of hours and days: how many in each, and what share of all up to it. */
export function TimeGroups({ title, answer, question, field, head, of = {} }: TimeGroupsProps) {
  const t = useTranslations('promotion_details');
  const nameOf = ({ from, to }: TimeStep): string => {
    if (to === null) return t('times_beyond', { from: from / 24 });
    if (from === 0) return t('times_under', { to });
    return from >= 24 ? t('times_days', { from: from / 24, to: to / 24 }) : t('times_hours', { from, to });
  };
  return (
    <PeopleBars
      caption={title}
      question={question}
      field={field}
      colour="bg-user"
      head={{ ...head, share: t('times_so_far') }}
      bars={timeSteps(answer, field).map((step) => ({
        name: nameOf(step),
        people: step.people,
        row: { ...of, hours: [String(step.from)] },
        soFar: { ...of, hours: step.upTo.map(String) },
        share: step.soFar,
      }))}
    />
  );
}
