import { addTo, type ClassSums, freeSums, noSums } from './class-sums';
import type { Statement } from './statement';
import { failedWays, type Unit, type UnitClass, type UnitLog } from './unit-log';
import type { CountryWay, TierOrder, Way } from './way';

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

/** The units of an account's month under one cut of time: those that are due by class, and those that reach for the free tier in their order. */
export type UnitList = { readonly due: ClassSums; readonly queue: readonly Unit[]; readonly free: Map<TierOrder, ClassSums> };

/** The same list serves every order of the free tier and every way of placing. */
export type UnitLists = Map<string, UnitList>;

export const cellKey = (place: string, category: string): string => `${place}|${category}`;

/** The cells of a statement as our log fills them under a way of billing. */
export function billOf(statement: Statement, way: Way, input: BillInput, lists: UnitLists = new Map()): Bill {
  const bill = new Map<string, BilledCell>();
  for (const account of statement.scope) billAccount(statement, account, way, input, bill, lists);
  return bill;
}

function billAccount(
  statement: Statement,
  account: string,
  way: Way,
  input: BillInput,
  bill: Map<string, BilledCell>,
  lists: UnitLists,
): void {
  const { classes } = input.log;
  const name = [account, statement.month, way.zone, way.isBySending, way.isByHolder, way.failed].join('|');
  const list = lists.get(name) ?? listOf(statement, account, way, input);
  lists.set(name, list);
  const { due } = list;
  const free = list.free.get(way.order) ?? freeSums(list, way.order, classes);
  list.free.set(way.order, free);
  for (const [classIx, unitClass] of classes.entries()) {
    const all = due.count[classIx] ?? 0;
    if (all === 0) continue;
    const { country, market } = input.placeOf(unitClass, way.country);
    const place = statement.placeBy === 'country' ? country : statement.placeBy === 'market' ? market : 'unknown';
    const key = cellKey(place, statement.hasCategory ? unitClass.category : 'unknown');
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

function listOf(statement: Statement, account: string, way: Way, input: BillInput): UnitList {
  const due = noSums(input.log.classes.length);
  const units = unitsOf(statement, account, way, input);
  for (const unit of units) if (!unit.isFree) addTo(due, unit.classIx, 1, Number.isNaN(unit.cost) ? 0 : 1, unit.rate || 0, unit.cost || 0);
  for (const { classIx, units: count, priced, rate, cost } of input.log.bulk(account, statement.monthNumber))
    addTo(due, classIx, count, priced, rate, cost);
  return { due, queue: units.filter(({ isTiered, isEntryPoint }) => isTiered || isEntryPoint), free: new Map() };
}

function unitsOf(statement: Statement, account: string, way: Way, { log, months }: BillInput): readonly Unit[] {
  const month = statement.monthNumber;
  const monthOf = months.get(account)?.[way.zone] ?? months.get(account)?.[0] ?? ((): number => -1);
  const mask = failedWays[way.failed];
  const time = (unit: Unit): number => (way.isBySending ? unit.sentAt : unit.openedAt);
  const isOurs = way.zone === 0 && !way.isBySending;
  const own = log.single(account, month);
  const inMonth = isOurs ? own : [...own, ...log.edge(account, month)].filter((unit) => monthOf(time(unit)) === month);
  const held = way.isByHolder
    ? [...inMonth.filter(({ holder }) => holder === null), ...log.inherited(account).filter((unit) => monthOf(time(unit)) === month)]
    : inMonth;
  const there = held.filter(({ ways }) => (ways & mask) !== 0);
  return isOurs && !way.isByHolder ? there : there.sort((one, other) => time(one) - time(other));
}
