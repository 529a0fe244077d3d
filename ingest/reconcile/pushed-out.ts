import { freeTierSize } from '../billing/free-tier';
import type { BillInput } from './bill';
import type { Statement } from './statement';
import { unitListsOf } from './unit-list';
import type { UnitClass } from './unit-log';
import type { Way } from './way';

/** The classes of the units that so many lost ones before them push out of an account's free tier: the last to which a way gives a place in it, by our order. */
export function pushedOut(statement: Statement, account: string, count: number, way: Way, input: BillInput): readonly UnitClass[] {
  const { queue } = unitListsOf(statement, input)(account, way);
  const covered = queue.filter(({ isEntryPoint }) => !isEntryPoint).slice(0, freeTierSize);
  return covered.slice(covered.length - count).flatMap(({ classIx }) => input.log.classes[classIx] ?? []);
}
