'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import { quotientOf } from '../../metrics/change';
import { Breakable } from '../breakable';
import { MarkedNumber } from '../marked-number';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { type CampaignProps, useCampaign } from './use-campaign';

const mostNamed = 3;
/** What arrives later does not stretch the days of a campaign. */
const mostPeople = 0.95;

/** What the campaign was: its templates, the days on which it was sent, its countries, and how many were held out. */
export function Subtitle(given: CampaignProps) {
  const t = useTranslations('promotion_details');
  const wordOf = useDimensionWords(given.facts);
  const format = useFormats();
  const [days, versions, countries, caused] = [
    useCampaign(given, 'days'),
    useCampaign(given, 'versions'),
    useCampaign(given, 'countries'),
    useCampaign(given, 'caused'),
  ];
  const rowsOf = (panel: typeof versions | typeof countries | typeof days, field: string) =>
    panel.state === 'ready' ? (panel.answers.rows?.rows ?? []).filter((row) => (numberIn(row, field) ?? 0) > 0) : [];
  const names = (values: readonly string[]): string => {
    const shown = values.slice(0, mostNamed);
    return values.length > mostNamed ? t('subtitle_more', { names: shown.join(', ') }) : shown.join(', ');
  };
  const templates = [...new Set(rowsOf(versions, 'delivered').flatMap((row) => textIn(row, 'template') ?? []))];
  const [first, last] = mostlySent(rowsOf(days, 'attempted').map((row) => [textIn(row, 'day') ?? '', numberIn(row, 'attempted') ?? 0]));
  const places = [...rowsOf(countries, 'delivered')]
    .sort((one, other) => (numberIn(other, 'delivered') ?? 0) - (numberIn(one, 'delivered') ?? 0))
    .map((row) => wordOf('country', textIn(row, 'country')));
  const arms = caused.state === 'ready' ? caused.answers.holdout : null;
  const question = caused.state === 'ready' ? caused.context.questions.caused.holdout : null;
  const control = totalIn(arms, 'control');
  const heldOut = control && quotientOf(control, control + (totalIn(arms, 'treated') ?? 0));
  const parts: readonly (ReactNode | null)[] = [
    templates.length
      ? t.rich('subtitle_template', {
          name: () => (
            <b className="font-semibold text-ink wrap-anywhere">
              <Breakable name={names(templates)} />
            </b>
          ),
        })
      : null,
    first && last ? (first === last ? format.day(first) : `${format.day(first)} – ${format.day(last)}`) : null,
    places.length ? names(places) : null,
    heldOut && question
      ? t.rich('subtitle_held', {
          share: () => (
            <MarkedNumber number={{ question, fields: ['control'], per: ['treated', 'control'] }} value={heldOut}>
              {format.percent(heldOut, 1)}
            </MarkedNumber>
          ),
        })
      : null,
  ];
  const told = parts.filter((part) => part !== null);
  return (
    <p className="num mt-0.5 mb-3 min-h-[20px] text-body text-pretty text-soft">
      {told.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no names of their own and never move
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </p>
  );
}

/** The first day, and the one by which nearly all people had been written to. */
function mostlySent(days: readonly (readonly [day: string, people: number])[]): readonly [first?: string, last?: string] {
  const sorted = [...days].sort(([one], [other]) => one.localeCompare(other));
  const whole = sorted.reduce((sum, [, people]) => sum + people, 0);
  let sent = 0;
  for (const [day, people] of sorted) {
    sent += people;
    if (sent >= whole * mostPeople) return [sorted[0]?.[0] ?? day, day];
  }
  return [];
}
