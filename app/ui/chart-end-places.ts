import type { ChartLayout, LaidPanel } from './chart-layout';

/** A text that ends at `x` and belongs to a point at the height `at`. */
interface EndText {
  readonly text: string;
  readonly x: number;
  readonly at: number;
}

const letter = 6.4;
const lineHeight = 13;
/** Distances of a base line from its point, the nearest first: above, below, and further off. */
const distances = [-8, 16, -14, 22, -21, 29, -28, 36, -35, 43];

/** Base lines for the texts at the ends of a panel's lines: none on another, as few as can be on a line, each as near to its point as that allows. */
export function placesOf(texts: readonly EndText[], layout: ChartLayout, panel: LaidPanel): readonly number[] {
  const { top, bottom, y: heightOf } = panel;
  const courses = [...panel.data.series, ...(panel.data.before ? [panel.data.before] : [])].map(({ values }) => values);
  const crossed = ({ text, x }: EndText, base: number): number => {
    let count = 0;
    for (const values of courses) {
      for (let at = x - text.length * letter; at <= x; at += 4) {
        const height = heightAt(values, (at - layout.left) / layout.step - 0.5, heightOf);
        if (height !== null && height > base - lineHeight + 1 && height < base + 4) count += 1;
      }
    }
    return count;
  };
  const places: number[] = [];
  const order = texts.map((_, index) => index).sort((one, other) => (texts[one]?.at ?? 0) - (texts[other]?.at ?? 0));
  for (const index of order) {
    const own = texts[index];
    if (!own) continue;
    const touches = (base: number): boolean =>
      places.some((other, place) => {
        const { x = 0, text = '' } = texts[place] ?? {};
        return Math.abs(other - base) < lineHeight && x > own.x - own.text.length * letter && own.x > x - text.length * letter;
      });
    const costs = distances
      .map((distance) => Math.max(top - 4, Math.min(bottom - 4, own.at + distance)))
      .map((base) => ({ base, cost: (touches(base) ? 1_000 : 0) + crossed(own, base) * 10 + Math.abs(base - 4 - own.at) }));
    const best = costs.reduce((one, other) => (other.cost < one.cost ? other : one), costs[0] ?? { base: bottom - 4, cost: 0 });
    places[index] = best.base;
  }
  return places;
}

/** Height of a line between two of its points; null where it has none. */
function heightAt(values: readonly (number | null)[], place: number, heightOf: (value: number) => number): number | null {
  const [before, after] = [values[Math.floor(place)] ?? null, values[Math.ceil(place)] ?? null];
  if (before === null || after === null) return null;
  return heightOf(before + (after - before) * (place - Math.floor(place)));
}
