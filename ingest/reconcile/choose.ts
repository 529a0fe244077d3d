import { type BillInput, billOf } from './bill';
import { type Counts, counterOf } from './count';
import type { Expected } from './gap-units';
import type { Statement } from './statement';
import { isBorneOut, meanPrice, surprise, type ToldUnits, toldUnits } from './surprise';
import { differences, ourWay, type Way, wayParts, waysOf } from './way';

/** Bits that telling of one part takes, and of a change from month to month: partners rarely bill otherwise than the month before, and then in several parts at once. */
const partBits = 4;
const changeBits = (parts: number): number => (parts === 0 ? 0 : 8 + 3 * (parts - 1));

/** A tail across a port is a few units known one by one: it needs less to be believed. */
const firstBits = (way: Way): number => partBits * differences(way, ourWay) - (way.isByHolder ? 1.5 : 0);

export type Options = { readonly [Part in keyof Way]: readonly Way[Part][] };

/** The way in which each statement was billed, as far as its own cells show it. */
export type Chosen = ReadonlyMap<Statement, Way>;

/**
 * Chooses for the statements of one source and account, in order of month. A way other than ours costs bits for each part that differs, and so does
 * each change from one month to the next; it is taken where it saves more. What no way tells stays a difference: nothing is fitted to it.
 */
export function chooseWays(
  statements: readonly Statement[],
  options: Options,
  input: BillInput,
  expectedOf: (statement: Statement, way: Way) => Expected,
): Chosen {
  const useful = usefulOptions(statements, options, input);
  const ways = waysOf(useful);
  const changes = ways.map((from) => ways.map((way) => changeBits(differences(way, from))));
  const steps: { readonly statement: Statement; readonly bits: readonly number[]; readonly before: readonly number[] }[] = [];
  for (const statement of [...statements].sort((one, other) => one.monthNumber - other.monthNumber)) {
    const own = ways.map(surpriseOf(statement, input, expectedOf));
    const last = steps.at(-1);
    const paths = ways.map((way, index) => (last ? cheapestStep(last.bits, changes, index) : { bits: firstBits(way), from: index }));
    steps.push({ statement, bits: own.map((bits, index) => bits + (paths[index]?.bits ?? 0)), before: paths.map(({ from }) => from) });
  }
  return new Map(walkBack(steps).map(({ statement, index }) => [statement, inForce(statement, ways[index] ?? ourWay, input)]));
}

/** A way without the parts of which its month shows nothing: each cell that they move is told to the unit without them. */
function inForce(statement: Statement, way: Way, input: BillInput): Way {
  if (!statement.hasUnits) return way;
  const [countsOf, told] = [counterOf(statement, input), toldUnits(statement, () => null)];
  const unitsOf = (counts: Counts, key: string): number => Math.round(counts.get(key)?.units ?? 0);
  let kept = way;
  for (const [part] of wayParts) {
    const without = { ...kept, [part]: ourWay[part] };
    const [after, before] = [countsOf(kept), countsOf(without)];
    const moved = [...new Set([...after.keys(), ...before.keys()])].filter((key) => unitsOf(after, key) !== unitsOf(before, key));
    if (moved.length > 0 && moved.every((key) => unitsOf(before, key) === (told.get(key)?.units ?? 0))) kept = without;
  }
  return kept;
}

/** How much of a statement each way leaves to be told, in bits. */
export function surpriseOf(
  statement: Statement,
  input: BillInput,
  expectedOf: (statement: Statement, way: Way) => Expected,
): (way: Way) => number {
  const countsOf = counterOf(statement, input);
  const counted = toldUnits(statement, () => null);
  const toldUnder = (way: Way): ToldUnits => {
    if (statement.hasUnits) return counted;
    const bill = billOf(statement, way, input);
    return toldUnits(statement, (key) => meanPrice(bill, key));
  };
  const known = new Map<string, Counts>();
  const atHome = (way: Way): Counts => {
    const name = Object.values({ ...way, country: '' }).join('|');
    const counts = known.get(name) ?? countsOf({ ...way, country: 'customer' });
    known.set(name, counts);
    return counts;
  };
  return (way) => {
    const [told, bill] = [toldUnder(way), countsOf(way)];
    const isSupported = way.country === 'customer' || isBorneOut(told, atHome(way), bill);
    return surprise(statement, told, bill, expectedOf(statement, way)) + (isSupported ? 0 : refusalBits);
  };
}

const refusalBits = 1_000;

function cheapestStep(
  bits: readonly number[],
  changes: readonly (readonly number[])[],
  index: number,
): { readonly bits: number; readonly from: number } {
  let best = { bits: (bits[index] ?? 0) + (changes[index]?.[index] ?? 0), from: index };
  for (const [from, told] of bits.entries()) {
    const next = told + (changes[from]?.[index] ?? 0);
    if (next < best.bits - 1e-9) best = { bits: next, from };
  }
  return best;
}

/** The cheapest sequence of ways, from its end. */
function walkBack(
  steps: readonly { readonly statement: Statement; readonly bits: readonly number[]; readonly before: readonly number[] }[],
) {
  const found: { readonly statement: Statement; readonly index: number }[] = [];
  let index = -1;
  for (const { statement, bits, before } of [...steps].reverse()) {
    if (index === -1) index = bits.reduce((best, told, at) => (told < (bits[best] ?? 0) - 1e-9 ? at : best), 0);
    found.push({ statement, index });
    index = before[index] ?? index;
  }
  return found;
}

/**
 * Options that change a cell of some statement, and no two of a part that change the same. What moves units to another month is tried under every zone,
 * and zones by sending too, since a late delivery may cross the month in another zone only.
 */
function usefulOptions(statements: readonly Statement[], options: Options, input: BillInput): Options {
  const counters = statements.map((statement) => counterOf(statement, input));
  const look = (ways: readonly Way[]): string => counters.map((countsOf) => ways.map((way) => shown(way, countsOf)).join()).join();
  const inZones = options.zone.map((zone): Way => ({ ...ourWay, zone }));
  const basesOf = (part: keyof Way): readonly Way[] =>
    part === 'zone' ? [ourWay, { ...ourWay, isBySending: true }] : part === 'order' || part === 'country' ? [ourWay] : inZones;
  const keep = <Part extends keyof Way>(part: Part): readonly Way[Part][] => {
    const bases = basesOf(part);
    const looks = new Set([look(bases)]);
    return options[part].filter((option) => {
      if (option === ourWay[part]) return true;
      const before = looks.size;
      return looks.add(look(bases.map((base) => ({ ...base, [part]: option })))).size > before;
    });
  };
  return {
    order: keep('order'),
    zone: keep('zone'),
    isBySending: keep('isBySending'),
    isByHolder: keep('isByHolder'),
    failed: keep('failed'),
    country: keep('country'),
  };
}

/** What a way gives, also where no free tier hides what it moves. */
const shown = (way: Way, countsOf: (way: Way) => Counts): string =>
  JSON.stringify([way, { ...way, order: 'none' } as const].map((each) => cellsOf(countsOf(each))));

const cellsOf = (bill: Counts): readonly (readonly [string, number])[] =>
  [...bill].map(([key, { units }]) => [key, units] as const).sort(([one], [other]) => (one < other ? -1 : 1));
