import type { ChartData, ChartPanelData } from './chart-data';
import { labelStep, largest, stackedTotals, ticksUpTo } from './chart-scale';

/** One panel laid out: where its ground lies, its gridlines, and the height of a value. */
export interface LaidPanel {
  readonly data: ChartPanelData;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
}

export interface ChartLayout {
  readonly left: number;
  readonly right: number;
  readonly step: number;
  readonly labelEvery: number;
  readonly barWidth: number;
  readonly panels: readonly LaidPanel[];
  /** Centre of a bucket. */
  readonly x: (index: number) => number;
  /** Where a dated event stands. */
  readonly at: (place: number) => number;
}

const foot = 22;
const gap = 26;
const head = 20;

/** Places everything of a chart for a width and height in pixels. */
export function chartLayout(data: ChartData, width: number, height: number): ChartLayout {
  const scales = data.panels.map((panel) => ticksUpTo(highest(panel)));
  const longest = Math.max(1, ...data.panels.flatMap((panel, index) => (scales[index] ?? []).map((tick) => panel.printAxis(tick).length)));
  const left = 8 + longest * 6.3;
  const right = width - 4;
  const step = (right - left) / Math.max(1, data.buckets.length);
  const free = height - foot - head - gap * (data.panels.length - 1);
  const shares = data.panels.reduce((sum, { share }) => sum + share, 0);
  let top = head;
  const panels = data.panels.map((panel, index): LaidPanel => {
    const size = (free * panel.share) / shares;
    const ticks = scales[index] ?? [0];
    const high = ticks.at(-1) || 1;
    const bottom = top + size;
    const laid = { data: panel, top, bottom, ticks, y: (value: number) => bottom - (value / high) * size };
    top = bottom + gap;
    return laid;
  });
  const widest = Math.max(1, ...data.buckets.map(({ label }) => label.length));
  return {
    left,
    right,
    step,
    labelEvery: labelStep(data.buckets.length, right - left, widest * 6.6 + 8),
    barWidth: Math.max(2, Math.min(30, step * 0.62)),
    panels,
    x: (index) => left + (index + 0.5) * step,
    at: (place) => left + place * step,
  };
}

function highest({ kind, series, before }: ChartPanelData): number {
  if (kind === 'bars') return largest(stackedTotals(series.map(({ values }) => values)));
  return largest([...series, ...(before ? [before] : [])].flatMap(({ values }) => values));
}
