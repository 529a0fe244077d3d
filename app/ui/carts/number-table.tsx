'use client';
import type { ReactNode } from 'react';
import type { AnswerRow } from '../../../db/family';
import { numberIn } from '../../metrics/answer-values';
import type { NumberReference } from '../../metrics/number-reference';
import type { Question } from '../../metrics/question';
import { classNames } from '../class-names';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { useTermName } from '../use-number-words';

/** One row of a table of numbers: what it is called, where it stands in the answer, and its values. */
export interface NumberRow {
  readonly name: string;
  /** A quiet word under the name, such as a code. */
  readonly detail?: string | undefined;
  readonly place: NonNullable<NumberReference['row']>;
  readonly values: AnswerRow;
  readonly choose?: (() => void) | undefined;
  readonly isChosen?: boolean;
}

interface NumberTableProps {
  readonly caption: string;
  readonly head: string;
  readonly question: Question;
  readonly rows: readonly NumberRow[];
  readonly fields: readonly string[];
  readonly print: (field: string, value: number | null) => string;
  /** From which width of its card a column is shown. */
  readonly shownFrom?: Readonly<Record<string, string>>;
  /** A word of its own for the head of a column. */
  readonly words?: Readonly<Record<string, string>>;
  /** A field whose share of the largest is drawn behind it. */
  readonly bar?: string;
  readonly foot?: ReactNode;
}

/** Rows of numbers, each of which opens what explains it; a row may be a filter. */
export function NumberTable({ caption, head, question, rows, fields, print, shownFrom = {}, words = {}, bar, foot }: NumberTableProps) {
  const nameOf = useTermName(question.metric);
  const highest = bar ? Math.max(0, ...rows.map(({ values }) => numberIn(values, bar) ?? 0)) : 0;
  return (
    <div className="@container">
      <table className="num w-full text-body">
        <caption className="sr-only">{caption}</caption>
        <ColumnHeads
          heads={[
            { label: head },
            ...fields.map((field) => ({
              id: field,
              label: words[field] ?? nameOf(field),
              className: classNames('max-w-28', shownFrom[field]),
            })),
          ]}
        />
        <tbody>
          {rows.map(({ name, detail, place, values, choose, isChosen }) => (
            <tr key={`${name} ${detail ?? ''}`} className={classNames('border-t border-hair', isChosen && 'font-semibold')}>
              <th scope="row" className="py-1.5 pr-1.5 text-left align-top leading-tight font-[450] wrap-anywhere">
                {choose ? (
                  <button type="button" aria-pressed={isChosen ?? false} onClick={choose} className="text-left hover:underline">
                    {name}
                  </button>
                ) : (
                  name
                )}
                {detail && (
                  <>
                    {' '}
                    <span className="text-tiny font-normal whitespace-nowrap text-faint">{detail}</span>
                  </>
                )}
              </th>
              {fields.map((field) => {
                const value = numberIn(values, field);
                return (
                  <td key={field} className={classNames('px-1.5 py-1.5 text-right align-top whitespace-nowrap', shownFrom[field])}>
                    <NumberButton
                      target={{
                        title: `${name} · ${nameOf(field)}`,
                        question,
                        fields: [field],
                        row: place,
                        shown: print(field, value),
                        value,
                      }}
                    />
                    {field === bar && (
                      <span aria-hidden="true" className="mt-0.5 ml-auto block h-[3px] w-full max-w-20 rounded-full bg-hair">
                        <i
                          className="ml-auto block h-full rounded-full bg-business"
                          style={{ width: `${highest > 0 ? Math.max(0, (value ?? 0) / highest) * 100 : 0}%` }}
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
      {foot}
    </div>
  );
}
