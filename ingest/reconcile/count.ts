import { type BillInput, cellOfClass } from './bill';
import type { Statement } from './statement';
import { freeOf, unitListsOf } from './unit-list';
import type { CountryWay, Way } from './way';

/** Charged units of one cell under one way of billing, and those that the free tier covers. */
export type Counted = { readonly units: number; readonly free: number };
export type Counts = ReadonlyMap<string, Counted>;

type Cells = { readonly names: readonly string[]; readonly cellOf: Int32Array };

/** Counts the cells of a statement under one way after another, as `billOf` would, without money and each list of units only once. */
export function counterOf(statement: Statement, input: BillInput): (way: Way) => Counts {
  const lists = unitListsOf(statement, input);
  const cells = new Map<CountryWay, Cells>();
  return (way) => {
    const { names, cellOf } = cells.get(way.country) ?? cellsUnder(statement, way.country, input);
    cells.set(way.country, { names, cellOf });
    const [units, free] = [new Float64Array(names.length), new Float64Array(names.length)];
    const isThere = new Uint8Array(names.length);
    for (const account of statement.scope) {
      const list = lists(account, way);
      const given = freeOf(list, way.order, input.log.classes);
      for (const classIx of list.classes) {
        const cell = cellOf[classIx] ?? 0;
        const covered = given[classIx] ?? 0;
        units[cell] = (units[cell] ?? 0) + (list.due.count[classIx] ?? 0) - covered;
        free[cell] = (free[cell] ?? 0) + covered;
        isThere[cell] = 1;
      }
    }
    const counts = new Map<string, Counted>();
    for (const [cell, name] of names.entries())
      if (isThere[cell] === 1) counts.set(name, { units: units[cell] ?? 0, free: free[cell] ?? 0 });
    return counts;
  };
}

/** The cell of each class of units. */
function cellsUnder(statement: Statement, country: CountryWay, { log, placeOf }: BillInput): Cells {
  const places = new Map<string, number>();
  const cellOf = Int32Array.from(log.classes, (unitClass) => {
    const { key } = cellOfClass(statement, unitClass, country, placeOf);
    const cell = places.get(key) ?? places.size;
    places.set(key, cell);
    return cell;
  });
  return { names: [...places.keys()], cellOf };
}
