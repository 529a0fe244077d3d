import type { Bill } from './bill';
import { cellKey } from './bill';
import type { Counts } from './count';
import { type Expected, gapBits } from './gap-units';
import type { Statement } from './statement';

/** Bits that telling the size of a difference takes; nothing where the two sides agree. A way of billing is believed as far as it saves bits. */
export const differenceBits = (difference: number): number => (difference === 0 ? 0 : 1 + 2 * Math.log2(1 + Math.abs(difference)));

/**
 * How much of a statement a bill leaves to be told, in bits: which of its cells differ, by how much, and its free units where it lists them. One cell off
 * among many that agree is dear, since our own records give the others to the unit; where most are off it is not. Where days are without log their
 * cells may hold what such days bring, unless nothing was lost on them.
 */
export function surprise(statement: Statement, told: ToldUnits, bill: Counts, expected: Expected): number {
  const cells = [...new Set([...told.keys(), ...bill.keys()])].map((key) => ({
    key,
    difference: Math.round((told.get(key)?.units ?? 0) - (bill.get(key)?.units ?? 0)),
  }));
  const isGuessed = ({ key }: (typeof cells)[number]): boolean => (expected.get(key)?.periods.length ?? 0) > 0;
  const beyondTold = ({ key, difference }: (typeof cells)[number]): number => difference - Math.round(expected.get(key)?.told ?? 0);
  const nothingLost = plainBits(cells.map(({ difference }) => difference));
  const lost = cells.filter(isGuessed).reduce(
    (bits, cell) => {
      const gap = expected.get(cell.key);
      const outlier = 1 + differenceBits(beyondTold(cell)) + Math.log2(cells.length);
      return bits + Math.min(outlier, gap ? gapBits(beyondTold(cell), gap) : outlier);
    },
    plainBits(cells.filter((cell) => !isGuessed(cell)).map(beyondTold)),
  );
  const bits = expected.size === 0 ? nothingLost : Math.min(lost, nothingLost + 1);
  if (!statement.hasFree) return bits;
  return cells.reduce(
    (sum, { key }) =>
      sum + (told.get(key)?.isFreeTold ? differenceBits(Math.round((told.get(key)?.free ?? 0) - (bill.get(key)?.free ?? 0))) / 2 : 0),
    bits,
  );
}

/** Whether a move of units between cells makes the differences smaller, by half of what it moves at least: one that only gathers them in fewer cells tells nothing. */
export function isBorneOut(told: ToldUnits, before: Counts, after: Counts): boolean {
  let [moved, gained] = [0, 0];
  for (const key of new Set([...told.keys(), ...before.keys(), ...after.keys()])) {
    const [theirs, one, other] = [told.get(key), before.get(key), after.get(key)].map((cell) => cell?.units ?? 0) as [
      number,
      number,
      number,
    ];
    moved += Math.abs(other - one);
    gained += Math.abs(theirs - one) - Math.abs(theirs - other);
  }
  return gained >= moved / 2;
}

/** Bits of telling which of some differences are there, and each. */
function plainBits(differences: readonly number[]): number {
  const off = differences.filter((difference) => difference !== 0);
  return (
    off.reduce((bits, difference) => bits + differenceBits(difference), 0) +
    choiceBits(differences.length, Math.min(off.length, Math.floor(differences.length / 2)))
  );
}

/** Bits that naming some of so many takes. */
function choiceBits(of: number, some: number): number {
  let bits = 0;
  for (let index = 1; index <= some; index++) bits += Math.log2((of - some + index) / index);
  return bits;
}

/** Charged and free units of a statement by cell, and whether it tells the free ones. */
export type ToldUnits = ReadonlyMap<string, { readonly units: number; readonly free: number; readonly isFreeTold: boolean }>;

/** Charged units of a statement by cell; where it tells money only, the units that the money pays for by our prices. */
export function toldUnits(statement: Statement, priceOf: (key: string) => number | null): ToldUnits {
  return new Map(
    statement.cells.map((cell) => {
      const key = placeKey(statement, cell);
      const price = statement.hasUnits ? null : priceOf(key);
      const units = statement.hasUnits ? (cell.units ?? 0) : price === null || cell.amount === null ? 0 : cell.amount / price;
      return [key, { units, free: cell.free, isFreeTold: cell.free > 0 }] as const;
    }),
  );
}

export const placeKey = (
  statement: Statement,
  cell: { readonly country: string; readonly market: string; readonly category: string },
): string => cellKey(statement.placeBy === 'market' ? cell.market : cell.country, statement.hasCategory ? cell.category : 'unknown');

/** Our mean price of a cell of a bill; null where it has none. */
export function meanPrice(bill: Bill, key: string): number | null {
  const cell = bill.get(key);
  return cell && cell.priced > 0 && cell.rate > 0 ? cell.rate / cell.priced : null;
}
