import type { ChartLayout, LaidPanel } from './chart-layout';

/** A stretch of values that follow each other without a gap. */
export type Run = readonly { readonly index: number; readonly value: number }[];

/** The last value of a line as it is written at its end, right-aligned at `x` on the base line `y`. */
export interface LineEnd {
  readonly name: string;
  readonly colour: string;
  readonly isBefore: boolean;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Last values of a panel's lines, pushed apart where they would touch. */
export function lineEnds(layout: ChartLayout, panel: LaidPanel): readonly LineEnd[] {
  const { series, before, print } = panel.data;
  const ends = [...series.map((line) => ({ line, isBefore: false })), ...(before ? [{ line: before, isBefore: true }] : [])].flatMap(
    ({ line, isBefore }) => {
      const last = runsOf(line.values).at(-1)?.at(-1);
      return last ? [{ name: line.name, colour: line.colour, isBefore, ...last, at: panel.y(last.value) }] : [];
    },
  );
  const places = apart(
    ends.map(({ at }) => at),
    { top: panel.top - 4, bottom: panel.bottom - 4 },
  );
  return ends.map(({ name, colour, isBefore, index, value }, place) => ({
    name,
    colour,
    isBefore,
    text: (isBefore && name.length <= 12) || (series.length > 1 && series.length <= mostNamed) ? `${name}: ${print(value)}` : print(value),
    x: Math.min(layout.x(index) + 6, layout.right),
    y: places[place] ?? panel.top,
  }));
}

const lineHeight = 13;
/** More lines than this are named by the legend alone. */
const mostNamed = 3;

/** Base lines for texts at these heights: the highest above its line, the others below theirs, none nearer than a line's height to another. */
function apart(heights: readonly number[], { top, bottom }: { readonly top: number; readonly bottom: number }): readonly number[] {
  const order = heights.map((_, index) => index).sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0));
  const places: number[] = [];
  let next = top;
  for (const [rank, index] of order.entries()) {
    const wanted = (heights[index] ?? 0) + (rank === 0 ? -8 : 16);
    places[index] = Math.max(next, wanted);
    next = (places[index] ?? 0) + lineHeight;
  }
  let limit = bottom;
  for (const index of [...order].reverse()) {
    places[index] = Math.min(places[index] ?? 0, limit);
    limit = (places[index] ?? 0) - lineHeight;
  }
  return places;
}

/** The stretches of a line, in order. */
export function runsOf(values: readonly (number | null)[]): readonly Run[] {
  const runs: { index: number; value: number }[][] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const current = runs.at(-1);
    if (current && current.at(-1)?.index === index - 1) current.push({ index, value });
    else runs.push([{ index, value }]);
  });
  return runs;
}
