'use client';
import { useTranslations } from 'next-intl';
import type { Answer } from '../../../db/ask';
import { numberIn, textIn, totalIn } from '../../metrics/answer-values';
import type { Question } from '../../metrics/question';
import { reasonOrder } from '../../metrics/reason-order';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { ColumnHeads } from '../column-heads';
import { NumberButton } from '../number-button';
import { useDimensionWords } from '../use-dimension-words';
import { useFormats } from '../use-formats';

interface ReasonBridgeProps {
  readonly facts: WorkspaceFacts;
  readonly answer: Answer;
  readonly question: Question;
  readonly whole: Answer;
  readonly total: Question;
}

type Step = { readonly name: string; readonly reason: string | null; readonly from: number; readonly to: number };

/** The way from our cost to theirs: a step for each reason, its units and its money beside it. */
export function ReasonBridge({ facts, answer, question, whole, total }: ReasonBridgeProps) {
  const t = useTranslations('reconciliation');
  const format = useFormats();
  const wordOf = useDimensionWords(facts);
  const ours = totalIn(whole, 'our_cost') ?? 0;
  const theirs = totalIn(whole, 'their_cost') ?? 0;
  const there = reasonOrder.filter((reason) => answer.rows.some((row) => textIn(row, 'reason') === reason));
  const rowOf = (reason: string) => answer.rows.find((row) => textIn(row, 'reason') === reason);
  const steps: Step[] = [{ name: t('our_cost'), reason: null, from: 0, to: ours }];
  for (const reason of there) {
    const from = steps.at(-1)?.to ?? 0;
    steps.push({ name: wordOf('reason', reason), reason, from, to: from + (numberIn(rowOf(reason), 'cost_difference') ?? 0) });
  }
  steps.push({ name: t('their_cost'), reason: null, from: 0, to: theirs });
  const ends = steps.slice(1, -1).flatMap(({ from, to }) => [from, to]);
  const least = Math.min(ours, theirs, ...ends);
  const most = Math.max(ours, theirs, ...ends);
  const floor = Math.max(0, least - (most - least) * 0.6);
  const place = (value: number): number => (most > floor ? (100 * Math.max(0, value - floor)) / (most - floor) : 0);
  return (
    <div>
      <h3 className="mb-1 text-small font-medium text-faint">{t('bridge_title')}</h3>
      <table className="num w-full text-body">
        <ColumnHeads
          heads={[
            { label: t('reason') },
            { label: t('bridge_title'), isSpoken: true, className: 'w-[34%] max-phone:hidden' },
            { label: t('units') },
            { label: format.currencySign(facts.currency) },
          ]}
        />
        <tbody>
          {steps.map(({ name, reason, from, to }, index) => {
            const [low, high] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
            const field = index === 0 ? 'our_cost' : 'their_cost';
            const units = reason === null ? totalIn(whole, index === 0 ? 'ours' : 'theirs') : numberIn(rowOf(reason), 'difference');
            const money = reason === null ? totalIn(whole, field) : numberIn(rowOf(reason), 'cost_difference');
            const target = (fields: readonly string[]) =>
              reason === null ? { title: name, question: total, fields } : { title: name, question, fields, row: { reason: [reason] } };
            return (
              <tr key={reason ?? field} className={reason === null ? 'border-t border-line font-semibold' : 'border-t border-hair'}>
                <th scope="row" className="py-1.5 pr-1.5 text-left font-[450]">
                  {name}
                </th>
                <td className="py-1.5 max-phone:hidden" aria-hidden="true">
                  <span className="relative block h-3 w-full">
                    <i
                      className="absolute inset-y-0 rounded-[2px]"
                      style={{ left: `${low}%`, width: `max(2px, ${high - low}%)`, background: colourOf(reason, to - from) }}
                    />
                  </span>
                </td>
                <td className="px-1.5 py-1.5 text-right whitespace-nowrap">
                  <NumberButton
                    target={{
                      ...target([reason === null ? (index === 0 ? 'ours' : 'theirs') : 'difference']),
                      ...{ shown: reason === null ? format.count(units) : format.signed(units, 0), value: units },
                    }}
                  />
                </td>
                <td className="px-1.5 py-1.5 text-right whitespace-nowrap">
                  <NumberButton
                    target={{
                      ...target([reason === null ? field : 'cost_difference']),
                      ...{
                        shown: reason === null ? format.money(money, facts.currency) : format.signedMoney(money, facts.currency),
                        value: money,
                      },
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function colourOf(reason: string | null, change: number): string {
  if (reason === null) return 'var(--user)';
  if (reason === 'unexplained') return 'var(--entry)';
  return change >= 0 ? 'var(--business)' : 'var(--faint)';
}
