import type { BillInput } from './bill';
import { addTo, type ClassSums, entryPoint, freeCounts, freeSums, noSums, queueIn } from './class-sums';
import type { Statement } from './statement';
import { failedWays, type Unit, type UnitClass } from './unit-log';
import type { TierOrder, Way } from './way';

/** The units of an account's month under one cut of time: those that are due by class, and those that reach for the free tier in their order. */
export type UnitList = {
  readonly due: ClassSums;
  /** Classes of which any is due. */
  readonly classes: readonly number[];
  readonly queue: readonly Unit[];
  /** The classes of the queue, or `entryPoint`. */
  readonly reach: Int32Array;
  /** How many of each class the free tier covers, by the orders that were asked for. */
  readonly free: Map<TierOrder, Float64Array>;
};

/** The list of an account's units under a way. */
export type UnitLists = (account: string, way: Way) => UnitList;

/** Makes the lists of a statement, each once: the same serves every order of the free tier and every way of placing. */
export function unitListsOf(statement: Statement, input: BillInput): UnitLists {
  const lists = new Map<string, UnitList>();
  const pools = new Map<string, Pool>();
  return (account, way) => {
    const name = [account, way.zone, way.isBySending, way.isByHolder, way.failed].join('|');
    const ready = lists.get(name);
    if (ready !== undefined) return ready;
    const key = `${account}|${way.isBySending}`;
    const pool = pools.get(key) ?? poolOf(statement, account, way.isBySending, input);
    pools.set(key, pool);
    const list = listOf(statement, account, way, pool, input);
    lists.set(name, list);
    return list;
  };
}

/** Units that some way puts into an account's month, in order of time; those of other accounts that arrived when the line was with this one apart. */
type Pool = { readonly units: readonly Unit[]; readonly inherited: ReadonlySet<Unit> };

function poolOf({ monthNumber }: Statement, account: string, isBySending: boolean, { log }: BillInput): Pool {
  const inherited = log.inherited(account);
  const units = [...log.single(account, monthNumber), ...log.edge(account, monthNumber), ...inherited];
  const time = isBySending ? (unit: Unit) => unit.sentAt : (unit: Unit) => unit.openedAt;
  return { units: units.sort((one, other) => time(one) - time(other)), inherited: new Set(inherited) };
}

function listOf({ monthNumber }: Statement, account: string, way: Way, { units, inherited }: Pool, { log, months }: BillInput): UnitList {
  const monthOf = months.get(account)?.[way.zone] ?? months.get(account)?.[0] ?? ((): number => -1);
  const mask = failedWays[way.failed];
  const isOurs = way.zone === 0 && !way.isBySending;
  const isInMonth = (unit: Unit): boolean => {
    if (inherited.has(unit)) return way.isByHolder && monthOf(way.isBySending ? unit.sentAt : unit.openedAt) === monthNumber;
    if (way.isByHolder && unit.holder !== null) return false;
    if (isOurs || !log.isNearEdge(unit)) return unit.month === monthNumber;
    return monthOf(way.isBySending ? unit.sentAt : unit.openedAt) === monthNumber;
  };
  const due = noSums(log.classes.length);
  const queue: Unit[] = [];
  for (const unit of units) {
    if ((unit.ways & mask) === 0 || !isInMonth(unit)) continue;
    if (!unit.isFree) addTo(due, unit.classIx, 1, Number.isNaN(unit.cost) ? 0 : 1, unit.rate || 0, unit.cost || 0);
    if (unit.isTiered || unit.isEntryPoint) queue.push(unit);
  }
  for (const { classIx, units: count, priced, rate, cost } of log.bulk(account, monthNumber))
    addTo(due, classIx, count, priced, rate, cost);
  const classes = [...due.count.keys()].filter((classIx) => due.count[classIx] !== 0);
  return { due, classes, queue, reach: reachOf(queue), free: new Map() };
}

const reachOf = (queue: readonly Unit[]): Int32Array =>
  Int32Array.from(queue, ({ isEntryPoint, classIx }) => (isEntryPoint ? entryPoint : classIx));

/** How many of each class the free tier covers of a list in an order, worked out once. */
export function freeOf(list: UnitList, order: TierOrder, classes: readonly UnitClass[]): Float64Array {
  const ready = list.free.get(order);
  if (ready !== undefined) return ready;
  const isTimed = order !== 'none' && order !== 'dearest_first' && order !== 'cheapest_first';
  const queue = queueIn(list.queue, order);
  const free = isTimed
    ? freeCounts(queue === list.queue ? list.reach : reachOf(queue), order, classes)
    : freeSums(list, order, classes).count;
  list.free.set(order, free);
  return free;
}
