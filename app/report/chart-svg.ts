import { formatsOf } from '../i18n/format';
import type { Language } from '../i18n/language';
import { labelStep, largest, stackedTotals, ticksUpTo } from '../ui/chart-scale';
import type { ChartBlock, ChartSeries } from './document';
import { escaped } from './html-text';
import type { Palette } from './palette';
import { rangesSvg } from './ranges-svg';
import { num, svg, svgWidth as width } from './svg';

const [foot, gap, top] = [22, 20, 8];
const panelHeights = { one: 190, two: 118 };

/** A chart as a picture of lines: it prints sharp at any size, and its words can be selected. */
export function chartSvg(chart: ChartBlock, language: Language, palette: Palette): string {
  if (chart.form === 'ranges') return rangesSvg(chart, language, palette);
  const lines = chart.series.filter(({ form }) => form === 'line');
  const columns = chart.series.filter(({ form }) => form === 'column');
  const panels = [lines, columns].filter((series) => series.length > 0);
  const height = panels.length === 1 ? panelHeights.one : panelHeights.two;
  const print = formatsOf(language).axis;
  const scales = panels.map((series) => ticksUpTo(highest(series)));
  const lows = panels.map((series) => Math.min(0, ...series.flatMap(({ values }) => values.map(({ value }) => value ?? 0))));
  const left = 10 + Math.max(...scales.flat().map((tick) => print(tick).length), 2) * 6;
  const step = (width - left - 4) / Math.max(1, chart.categories.length);
  const x = (index: number): number => left + step * (index + 0.5);
  const drawn = panels.map((series, index) => {
    const ground = top + index * (height + gap);
    const scale = scales[index] ?? [0];
    const low = lows[index] ?? 0;
    const high = scale.at(-1) || 1;
    const y = (value: number): number => ground + height - ((value - low) / (high - low)) * height;
    const grid = scale.map((tick) => gridline(left, y(tick), print(tick), tick === 0)).join('');
    const colours = (name: string): string =>
      palette.series[chart.series.findIndex((one) => one.name === name) % palette.series.length] ?? palette.primary;
    const shapes =
      series === columns
        ? columnShapes(columns, { x, y, step, colours })
        : series.map((one) => lineShape(one, { x, y, colour: colours(one.name) })).join('');
    return grid + shapes;
  });
  const bottom = top + panels.length * height + (panels.length - 1) * gap;
  const every = labelStep(chart.categories.length, width - left, Math.max(...chart.categories.map((name) => name.length), 3) * 6 + 8);
  const labels = chart.categories.map((name, index) =>
    index % every === 0 ? `<text x="${num(x(index))}" y="${bottom + 16}" text-anchor="middle">${escaped(name)}</text>` : '',
  );
  return svg(bottom + foot, chart.summary, [...drawn, ...labels].join(''));
}

const gridline = (left: number, y: number, label: string, isGround: boolean): string =>
  `<line x1="${num(left)}" x2="${width - 4}" y1="${num(y)}" y2="${num(y)}" class="${isGround ? 'ground' : 'grid'}"/>` +
  `<text x="${num(left - 6)}" y="${num(y + 3.5)}" text-anchor="end">${escaped(label)}</text>`;

interface Drawing {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

function columnShapes(
  series: readonly ChartSeries[],
  { x, y, step, colours }: Drawing & { readonly step: number; readonly colours: (name: string) => string },
): string {
  const bar = Math.min(34, step * 0.68);
  const sums = new Map<number, number>();
  return series
    .flatMap(({ name, values }) =>
      values.map(({ value }, index) => {
        if (!value || value < 0) return '';
        const from = sums.get(index) ?? 0;
        sums.set(index, from + value);
        return `<rect x="${num(x(index) - bar / 2)}" y="${num(y(from + value))}" width="${num(bar)}" height="${num(Math.max(0.4, y(from) - y(from + value)))}" fill="${colours(name)}"/>`;
      }),
    )
    .join('');
}

/** A line breaks where a value is missing; a value alone is a dot. */
function lineShape({ values }: ChartSeries, { x, y, colour }: Drawing & { readonly colour: string }): string {
  const runs: (readonly [number, number])[][] = [[]];
  values.forEach(({ value }, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([x(index), y(value)]);
  });
  return runs
    .map((run) => {
      const [only] = run;
      if (run.length === 1 && only) return `<circle cx="${num(only[0])}" cy="${num(only[1])}" r="2.5" fill="${colour}"/>`;
      return run.length
        ? `<polyline points="${run.map(([px, py]) => `${num(px)},${num(py)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"/>`
        : '';
    })
    .join('');
}

const valuesOf = ({ values }: ChartSeries): readonly (number | null)[] => values.map(({ value }) => value);

function highest(series: readonly ChartSeries[]): number {
  const stacks = series.filter(({ form }) => form === 'column').map(valuesOf);
  return Math.max(largest(stackedTotals(stacks)), largest(series.filter(({ form }) => form === 'line').flatMap(valuesOf)));
}
