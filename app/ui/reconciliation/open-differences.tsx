'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Answer } from '../../../db/ask';
import type { AnswerRow } from '../../../db/family';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { csvOf, download } from '../chart-export';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { ShowAllButton } from '../show-all-button';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';

interface OpenDifferencesProps {
  readonly facts: WorkspaceFacts;
  readonly answer: Answer;
  readonly question: Question;
}

const dimensions = ['month', 'account', 'country', 'category', 'reason'] as const;
const numbers = ['ours', 'theirs', 'difference', 'our_cost', 'their_cost', 'cost_difference'] as const;
const shownAtFirst = 8;

/** What to take to the partner: every cell and reason in which their bill is not ours, the dearest first, also as a file. */
export function OpenDifferences({ facts, answer, question }: OpenDifferencesProps) {
  const t = useTranslations('reconciliation');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const [isWhole, setIsWhole] = useState(false);
  const size = (row: AnswerRow): number =>
    Math.abs(numberIn(row, 'cost_difference') ?? 0) + Math.abs(numberIn(row, 'difference') ?? 0) / 1e6;
  const rows = answer.rows.filter((row) => textIn(row, 'reason') !== 'agreed').sort((one, other) => size(other) - size(one));
  if (rows.length === 0) return <p className="mt-4 text-soft">{t('open_none')}</p>;
  const word = (row: AnswerRow, dimension: (typeof dimensions)[number]): string => {
    const value = textIn(row, dimension);
    if (dimension === 'month') return format.monthAndYear(value ?? '');
    if (dimension === 'account') return facts.accounts.find((account) => account.value === value)?.name ?? value ?? '';
    return wordOf(dimension, value);
  };
  const head = [...dimensions.map((name) => t(name)), ...numbers.map((name) => t(name)), t('currency')];
  const save = (): void =>
    download(
      `${t('file')}.csv`,
      csvOf(
        head,
        rows.map((row) => [...dimensions.map((name) => word(row, name)), ...numbers.map((name) => numberIn(row, name)), facts.currency]),
      ),
    );
  return (
    <div className="mt-5">
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="flex-auto text-small font-medium text-faint">{t('open_title')}</h3>
        <button type="button" onClick={save} className="no-print rounded-chip border border-line px-2.5 py-1 text-small font-medium">
          {t('save')}
        </button>
      </div>
      <table className="num w-full text-body">
        <ColumnHeads
          heads={[
            { label: t('reason') },
            { label: t('where'), align: 'left' },
            { label: t('units'), className: 'max-phone:hidden' },
            { label: format.currencySign(facts.currency) },
          ]}
        />
        <tbody>
          {(isWhole ? rows : rows.slice(0, shownAtFirst)).map((row) => {
            const chosen = Object.fromEntries(dimensions.map((name) => [name, [textIn(row, name)]]));
            const name = `${word(row, 'reason')} · ${word(row, 'month')}`;
            const [units, money] = [numberIn(row, 'difference'), numberIn(row, 'cost_difference')];
            return (
              <tr key={JSON.stringify(chosen)} className="border-t border-hair align-baseline">
                <th scope="row" className="py-1.5 pr-1.5 text-left font-[450]">
                  {word(row, 'reason')}
                </th>
                <th scope="row" className="px-1.5 py-1.5 text-left font-normal text-soft">
                  {[word(row, 'month'), word(row, 'country'), word(row, 'category')].join(' · ')}
                </th>
                <td className="px-1.5 py-1.5 text-right whitespace-nowrap max-phone:hidden">
                  <NumberButton
                    target={{ title: name, question, fields: ['difference'], row: chosen, shown: format.signed(units, 0), value: units }}
                  />
                </td>
                <td className="px-1.5 py-1.5 text-right whitespace-nowrap">
                  <NumberButton
                    target={{
                      title: name,
                      question,
                      fields: ['cost_difference'],
                      row: chosen,
                      shown: format.signedMoney(money, facts.currency),
                      value: money,
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > shownAtFirst && (
        <ShowAllButton isWhole={isWhole} setIsWhole={setIsWhole} words={{ all: t('show_all'), less: t('show_less') }} />
      )}
    </div>
  );
}
