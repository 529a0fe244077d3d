'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import { type FunnelCut, funnelCuts } from '../../metrics/cart-questions';
import { useView } from '../../metrics/use-view';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { useTermName } from '../use-number-words';
import { Tabs } from './tabs';
import { useCarts } from './use-carts';

const shownAtFirst = 12;

/** Paid is the step that a narrow card leaves out. */
const narrow = (step: string): string | undefined => (step === 'paid' ? 'hidden @md:table-cell' : undefined);

/** The funnel side by side: by how people came, by country, by line and by campaign. Countries and lines are filters. */
export function Cuts({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('carts');
  const nameOf = useTermName('cart_funnel');
  const wordOf = useDimensionWords(facts);
  const format = useFormats();
  const { view, change } = useView(facts);
  const [cut, setCut] = useState<FunnelCut>('entry');
  const panel = useCarts(facts, 'cuts');
  const title = t('cuts_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={230} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const question = panel.context.questions.cuts[cut];
  const rows = panel.answers[cut]?.rows ?? [];
  if (!question || rows.length === 0) return null;
  const steps = [...new Set(rows.map((row) => textIn(row, 'step') ?? ''))];
  const [first = ''] = steps;
  const values = [...new Set(rows.map((row) => textIn(row, cut)))];
  const at = (slice: readonly AnswerRow[], step: string) => slice.find((row) => textIn(row, 'step') === step);
  const byValue = values.map((value) => [value, rows.filter((row) => textIn(row, cut) === value)] as const);
  const slices = byValue.toSorted(
    ([, one], [, other]) => (numberIn(at(other, first), 'people') ?? 0) - (numberIn(at(one, first), 'people') ?? 0),
  );
  const filter = cut === 'country' || cut === 'line' ? cut : null;
  const choose = (name: 'country' | 'line', value: string) => {
    const { [name]: chosen = [], ...others } = view.filters;
    change({ filters: chosen.includes(value) ? others : { ...others, [name]: [value] } });
  };
  const named = (value: string | null): string => (value === null ? t('no_campaign') : cut === 'campaign' ? value : wordOf(cut, value));
  const tabs = <Tabs label={t('cut_by')} names={funnelCuts} chosen={cut} choose={setCut} nameOf={(name) => t(`cut_${name}`)} />;
  return (
    <PanelCard title={title} note={tabs} isRefreshing={panel.isRefreshing}>
      <div className="@container">
        <table className="num w-full text-body">
          <caption className="sr-only">{title}</caption>
          <ColumnHeads
            heads={[
              { label: t(`cut_${cut}`) },
              ...steps.map((step) => ({
                id: step,
                label: t.has(`short_${step}` as never) ? t(`short_${step}` as never) : wordOf('step', step),
                className: classNames('max-w-28', narrow(step)),
              })),
            ]}
          />
          <tbody>
            {slices.slice(0, shownAtFirst).map(([value, slice]) => (
              <tr key={String(value)} className="border-t border-hair">
                <th scope="row" className="py-1 pr-1.5 text-left align-top leading-6 font-[450]">
                  {filter && value !== null ? (
                    <button
                      type="button"
                      aria-pressed={(view.filters[filter] ?? []).includes(value)}
                      onClick={() => choose(filter, value)}
                      className="text-left hover:underline"
                    >
                      {named(value)}
                    </button>
                  ) : (
                    named(value)
                  )}
                </th>
                {steps.map((step) => {
                  const row = at(slice, step);
                  const place = { [cut]: [value], step: [step] };
                  const number = (field: string, shown: string) => ({
                    title: `${named(value)} · ${wordOf('step', step)} · ${nameOf(field)}`,
                    question,
                    fields: [field],
                    row: place,
                    shown,
                    value: numberIn(row, field),
                  });
                  return (
                    <td key={step} className={classNames('px-1.5 py-1 text-right align-top whitespace-nowrap', narrow(step))}>
                      <NumberButton className="leading-6" target={number('people', format.count(numberIn(row, 'people')))} />
                      {step !== first && (
                        <span className="block text-tiny leading-6 text-faint">
                          <NumberButton
                            className="leading-6"
                            target={number('rate_from_first', format.percent(numberIn(row, 'rate_from_first'), 1))}
                          />
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-small text-pretty text-faint">{t('cuts_note')}</p>
    </PanelCard>
  );
}
