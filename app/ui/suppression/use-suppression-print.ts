'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useFormats } from '../use-formats';

/** Prints a field of `suppressions`: people and conversations as they are counted, money with its sign. */
export function useSuppressionPrint(facts: WorkspaceFacts): (field: string, value: number | null) => string {
  const format = useFormats();
  return (field, value) => {
    if (value === null) return '–';
    if (['cost_avoided', 'margin_at_risk', 'net_saving'].includes(field)) return format.fittingMoney(value, facts.currency);
    return Number.isInteger(value) ? format.count(value) : format.decimal(value, 1);
  };
}
