import { type Billed, type BillRules, rule } from './invoice-bill';
import type { InvoicePlan } from './invoice-plan';

/** Parts of a plan in the order in which they are planted, each with its reason. */
export const steps = [
  ['order', 'free_tier_order'],
  ['isUtc', 'month_boundary'],
  ['isBySending', 'late_delivery'],
  ['isByHolder', 'delivery_across_port'],
  ['opensOnFailure', 'failed_but_opened'],
  ['isByLineCountry', 'country_of_number'],
] as const satisfies readonly (readonly [keyof BillRules, string])[];

/** One conversation alone could be anything: a reason is planted where it moves at least so many in its months. */
const leastMoved = 3;

/** The plans of an account's months, by the rule in each part that moves too few conversations for invoices to show it. */
export function shownPlans(plans: readonly InvoicePlan[], billOf: (month: number, rules: BillRules) => Billed): readonly InvoicePlan[] {
  let shown = plans;
  let before: readonly BillRules[] = plans.map(() => rule);
  for (const [part] of steps) {
    const after = before.map((rules, month) => ({ ...rules, [part]: shown[month]?.[part] }));
    const moved = after.map((rules, month) => movedBetween(billOf(month, before[month] ?? rule), billOf(month, rules)));
    const isShown = after.map((rules, month) => {
      const isOther = (at: number): boolean => after[at]?.[part] !== rules[part];
      const from = [...after.keys()].filter((at) => at < month && isOther(at)).at(-1) ?? -1;
      const until = [...after.keys()].find((at) => at > month && isOther(at)) ?? after.length;
      return moved.slice(from + 1, until).reduce((sum, count) => sum + count, 0) >= leastMoved;
    });
    shown = shown.map((plan, month) => (isShown[month] ? plan : { ...plan, [part]: rule[part] }));
    before = after.map((rules, month) => (isShown[month] ? rules : (before[month] ?? rule)));
  }
  return shown;
}

function movedBetween(one: Billed, other: Billed): number {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].reduce((sum, key) => sum + Math.abs((other.get(key)?.units ?? 0) - (one.get(key)?.units ?? 0)), 0);
}
