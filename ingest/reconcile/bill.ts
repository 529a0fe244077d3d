import { freeSums } from './class-sums';
import type { Statement } from './statement';
import { type UnitList, type UnitLists, unitListsOf } from './unit-list';
import type { UnitClass, UnitLog } from './unit-log';
import type { CountryWay, Way } from './way';

/** Charged units of one cell under one way of billing, with their price by the card (in its currency) and in the reporting currency. */
export type BilledCell = { units: number; rate: number; cost: number; priced: number; free: number };
export type Bill = ReadonlyMap<string, BilledCell>;

/** What the bill of a statement is made from besides the way. */
export type BillInput = {
  readonly log: UnitLog;
  /** By account: month of an instant in each zone; the first is the account's own. */
  readonly months: ReadonlyMap<string, readonly ((instant: number) => number)[]>;
  readonly placeOf: (unitClass: UnitClass, way: CountryWay) => { readonly country: string; readonly market: string };
  /** Price of a unit of a class in another country; null where no card has one. */
  readonly priceIn: (unitClass: UnitClass, country: string, month: string) => { readonly rate: number; readonly cost: number } | null;
};

export const cellKey = (place: string, category: string): string => `${place}|${category}`;

/** The cell of a statement in which units of a class stand, where `country` says whose country sets the price. */
export function cellOfClass(
  statement: Statement,
  unitClass: UnitClass,
  country: CountryWay,
  placeOf: BillInput['placeOf'],
): { readonly key: string; readonly country: string } {
  const at = placeOf(unitClass, country);
  const place = statement.placeBy === 'country' ? at.country : statement.placeBy === 'market' ? at.market : 'unknown';
  return { key: cellKey(place, statement.hasCategory ? unitClass.category : 'unknown'), country: at.country };
}

/** The cells of a statement as our log fills them under a way of billing. */
export function billOf(statement: Statement, way: Way, input: BillInput, lists: UnitLists = unitListsOf(statement, input)): Bill {
  const bill = new Map<string, BilledCell>();
  for (const account of statement.scope) billList(statement, lists(account, way), way, input, bill);
  return bill;
}

function billList(statement: Statement, list: UnitList, way: Way, input: BillInput, bill: Map<string, BilledCell>): void {
  const { due, classes } = list;
  const free = freeSums(list, way.order, input.log.classes);
  for (const classIx of classes) {
    const [unitClass, all] = [input.log.classes[classIx], due.count[classIx] ?? 0];
    if (unitClass === undefined) continue;
    const { key, country } = cellOfClass(statement, unitClass, way.country, input.placeOf);
    const cell = bill.get(key) ?? { units: 0, rate: 0, cost: 0, priced: 0, free: 0 };
    bill.set(key, cell);
    const given = free.count[classIx] ?? 0;
    const other = country === unitClass.country ? null : input.priceIn(unitClass, country, statement.month);
    cell.units += all - given;
    cell.free += given;
    cell.priced += other ? all - given : (due.priced[classIx] ?? 0) - (free.priced[classIx] ?? 0);
    cell.rate += other ? (all - given) * other.rate : (due.rate[classIx] ?? 0) - (free.rate[classIx] ?? 0);
    cell.cost += other ? (all - given) * other.cost : (due.cost[classIx] ?? 0) - (free.cost[classIx] ?? 0);
  }
}
