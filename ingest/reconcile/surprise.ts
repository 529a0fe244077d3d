import type { Bill } from './bill';
import { cellKey } from './bill';
import type { Statement } from './statement';

/** Units that the days without log would usually have brought, by cell of a statement. */
export type Expected = ReadonlyMap<string, number>;

/** Bits that telling a difference takes; nothing where the two sides agree. A way of billing is believed as far as it saves bits. */
export const differenceBits = (difference: number): number => (difference === 0 ? 0 : 1 + 2 * Math.log2(1 + Math.abs(difference)));

/** Variance of what a day without log would have brought: people come at random, and in campaigns. */
export const spread = (expected: number): number => expected + 0.06 * expected * expected;

/** Bits of a difference where days without log make some expected. */
function cellBits(difference: number, expected: number): number {
  const plain = differenceBits(difference);
  if (expected <= 0) return plain;
  const variance = Math.max(spread(expected), 0.25);
  const away = difference - expected;
  const usual = Math.max(0, 0.5 * Math.log2(2 * Math.PI * variance)) + (away * away) / (2 * variance * Math.LN2);
  return Math.min(plain + 1, usual);
}

/** How much of a statement a bill leaves to be told, in bits: its charged units, and its free ones where it lists them. */
export function surprise(statement: Statement, bill: Bill, expected: Expected): number {
  const told = toldUnits(statement, bill);
  let bits = 0;
  for (const key of new Set([...told.keys(), ...bill.keys()])) {
    bits += cellBits(Math.round((told.get(key)?.units ?? 0) - (bill.get(key)?.units ?? 0)), expected.get(key) ?? 0);
    if (statement.hasFree && told.get(key)?.isFreeTold)
      bits += differenceBits(Math.round((told.get(key)?.free ?? 0) - (bill.get(key)?.free ?? 0))) / 2;
  }
  return bits;
}

type ToldUnits = { readonly units: number; readonly free: number; readonly isFreeTold: boolean };

/** Charged units of a statement by cell; where it tells money only, the units that the money pays for by our prices. */
export function toldUnits(statement: Statement, bill: Bill): ReadonlyMap<string, ToldUnits> {
  return new Map(
    statement.cells.map((cell) => {
      const key = placeKey(statement, cell);
      const price = priceOf(bill, key);
      const units = statement.hasUnits ? (cell.units ?? 0) : price === null || cell.amount === null ? 0 : cell.amount / price;
      return [key, { units, free: cell.free, isFreeTold: cell.free > 0 }] as const;
    }),
  );
}

export const placeKey = (
  statement: Statement,
  cell: { readonly country: string; readonly market: string; readonly category: string },
): string => cellKey(statement.placeBy === 'market' ? cell.market : cell.country, statement.hasCategory ? cell.category : 'unknown');

function priceOf(bill: Bill, key: string): number | null {
  const cell = bill.get(key);
  return cell && cell.priced > 0 && cell.rate > 0 ? cell.rate / cell.priced : null;
}
