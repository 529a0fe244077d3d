'use client';
import type { WorkspaceFacts } from '../../server/workspace-facts';
import { useFormats } from '../use-formats';

const moneyFields = new Set(['value', 'value_p50', 'abandoned_value', 'cart_value', 'revenue', 'lost_sales']);
const partFields = new Set(['days_out_of_stock', 'lost_units']);

/** A number of carts as it is printed: counts, shares, money, durations, days. */
export function useCartPrint(facts: WorkspaceFacts): (field: string, value: number | null) => string {
  const format = useFormats();
  return (field, value) => {
    if (moneyFields.has(field)) return format.money(value, facts.currency);
    if (field.startsWith('seconds_')) return format.duration(value);
    if (field.endsWith('_rate') || field.startsWith('rate_')) return format.percent(value, 1);
    if (field === 'daily_units') return format.decimal(value, 2);
    return partFields.has(field) && value !== null && !Number.isInteger(value) ? format.decimal(value, 1) : format.count(value);
  };
}
