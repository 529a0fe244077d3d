import type { Bill } from './bill';
import type { FactorSpan } from './markup';
import type { Statement, ToldCell } from './statement';
import { placeKey } from './surprise';
import { isRounded, priceStep, roundingSlack } from './unit-price';

/** What their price differs by from the card's, in the statement's currency; `rest` is what neither explains. */
export type PriceSplit = { readonly markup: number; readonly rounding: number; readonly rest: number };

/** Our price of one unit of a cell in the statement's currency; null where we have none. */
export type OwnPrice = (key: string) => number | null;

/** What each amount of a statement says of the factor on our price. */
export function factorSpans(statement: Statement, ownPrice: OwnPrice): readonly FactorSpan[] {
  const step = priceStep(statement);
  return statement.cells.flatMap((cell): FactorSpan[] => {
    const exact = exactAmount(statement, cell, ownPrice);
    if (exact === null || exact <= 0 || cell.amount === null || cell.amount <= 0) return [];
    const slack = roundingSlack(cell, step);
    return [{ low: (cell.amount - slack) / exact, high: (cell.amount + slack) / exact, weight: Math.sqrt(exact) }];
  });
}

/** What the amount of a cell is above our price times their units: the agreed mark-up first, then what rounding can make, then the rest. */
export function priceSplits(statement: Statement, ownPrice: OwnPrice, markup: number): (cell: ToldCell) => PriceSplit | null {
  const step = priceStep(statement);
  return (cell) => {
    const exact = exactAmount(statement, cell, ownPrice);
    if (exact === null || cell.amount === null) return null;
    const more = exact * markup;
    const left = cell.amount - exact - more;
    if (isRounded(cell, exact + more, step)) return { markup: more, rounding: left, rest: 0 };
    const plain = cell.amount - exact;
    if (isRounded(cell, exact, step)) return { markup: 0, rounding: plain, rest: 0 };
    return Math.abs(left) < Math.abs(plain) ? { markup: more, rounding: 0, rest: left } : { markup: 0, rounding: 0, rest: plain };
  };
}

const exactAmount = (statement: Statement, cell: ToldCell, ownPrice: OwnPrice): number | null => {
  const price = ownPrice(placeKey(statement, cell));
  return price === null || cell.units === null ? null : price * cell.units;
};

/** Our price by cell of a bill, by the card's currency or by the reporting one turned into the statement's. */
export const priceOfBill =
  (bill: Bill, factor: number | null): OwnPrice =>
  (key) => {
    const cell = bill.get(key);
    if (!cell || cell.priced <= 0) return null;
    return factor === null ? cell.rate / cell.priced : cell.cost / cell.priced / factor;
  };
