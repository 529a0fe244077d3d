import type { Reason } from '../../db/reconciliation-reasons';
import { type Bill, type BilledCell, type BillInput, billOf } from './bill';
import type { Expected } from './gap-units';
import type { FactorSpan } from './markup';
import { type Missing, missingUnits } from './missing-units';
import { factorSpans, priceOfBill, priceSplits } from './price-level';
import type { Statement, ToldCell } from './statement';
import { placeKey } from './surprise';
import { unitListsOf } from './unit-list';
import { ourWay, type Way, wayParts } from './way';

/** What one reason makes of a cell: units that they have more than we, and money in the reporting currency; null where either side tells none. */
export type Share = { readonly reason: Reason; readonly units: number | null; readonly cost: number | null };

/** One cell of a statement beside ours, its difference put down to reasons; the shares add up to it exactly. */
export type SplitCell = {
  readonly key: string;
  readonly told: ToldCell | null;
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly ourCost: number | null;
  readonly theirCost: number | null;
  /** Units of ours without a price. */
  readonly unrated: number;
  /** Their amount where no exchange rate turns it into the reporting currency. */
  readonly unconverted: number | null;
  readonly shares: readonly Share[];
  /** What it puts down to days without log is judged by comparable days alone. */
  readonly isEstimate: boolean;
};

/** What the split needs besides the bills. `rateOf`: units of the reporting currency for one of the statement's, null for none. */
export type SplitInput = BillInput & {
  readonly isCardCurrency: boolean;
  readonly rateOf: number | null;
  readonly isUnlogged: boolean;
};

/** What a statement's amounts say of the factor on our prices, under the way in which it was billed. */
export const spansOf = (statement: Statement, way: Way, input: SplitInput): readonly FactorSpan[] =>
  statement.hasCost && statement.hasUnits
    ? factorSpans(
        statement,
        priceOfAny(
          stepsOf(way).map((step) => billOf(statement, step, input)),
          input,
        ),
      )
    : [];

