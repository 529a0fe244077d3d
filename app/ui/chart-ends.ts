import { placesOf } from './chart-end-places';
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

/** Last values of a panel's lines, each where it crosses no line and touches no other. */
export function lineEnds(layout: ChartLayout, panel: LaidPanel): readonly LineEnd[] {
  const { series, before, print } = panel.data;
  const ends = [...series.map((line) => ({ line, isBefore: false })), ...(before ? [{ line: before, isBefore: true }] : [])].flatMap(
    ({ line, isBefore }) => {
      const last = runsOf(line.values).at(-1)?.at(-1);
      return last ? [{ name: line.name, colour: line.colour, isBefore, ...last, at: panel.y(last.value) }] : [];
    },
  );
  const named = ends.map(({ name, isBefore, index, value, at }) => ({
    text: (isBefore && name.length <= 12) || (series.length > 1 && series.length <= mostNamed) ? `${name}: ${print(value)}` : print(value),
    x: Math.min(layout.x(index) + 6, layout.right),
    at,
  }));
  const places = placesOf(named, layout, panel);
  return ends.map(({ name, colour, isBefore }, place) => {
    const { text = '', x = layout.right } = named[place] ?? {};
    return { name, colour, isBefore, text, x, y: places[place] ?? panel.top };
  });
}

/** More lines than this are named by the legend alone. */
const mostNamed = 3;

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
