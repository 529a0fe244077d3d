'use client';
import type { WorkspaceFacts } from '../server/workspace-facts';
import { useFormats } from './use-formats';

const moneyFields = new Set([
  'revenue',
  'cost',
  'coupon_revenue',
  'incremental_revenue',
  'incremental_revenue_low',
  'incremental_revenue_high',
]);

/** A field of promotions as it is printed: people and orders, shares, money, ratios. */
export function usePromotionPrint(facts: WorkspaceFacts): (field: string, value: number | null) => string {
  const format = useFormats();
  return (field, value) => {
    if (moneyFields.has(field)) return format.money(value, facts.currency);
    if (field.endsWith('_rate')) return format.percent(value, 2);
    if (field.includes('_rate_')) return format.percent(value, 1);
    if (field === 'roas' || field === 'roi' || field === 'iroas') return format.times(value, 1);
    return field === 'orders' && value !== null && !Number.isInteger(value) ? format.decimal(value, 1) : format.count(value);
  };
}
