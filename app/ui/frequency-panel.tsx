'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../db/ask';
import { fewPeople } from '../metrics/conversion-grid';
import { type FrequencyStep, frequencySteps, type TellingShare } from '../metrics/frequency';
import type { Question } from '../metrics/question';
import { classNames } from './class-names';
import { FrequencyChart } from './frequency-chart';
import { MarkedNumber } from './marked-number';
import { NumberButton } from './number-button';
import { PanelCard } from './panel-card';
import { useFormats } from './use-formats';
import { useTermName } from './use-number-words';
import { WhyButton } from './why-button';

interface FrequencyPanelProps {
  /** An answer of `promotions` by nth. */
  readonly answer: Answer | null;
  readonly question: Question;
  readonly isRefreshing: boolean;
}

/** What more promotions in thirty days do: conversion and opt-outs by the n-th that a person got. Nothing where nothing was delivered. */
export function FrequencyPanel({ answer, question, isRefreshing }: FrequencyPanelProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('promotions');
  const steps = frequencySteps(answer);
  if (steps.length === 0) return null;
  const title = t('nth_title');
  const isOne = steps.length === 1;
  const isFew = steps.some(({ people }) => people < fewPeople);
  const words = { conversion: nameOf('conversion_rate'), optOut: nameOf('opt_out_rate') };
  const why = (
    <WhyButton target={{ title, shown: '', question, fields: ['conversion_rate'], choices: ['conversion_rate', 'opt_out_rate'] }} />
  );
  return (
    <PanelCard title={title} note={why} isRefreshing={isRefreshing}>
      {isOne ? (
        <p className="mb-2 text-pretty text-soft">{t('nth_one')}</p>
      ) : (
        <FrequencyChart label={title} steps={steps} nameOf={(nth) => t('nth_place', { nth })} words={words} />
      )}
      <Steps caption={title} steps={steps} question={question} words={words} />
      <p className="mt-2 text-small text-pretty text-faint">
        {t('nth_note')} {isFew && !isOne && t('nth_few', { people: fewPeople })}
      </p>
    </PanelCard>
  );
}

interface StepsProps {
  readonly caption: string;
  readonly steps: readonly FrequencyStep[];
  readonly question: Question;
  readonly words: { readonly conversion: string; readonly optOut: string };
}

function Steps({ caption, steps, question, words }: StepsProps) {
  const t = useTranslations('promotion_details');
  const nameOf = useTermName('promotions');
  const format = useFormats();
  const right = 'px-1.5 py-[5px] text-right align-top whitespace-nowrap';
  const number = (nth: string, field: string, shown: string, value: number | null) => (
    <NumberButton
      target={{ title: `${nameOf(field)} · ${t('nth_place', { nth })}`, question, fields: [field], row: { nth: [nth] }, shown, value }}
    />
  );
  const share = (nth: string, field: 'conversion_rate' | 'opt_out_rate', { rate, low, high }: TellingShare) => {
    const end = (name: string, value: number | null) => (
      <MarkedNumber number={{ question, fields: [name], row: { nth: [nth] } }} value={value}>
        {format.percent(value, 1)}
      </MarkedNumber>
    );
    return (
      <td className={right}>
        {number(nth, field, format.percent(rate, 2), rate)}
        <span className="block text-tiny text-faint">
          {end(`${field}_low`, low)} – {end(`${field}_high`, high)}
        </span>
      </td>
    );
  };
  return (
    <table className="num w-full text-body">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="text-tiny text-faint">
          {[t('nth_head'), t('people'), words.conversion, words.optOut].map((name, column) => (
            <th key={name} scope="col" className={classNames('pb-1 font-medium', column === 0 ? 'text-left' : 'px-1.5 text-right')}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ nth, people, conversion, optOut }) => (
          <tr key={nth} className="border-t border-hair">
            <th scope="row" className="py-[5px] text-left align-top font-[450]">
              {t('nth_place', { nth })}
            </th>
            <td className={right}>{number(nth, 'delivered', format.count(people), people)}</td>
            {share(nth, 'conversion_rate', conversion)}
            {share(nth, 'opt_out_rate', optOut)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
