'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AnswerRow } from '../../../db/family';
import { numberIn } from '../../metrics/answer-values';
import type { NumberReference } from '../../metrics/number-reference';
import type { Question } from '../../metrics/question';
import { suppressionFields } from '../../metrics/suppression-questions';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { useTermName } from '../use-number-words';
import { useSuppressionPrint } from './use-suppression-print';

/** One line of the table: what it is called, and what gives its numbers. */
export interface RuleLine {
  readonly id: string;
  readonly name: string;
  readonly detail?: ReactNode;
  readonly values: AnswerRow | Readonly<Record<string, unknown>>;
  readonly question: Question;
  readonly row?: NonNullable<NumberReference['row']>;
  readonly isSum?: boolean;
  /** Switched off: there is nothing to tell. */
  readonly isOff?: boolean;
}

/** From which width of its card a column is shown. */
const shownFrom: Readonly<Record<string, string>> = {
  false_positives: 'hidden @2xl:table-cell',
  conversations_avoided: 'hidden @lg:table-cell',
  contacts: 'hidden @md:table-cell',
  margin_at_risk: 'hidden @lg:table-cell',
};

/** Rules with what each would have saved and put at risk. */
export function RuleTable({
  facts,
  caption,
  lines,
}: {
  readonly facts: WorkspaceFacts;
  readonly caption: string;
  readonly lines: readonly RuleLine[];
}) {
  const t = useTranslations('suppression');
  const nameOf = useTermName('suppressions');
  const print = useSuppressionPrint(facts);
  return (
    <div className="@container">
      <table className="num w-full text-body">
        <caption className="sr-only">{caption}</caption>
        <ColumnHeads
          heads={[{ label: t('rule') }, ...suppressionFields.map((field) => ({ label: nameOf(field), className: shownFrom[field] }))]}
        />
        <tbody>
          {lines.map(({ id, name, detail, values, question, row, isSum, isOff }) => (
            <tr key={id} className={classNames('border-t', isSum ? 'border-line font-semibold' : 'border-hair')}>
              <th scope="row" className="py-1.5 pr-3 text-left align-top font-medium">
                {name}
                {detail && (
                  <span className="mt-0.5 hidden max-w-prose text-small font-normal text-faint text-pretty @md:block">{detail}</span>
                )}
              </th>
              {suppressionFields.map((field) => {
                const value = numberIn(values as AnswerRow, field);
                const target = { title: `${name} · ${nameOf(field)}`, question, fields: [field], shown: print(field, value), value };
                const isLoss = field === 'net_saving' && value !== null && value < 0;
                return (
                  <td
                    key={field}
                    className={classNames('px-1.5 py-1.5 text-right align-top whitespace-nowrap', shownFrom[field], isLoss && 'text-down')}
                  >
                    {isOff ? <span className="text-faint">–</span> : <NumberButton target={row ? { ...target, row } : target} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
