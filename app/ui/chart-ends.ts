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
  const [upper, lower] = [...ends].sort((one, other) => one.at - other.at);
  const highest = Math.max(panel.top - 4, (upper?.at ?? 0) - 8);
  const lowest = Math.min(panel.bottom - 4, (lower?.at ?? 0) + 16);
  const isTight = lowest - highest < 13;
  return ends.map(({ name, colour, isBefore, index, value }) => ({
    name,
    colour,
    isBefore,
    text: (isBefore && name.length <= 12) || series.length > 1 ? `${name}: ${print(value)}` : print(value),
    x: Math.min(layout.x(index) + 6, layout.right),
    y: upper?.name === name ? highest : isTight ? highest - 13 : lowest,
  }));
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
