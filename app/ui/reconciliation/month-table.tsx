'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { numberIn, textIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';

interface MonthTableProps {
  readonly facts: WorkspaceFacts;
  readonly answer: Answer;
  readonly question: Question;
}

const fields = ['our_cost', 'their_cost', 'cost_difference'] as const;

/** Each month of each account: our cost, theirs and what they ask more; in units where no money is told. */
export function MonthTable({ facts, answer, question }: MonthTableProps) {
  const t = useTranslations('reconciliation');
  const format = useFormats();
  const nameOf = (account: string): string => facts.accounts.find(({ value }) => value === account)?.name ?? account;
  const accounts = [...new Set(answer.rows.map((row) => textIn(row, 'account') ?? 'unknown'))];
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-small font-medium text-faint">{t('months_title')}</h3>
      <div className="overflow-x-auto">
        <table className="num w-full text-body">
          <ColumnHeads
            heads={[
              { label: t('month') },
              ...fields.map((field) => ({ label: t(field), className: field === 'our_cost' ? 'max-phone:hidden' : undefined })),
            ]}
          />
          {accounts.map((account) => (
            <tbody key={account}>
              {accounts.length > 1 && (
                <tr>
                  <th scope="rowgroup" colSpan={4} className="pt-2 pb-0.5 text-left text-small font-medium text-faint">
                    {nameOf(account)}
                  </th>
                </tr>
              )}
              {answer.rows
                .filter((row) => (textIn(row, 'account') ?? 'unknown') === account)
                .map((row) => {
                  const month = textIn(row, 'month') ?? '';
                  const isMoney = numberIn(row, 'their_cost') !== null;
                  return (
                    <tr key={month} className="border-t border-hair">
                      <th scope="row" className="py-1 pr-1.5 text-left font-[450] whitespace-nowrap">
                        {format.monthAndYear(month)}
                      </th>
                      {fields.map((field) => {
                        const asked = isMoney ? field : { our_cost: 'ours', their_cost: 'theirs', cost_difference: 'difference' }[field];
                        const value = numberIn(row, asked);
                        const isDifference = field === 'cost_difference';
                        const print = isMoney
                          ? isDifference
                            ? format.signedMoney(value, facts.currency)
                            : format.money(value, facts.currency)
                          : isDifference
                            ? format.signed(value, 0)
                            : format.count(value);
                        return (
                          <td
                            key={field}
                            className={classNames('px-1.5 py-1 text-right whitespace-nowrap', field === 'our_cost' && 'max-phone:hidden')}
                          >
                            <NumberButton
                              target={{
                                ...{ title: `${t(field)} · ${format.monthAndYear(month)}`, question, fields: [asked] },
                                ...{ row: { month: [month], account: [account] }, shown: print, value },
                              }}
                            />
                          </td>
                        );
                      })}
                    </tr>
                  );
                })}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}
