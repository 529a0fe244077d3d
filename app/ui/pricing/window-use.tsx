'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import { type WindowCut, windowCuts, windowFields } from '../../metrics/pricing-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { PanelCard } from '../panel-card';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../panel-state';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';
import { WhyButton } from '../why-button';
import { usePricing } from './use-pricing';

const shownAtMost = 10;
/** Columns that a phone leaves out. */
const onlyWide: ReadonlySet<string> = new Set(['messages_per_charged', 'opened_soon_after_close', 'promotions_inside']);

/** How far open windows are used, and what moving promotions into them would have saved, by line, country or promotion. */
export function WindowUse({ facts }: { readonly facts: WorkspaceFacts }) {
  const t = useTranslations('pricing_windows');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const [cut, setCut] = useState<WindowCut>('line');
  const panel = usePricing(facts, 'windows');
  const title = t('windows_title');
  if (panel.state === 'loading') return <LoadingPanel title={title} height={220} />;
  if (panel.state === 'failed') return <FailedPanel title={title} error={panel.error} retry={panel.retry} />;
  const answer = panel.answers[cut];
  const asked = panel.context.questions.windows[cut];
  if (!asked || !answer?.rows.length) return <EmptyPanel title={title}>{t('windows_none')}</EmptyPanel>;
  const saving = (row: AnswerRow): number => numberIn(row, 'saving_if_inside') ?? 0;
  const rows = [...answer.rows].sort((one, other) => saving(other) - saving(one)).slice(0, shownAtMost);
  const print = (field: string, value: number | null): string => {
    if (field === 'saving_if_inside') return format.money(value, facts.currency);
    return field === 'messages_per_charged' ? format.decimal(value, 1) : format.count(value);
  };
  const cell = (field: string, row: AnswerRow | null, name: string) => {
    const value = row ? numberIn(row, field) : ((answer.totals[field] as number | null | undefined) ?? null);
    const place = row ? { row: { [cut]: [textIn(row, cut)] } } : {};
    const target = {
      title: `${name} · ${t(field as 'rest')}`,
      question: asked,
      fields: [field],
      ...place,
      shown: print(field, value),
      value,
    };
    return (
      <td
        key={field}
        className={`px-1.5 py-[5px] text-right whitespace-nowrap max-phone:px-1 ${onlyWide.has(field) ? 'max-phone:hidden print:table-cell' : ''}`}
      >
        <NumberButton target={target} />
      </td>
    );
  };
  const tabs = (
    <fieldset className="no-print flex gap-1">
      <legend className="sr-only">{title}</legend>
      {windowCuts.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === cut}
          onClick={() => setCut(name)}
          className="rounded-md px-1.5 text-small text-soft aria-pressed:bg-hair aria-pressed:text-ink"
        >
          {t(`by_${name}`)}
        </button>
      ))}
    </fieldset>
  );
  const why = <WhyButton target={{ title, shown: '', question: asked, fields: ['saving_if_inside'], choices: windowFields }} />;
  return (
    <PanelCard title={title} note={why} corner={tabs} isRefreshing={panel.isRefreshing}>
      <div className="overflow-x-auto">
        <table className="num w-full text-body max-phone:text-small">
          <ColumnHeads
            heads={[
              { label: t(`by_${cut}`) },
              ...windowFields.map((field) => ({
                label: t(field as 'rest'),
                className: `max-phone:px-1 ${onlyWide.has(field) ? 'max-phone:hidden print:table-cell' : ''}`,
              })),
            ]}
          />
          <tbody>
            {rows.map((row) => {
              const name = wordOf(cut, textIn(row, cut));
              return (
                <tr key={textIn(row, cut)} className="border-t border-hair">
                  <th scope="row" className="max-w-48 truncate max-phone:max-w-28 py-[5px] pr-1.5 text-left font-[450]">
                    {name}
                  </th>
                  {windowFields.map((field) => cell(field, row, name))}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr className="border-t border-line font-semibold">
              <th scope="row" className="py-[5px] pr-1.5 text-left">
                {t('rest')}
              </th>
              {windowFields.map((field) => cell(field, null, t('rest')))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="mt-2 max-w-[72em] text-small text-soft text-pretty">{t('windows_text')}</p>
    </PanelCard>
  );
}
