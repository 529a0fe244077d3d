import { freeTierSize } from '../billing/free-tier';
import type { Unit, UnitClass } from './unit-log';
import type { TierOrder } from './way';

/** Units by class: how many, how many of them have a price, and their prices added up. */
export type ClassSums = {
  readonly count: Float64Array;
  readonly priced: Float64Array;
  readonly rate: Float64Array;
  readonly cost: Float64Array;
};

export const noSums = (classCount: number): ClassSums => ({
  count: new Float64Array(classCount),
  priced: new Float64Array(classCount),
  rate: new Float64Array(classCount),
  cost: new Float64Array(classCount),
});

export function addTo(sums: ClassSums, classIx: number, count: number, priced: number, rate: number, cost: number): void {
  sums.count[classIx] = (sums.count[classIx] ?? 0) + count;
  sums.priced[classIx] = (sums.priced[classIx] ?? 0) + priced;
  sums.rate[classIx] = (sums.rate[classIx] ?? 0) + rate;
  sums.cost[classIx] = (sums.cost[classIx] ?? 0) + cost;
}

type Reaching = { readonly due: ClassSums; readonly queue: readonly Unit[] };

/** The units of a queue, which goes by opening, as an order takes them. */
export function queueIn(queue: readonly Unit[], order: TierOrder): readonly Unit[] {
  if (order === 'latest_first') return [...queue].reverse();
  return order === 'by_sending' ? [...queue].sort((one, other) => one.sentAt - other.sentAt) : queue;
}

/** In the place of the class of a unit that reaches for the free tier: a free entry point, which is in no class's count. */
export const entryPoint = -1;

/** How many units of each class the free tier covers in an order that goes by time. `reach`: classes of the queue, or `entryPoint`. */
export function freeCounts(reach: Int32Array, order: TimedOrder, classes: readonly UnitClass[]): Float64Array {
  const free = new Float64Array(classes.length);
  const first = firstOf(order, classes);
  let places = freeTierSize;
  for (let turn = first ? 1 : 0; turn >= 0; turn--)
    for (let index = 0; index < reach.length && places > 0; index++) {
      const classIx = reach[index] ?? entryPoint;
      if (classIx === entryPoint) {
        if (order === 'entry_points_count') places -= 1;
      } else if (first === null || first[classIx] === turn) {
        free[classIx] = (free[classIx] ?? 0) + 1;
        places -= 1;
      }
    }
  return free;
}

/** Orders of the free tier in which prices play no part. */
export type TimedOrder = Exclude<TierOrder, 'none' | 'dearest_first' | 'cheapest_first'>;

/** The units that the free tier covers in an order, by class; those that stand in no list lie behind its end wherever it goes by time. */
export function freeSums(list: Reaching, order: TierOrder, classes: readonly UnitClass[]): ClassSums {
  if (order === 'none') return noSums(classes.length);
  if (order === 'dearest_first' || order === 'cheapest_first') return byPrice(list, order === 'cheapest_first', classes);
  const free = noSums(classes.length);
  const first = firstOf(order, classes);
  const queue = queueIn(list.queue, order);
  let places = freeTierSize;
  for (const turn of first ? [1, 0] : [null])
    for (let index = 0; index < queue.length && places > 0; index++) {
      const unit = queue[index];
      if (unit === undefined) break;
      if (unit.isEntryPoint) {
        if (order === 'entry_points_count') places -= 1;
      } else if (turn === null || first?.[unit.classIx] === turn) {
        addTo(free, unit.classIx, 1, Number.isNaN(unit.cost) ? 0 : 1, unit.rate || 0, unit.cost || 0);
        places -= 1;
      }
    }
  return free;
}

/** 1 for each class whose units go first in an order; null where all go by time. */
function firstOf(order: TierOrder, classes: readonly UnitClass[]): Uint8Array | null {
  const told = (isFirst: (unitClass: UnitClass) => boolean) => Uint8Array.from(classes, (unitClass) => Number(isFirst(unitClass)));
  if (order === 'abroad_first') return told(({ country, lineCountry }) => country !== lineCountry);
  if (order === 'home_first') return told(({ country, lineCountry }) => country === lineCountry);
  if (order === 'business_first') return told(({ category }) => category === 'business_initiated');
  return order === 'user_first' ? told(({ category }) => category === 'user_initiated') : null;
}

/** By the mean price of each class: within a class nothing tells one unit from another. */
function byPrice({ due, queue }: Reaching, isCheapest: boolean, classes: readonly UnitClass[]): ClassSums {
  const price = (classIx: number): number => ((due.priced[classIx] ?? 0) === 0 ? 0 : (due.cost[classIx] ?? 0) / (due.priced[classIx] ?? 1));
  const offers = [...new Set(queue.filter(({ isTiered }) => isTiered).map(({ classIx }) => classIx))].sort(
    (one, other) => (isCheapest ? 1 : -1) * (price(one) - price(other)) || nameOf(classes, one).localeCompare(nameOf(classes, other)),
  );
  const free = noSums(classes.length);
  let places = freeTierSize;
  for (const classIx of offers) {
    const all = due.count[classIx] ?? 0;
    const taken = Math.min(places, all);
    const share = all === 0 ? 0 : taken / all;
    addTo(free, classIx, taken, share * (due.priced[classIx] ?? 0), share * (due.rate[classIx] ?? 0), share * (due.cost[classIx] ?? 0));
    places -= taken;
  }
  return free;
}

const nameOf = (classes: readonly UnitClass[], classIx: number): string => JSON.stringify(classes[classIx]);
