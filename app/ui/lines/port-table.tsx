'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { numberIn, textIn } from '../../metrics/answer-values';
import { changeOf, changeState, type Direction } from '../../metrics/change';
import { type Port, sideRow } from '../../metrics/line-ports';
import type { Question } from '../../metrics/question';
import type { Stay } from '../../server/line-lives';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { useFormats } from '../use-formats';
import { useLineNames } from './use-line-names';

interface PortTableProps {
  readonly facts: WorkspaceFacts;
  readonly port: Port;
  readonly answer: Answer;
  readonly asked: Question;
  readonly days: number;
}

type Printed = 'count' | 'percent' | 'duration' | 'money';

/** What is compared, how it is printed, and whether more of it is good. */
const compared: readonly (readonly [field: string, printed: Printed, good: Direction])[] = [
  ['delivery_rate', 'percent', 'up'],
  ['read_rate', 'percent', 'up'],
  ['seconds_to_delivery_p50', 'duration', 'down'],
  ['conversations', 'count', 'neither'],
  ['cost', 'money', 'down'],
  ['cost_per_conversation', 'money', 'down'],
  ['quality_events', 'count', 'down'],
  ['limit_events', 'count', 'neither'],
];

const colour = { better: 'text-up', worse: 'text-down', same: 'text-soft', moved: 'text-soft', none: 'text-faint' } as const;

/** Both sides of a port and the change between them, over equally many days. */
export function PortTable({ facts, port, answer, asked, days }: PortTableProps) {
  const t = useTranslations('lines');
  const format = useFormats();
  const nameOf = useLineNames('lines');
  const rowOf = ({ account, partner }: Stay) =>
    answer.rows.find((row) => textIn(row, 'account') === account && textIn(row, 'partner') === partner);
  const [before, after] = [sideRow(port.before), sideRow(port.after)];
  const print: Readonly<Record<Printed, (value: number | null) => string>> = {
    count: format.count,
    percent: (value) => format.percent(value, 1),
    duration: format.duration,
    money: (value) => format.money(value, facts.currency),
  };
  const right = 'px-1.5 py-[6px] text-right whitespace-nowrap';
  return (
    <div>
      <table className="num w-full text-body">
        <ColumnHeads
          heads={[
            { label: t('column_number'), isSpoken: true },
            { label: t('column_before') },
            { label: t('column_after') },
            { label: t('column_change') },
          ]}
        />
        <tbody>
          {compared.map(([field, printed, good]) => {
            const values = [numberIn(rowOf(port.before), field), numberIn(rowOf(port.after), field)] as const;
            const change = changeOf(values[1], values[0]);
            const number = { title: nameOf(field), question: asked, fields: [field] };
            return (
              <tr key={field} className="border-t border-hair">
                <th scope="row" className="py-[6px] text-left font-[450]">
                  {nameOf(field)}
                </th>
                <td className={right}>
                  <NumberButton target={{ ...number, row: before, shown: print[printed](values[0]), value: values[0] }} />
                </td>
                <td className={right}>
                  <NumberButton target={{ ...number, row: after, shown: print[printed](values[1]), value: values[1] }} />
                </td>
                <td className={`${right} ${colour[changeState(change, good)]}`}>
                  {change === null ? (
                    format.change(null)
                  ) : (
                    <NumberButton
                      target={{ ...number, row: after, as: 'change', against: before, shown: format.change(change), value: change }}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-1.5 text-small text-faint">{t('port_days', { count: days })}</p>
    </div>
  );
}
