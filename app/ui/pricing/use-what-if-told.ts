'use client';
import { useTranslations } from 'next-intl';
import type { BothBills, WhatIf } from '../../../db/what-if/bills';
import type { ToldNumber } from '../../metrics/told-number';
import { type BillReach, type billColumns, type billSides, billSql } from '../../metrics/what-if-told';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useFormats } from '../use-formats';
import { useScenarioWords } from './use-scenario-words';

export type BillColumn = keyof typeof billColumns;
export type BillSide = (typeof billSides)[number];

/** The value of one column of a bill. */
export const billValue: Readonly<Record<BillColumn, (part: BothBills['after']) => number>> = {
  units: ({ units }) => units,
  charged: ({ charged }) => charged,
  meta: ({ metaFee }) => metaFee,
  partner: ({ partnerFee }) => partnerFee,
  tax: ({ tax }) => tax,
  bill: ({ metaFee, partnerFee }) => metaFee + partnerFee,
};

export const sideValue = (column: BillColumn, side: BillSide, { before, after }: BothBills): number => {
  const value = billValue[column];
  return side === 'difference' ? value(after) - value(before) : value(side === 'after' ? after : before);
};

/** What is told of a number of a what-if: what it means, how it is counted, what is otherwise in it, and the SQL where a table lies behind it. */
export function useWhatIfTold(result: WhatIf, facts: WorkspaceFacts) {
  const t = useTranslations('what_if');
  const format = useFormats();
  const changes = useScenarioWords(result, facts);
  const print = (column: BillColumn, value: number, isSigned = false): string => {
    if (column === 'units' || column === 'charged') return isSigned ? format.signed(Math.round(value), 0) : format.count(Math.round(value));
    return isSigned ? format.signedMoney(value, result.currency) : format.money(value, result.currency);
  };
  const told = (column: BillColumn, side: BillSide, both: BothBills, title: string, reach: BillReach = {}): ToldNumber => {
    const value = sideValue(column, side, both);
    const shown = print(column, value, side === 'difference');
    const { unrated, unconverted } = both[side === 'before' ? 'before' : 'after'];
    const own: readonly (readonly [string, string])[] = [
      ...(side === 'before' ? [] : [[t('before'), print(column, sideValue(column, 'before', both))] as const, ...changes]),
      ...(side === 'difference' ? [[t('after'), print(column, sideValue(column, 'after', both))] as const] : []),
      [t(side), shown],
    ];
    return {
      title,
      shown,
      value,
      definition: `${t(`means_${column}`)} ${t(`side_${side}`)}`,
      formula: t(`formula_${column}`),
      counts: own,
      notes: [
        t('told_generation', { generation: result.generation }),
        ...(result.rebilled === null
          ? []
          : [
              t('told_again', {
                changed: format.count(result.changedMessages),
                people: format.count(result.rebilled.people),
                before: format.count(result.rebilled.unitsBefore),
                after: format.count(result.rebilled.unitsAfter),
                file: result.rebilled.file.split(/[\\/]/).slice(-2).join('/'),
              }),
            ]),
        ...(unrated > 0 || unconverted > 0
          ? [t('left_out', { unrated: format.count(Math.round(unrated)), unconverted: format.count(Math.round(unconverted)) })]
          : []),
      ],
      sql: billSql(result.sql, column, side, reach),
    };
  };
  return { told, print };
}
