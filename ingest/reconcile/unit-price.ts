import type { Statement, ToldCell } from './statement';

/** Bits of coincidence that make a step believed, and those that a cell off it takes away. */
const [enoughBits, offBits] = [10, 4];

/** A step tells of rounding where half of it is no more than this share of the mean price: a list in whole cents is prices of the partner's own. */
const largestShare = 0.005;

/**
 * The step to which a statement's unit prices are rounded: the coarsest power of ten of which its amounts are units times a multiple, where that is no
 * chance; 0 where they show none.
 */
export function priceStep({ cells }: Statement): number {
  const paid = cells.flatMap(paidCell);
  const mean = paid.reduce((sum, { units, amount }) => sum + amount / units, 0) / paid.length;
  const steps = [2, 3, 4, 5, 6].map((digits) => 10 ** -digits).filter((step) => step / 2 <= largestShare * mean);
  return steps.find((step) => paid.reduce((bits, cell) => bits + bitsOf(cell, step), 0) >= enoughBits) ?? 0;
}

/** How far a cell's amount may lie from its exact one, by the rounding of its lines to the nearest and, where it stands on such a step, of its unit price. */
export function roundingSlack(cell: ToldCell, step: number): number {
  const [paid] = paidCell(cell);
  return lineSlack(cell) + (paid !== undefined && isOnStep(paid, step) ? (paid.units * step) / 2 : 0);
}

/** Whether rounding makes a cell's amount of the exact one: half a unit of the last digit either way, of each line or of the unit price, or less than a whole one up. */
export function isRounded(cell: ToldCell, exact: number, step: number): boolean {
  const [paid] = paidCell(cell);
  const isNear = (more: number, half: number): boolean => more >= -half * 1.0001 - 1e-9 && more <= 2 * half * 0.9999;
  if (cell.amount === null) return false;
  if (isNear(cell.amount - exact, lineSlack(cell))) return true;
  return paid !== undefined && isOnStep(paid, step) && isNear(nearest(paid, step) - exact / paid.units, step / 2);
}

type PaidCell = { readonly units: number; readonly amount: number; readonly slack: number };

const paidCell = (cell: ToldCell): readonly PaidCell[] =>
  cell.units !== null && cell.units > 0 && cell.amount !== null && cell.amount > 0
    ? [{ units: cell.units, amount: cell.amount, slack: lineSlack(cell) }]
    : [];

const nearest = ({ units, amount }: PaidCell, step: number): number => Math.round(amount / units / step) * step;

const isOnStep = (cell: PaidCell, step: number): boolean =>
  step > 0 && Math.abs(cell.amount - nearest(cell, step) * cell.units) <= cell.slack * 1.0001 + 1e-9;

/** Bits of the chance that an amount which follows no step lies on it; few units lie on any. */
const bitsOf = (cell: PaidCell, step: number): number =>
  isOnStep(cell, step) ? Math.max(0, Math.log2((cell.units * step) / (2 * cell.slack))) : -offBits;

/** What rounding to the nearest makes of a cell's lines at most; amounts told to less than cents may have lost their last zeros. */
const lineSlack = ({ lines, decimals }: ToldCell): number => Math.max(1, lines) * 0.5 * 10 ** -Math.min(6, Math.max(2, decimals));
