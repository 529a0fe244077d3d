import { measure } from './measure';

type Say = (step: string, seconds: number, count?: number | null, peakMb?: number | null, ratio?: string) => void;

const names = {
  fact_cart_start: 'beginnings of journeys built',
  rollup_cart_funnel: 'usual funnel built',
  naive: 'yardstick: carts joined with the orders of their people, people counted',
  whole: 'cart_funnel, all data',
  by_line: 'cart_funnel by line',
  a_year: 'cart_funnel of a year',
  a_year_by_entry: 'cart_funnel of a year by entry',
  a_quarter: 'cart_funnel of a quarter',
  other_window: 'cart_funnel over three days instead of seven',
} as const;

/** `cart_funnel` over so many carts; the plain questions must answer within 80 ms. */
export async function benchmarkCarts(carts: number, _folder: string, say: Say): Promise<void> {
  const told = JSON.parse((await measure('tests/bench/carts.ts', [String(carts)])).output) as Readonly<Record<keyof typeof names, number>>;
  for (const [name, step] of Object.entries(names) as [keyof typeof names, string][]) {
    const limit = !name.includes('_cart_') && name !== 'naive' ? `${told[name] <= 80 ? 'within' : 'OVER'} 80 ms, ` : '';
    const ratio =
      name.includes('_cart_') || name === 'naive' ? '' : `${limit}${(told.naive / told[name]).toFixed(1)} × faster than the join`;
    say(step, told[name] / 1000, null, null, ratio);
  }
}