/** Puts the differences of a statement down to reasons, one after the other in the order of `wayParts`: each is what its part of the way adds to those before. */
export function splitStatement(
  statement: Statement,
  way: Way,
  markup: number,
  expected: Expected,
  input: SplitInput,
): readonly SplitCell[] {
  const steps = stepsOf(way);
  const lists = unitListsOf(statement, input);
  const bills = steps.map((step) => billOf(statement, step, input, lists));
  const [ours, theirs] = [bills[0] ?? new Map(), bills.at(-1) ?? new Map()] as readonly [Bill, Bill];
  const told = new Map(statement.cells.map((cell) => [placeKey(statement, cell), cell]));
  const ownPrice = priceOfAny(bills, input);
  const splitPrice = priceSplits(statement, ownPrice, markup);
  const keys = [...new Set([...told.keys(), ...bills.flatMap((bill) => [...bill.keys()])])].sort();
  const open = new Map(keys.map((key) => [key, (told.get(key)?.units ?? 0) - Math.round(theirs.get(key)?.units ?? 0)]));
  const reordered = (key: string): number =>
    statement.hasFree && isSameWithFree(told.get(key), theirs.get(key)) ? (open.get(key) ?? 0) : 0;
  const left = new Map([...open].map(([key, units]) => [key, units - reordered(key)]));
  const missing = statement.hasUnits && !input.isUnlogged ? missingUnits(left, expected) : new Map<string, Missing>();

  const cellOf = (key: string): SplitCell => {
    const [own, cell] = [ours.get(key), told.get(key) ?? null];
    const unrated = own ? own.units - own.priced : 0;
    const factor = factorOf(theirs, ours, key, input);
    const isPaid = statement.hasCost && (cell === null || cell.amount !== null || (cell.units ?? 0) === 0);
    const theirCost = isPaid ? (cell?.amount === null || cell === null ? 0 : factor === null ? null : cell.amount * factor) : null;
    const ourCost = theirCost === null || (own && own.units > 0 && own.priced === 0) ? null : (own?.cost ?? 0);
    const [oursUnits, theirsUnits] = statement.hasUnits ? [Math.round(own?.units ?? 0), cell?.units ?? 0] : [null, null];
    const moves = wayParts.map(([, reason], index) => moved(reason, bills[index]?.get(key), bills[index + 1]?.get(key)));
    const rest = statement.hasUnits ? (left.get(key) ?? 0) : 0;
    const { units: lost, isEstimate } = missing.get(key) ?? { units: input.isUnlogged ? rest : 0, isEstimate: false };
    const unit = (ownPrice(key) ?? 0) * (factor ?? 0);
    const price = cell === null || factor === null ? null : splitPrice(cell);
    const named: readonly { readonly reason: Reason; readonly units: number; readonly cost: number }[] = [
      ...moves.map((move) =>
        move.reason === 'free_tier_order' ? { ...move, units: move.units + reordered(key), cost: move.cost + reordered(key) * unit } : move,
      ),
      { reason: 'rounding', units: 0, cost: (price?.rounding ?? 0) * (factor ?? 0) },
      { reason: 'markup', units: 0, cost: (price?.markup ?? 0) * (factor ?? 0) },
      { reason: 'missing_logs', units: lost, cost: input.isUnlogged ? (theirCost ?? 0) - (ourCost ?? 0) : lost * unit },
    ];
    const isCosted = ourCost !== null && theirCost !== null;
    const shares: Share[] = [
      ...named.map(({ reason, units, cost }) => ({
        reason,
        units: statement.hasUnits ? units : null,
        cost: isCosted ? (input.isUnlogged && reason !== 'missing_logs' ? 0 : cost) : null,
      })),
      {
        reason: 'unexplained',
        units: statement.hasUnits ? rest - lost : null,
        cost: isCosted
          ? theirCost -
            ourCost -
            named.reduce((sum, { reason, cost }) => sum + (input.isUnlogged && reason !== 'missing_logs' ? 0 : cost), 0)
          : null,
      },
    ];
    const unconverted = isPaid && theirCost === null ? (cell?.amount ?? null) : null;
    return { key, told: cell, ours: oursUnits, theirs: theirsUnits, ourCost, theirCost, unrated, unconverted, shares, isEstimate };
  };
  return keys.map(cellOf);
}

/** Both sides have as many units in a cell, charged and free together: only the free tier went to others. */
const isSameWithFree = (told: ToldCell | undefined, cell: BilledCell | undefined): boolean =>
  told !== undefined && cell !== undefined && (told.units ?? 0) + told.free === Math.round(cell.units + cell.free);

/** Our way, and then with one part after the other as they do it. */
function stepsOf(way: Way): readonly Way[] {
  const steps: Way[] = [ourWay];
  for (const [part] of wayParts) steps.push({ ...(steps.at(-1) ?? ourWay), [part]: way[part] });
  return steps;
}

const moved = (reason: Reason, before: Bill extends ReadonlyMap<string, infer Cell> ? Cell | undefined : never, after: typeof before) => ({
  reason,
  units: Math.round(after?.units ?? 0) - Math.round(before?.units ?? 0),
  cost: (after?.cost ?? 0) - (before?.cost ?? 0),
});

/** The first of these bills that has a price for a cell, the last one first. */
const priceOfAny =
  (bills: readonly Bill[], { isCardCurrency, rateOf }: SplitInput) =>
  (key: string): number | null => {
    const factor = isCardCurrency ? null : rateOf;
    if (!isCardCurrency && rateOf === null) return null;
    for (const bill of [...bills].reverse()) {
      const price = priceOfBill(bill, factor)(key);
      if (price !== null) return price;
    }
    return null;
  };

/** The exchange rate of a cell: where their currency is the card's, the one at which our own units of the cell were turned. */
function factorOf(theirs: Bill, ours: Bill, key: string, { isCardCurrency, rateOf }: SplitInput): number | null {
  if (!isCardCurrency) return rateOf;
  const cell = [theirs.get(key), ours.get(key)].find((one) => one && one.rate > 0);
  return cell ? cell.cost / cell.rate : rateOf;
}
