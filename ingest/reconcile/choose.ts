import { type Bill, type BillInput, billOf, type UnitLists } from './bill';
import type { Statement } from './statement';
import { type Expected, surprise } from './surprise';
import { differences, ourWay, type Way, waysOf } from './way';

/** Bits that telling of one part takes, and of one that changes from month to month: partners rarely bill otherwise than the month before. */
const partBits = 4;
const changeBits = 8;

/** A tail across a port is a few units known one by one: it needs less to be believed. */
const firstBits = (way: Way): number => partBits * differences(way, ourWay) - (way.isByHolder ? 1.5 : 0);

export type Options = { readonly [Part in keyof Way]: readonly Way[Part][] };

/** The way in which each statement was billed, as far as its own cells show it. */
export type Chosen = ReadonlyMap<Statement, Way>;

/**
 * Chooses for the statements of one source and account, in order of month. A way other than ours costs bits for each part that differs, and so does
 * every change from one month to the next; it is taken where it saves more. What no way tells stays a difference: nothing is fitted to it.
 */
export function chooseWays(
  statements: readonly Statement[],
  options: Options,
  input: BillInput,
  expectedOf: (statement: Statement, way: Way) => Expected,
): Chosen {
  const useful = usefulOptions(statements, options, input);
  const ways = waysOf(useful);
  const changes = ways.map((from) => ways.map((way) => changeBits * differences(way, from)));
  const steps: { readonly statement: Statement; readonly bits: readonly number[]; readonly before: readonly number[] }[] = [];
  for (const statement of [...statements].sort((one, other) => one.monthNumber - other.monthNumber)) {
    const lists: UnitLists = new Map();
    const own = ways.map((way) => surprise(statement, billOf(statement, way, input, lists), expectedOf(statement, way)));
    const last = steps.at(-1);
    const paths = ways.map((way, index) => (last ? cheapestStep(last.bits, changes, index) : { bits: firstBits(way), from: index }));
    steps.push({ statement, bits: own.map((bits, index) => bits + (paths[index]?.bits ?? 0)), before: paths.map(({ from }) => from) });
  }
  return new Map(walkBack(steps).map(({ statement, index }) => [statement, ways[index] ?? ourWay]));
}

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

/** Options that change a cell of some statement, and no two that change the same. */
function usefulOptions(statements: readonly Statement[], options: Options, input: BillInput): Options {
  const seen = new Set([shown(statements, ourWay, input)]);
  const keep = <Part extends keyof Way>(part: Part): readonly Way[Part][] => [
    ourWay[part],
    ...options[part].filter((option) => {
      if (option === ourWay[part]) return false;
      const look = shown(statements, { ...ourWay, [part]: option }, input);
      return !seen.has(look) && seen.add(look).size > 0;
    }),
  ];
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
const shown = (statements: readonly Statement[], way: Way, input: BillInput): string =>
  JSON.stringify(
    statements.map((statement) => [way, { ...way, order: 'none' } as const].map((each) => cellsOf(billOf(statement, each, input)))),
  );

const cellsOf = (bill: Bill): readonly (readonly [string, number])[] =>
  [...bill].map(([key, { units }]) => [key, units] as const).sort(([one], [other]) => (one < other ? -1 : 1));
