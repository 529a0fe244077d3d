import { formatsOf } from '../i18n/format';
import type { Language } from '../i18n/language';
import type { ChartBlock, ReportNumber } from './document';
import { escaped } from './html-text';
import type { Palette } from './palette';
import { num, svg, svgWidth as width } from './svg';

const [row, head, longestName] = [19, 22, 26];

/** Values with their intervals, lying one under the other around zero; one whose interval holds zero is drawn quietly. */
export function rangesSvg(chart: ChartBlock, language: Language, palette: Palette): string {
  const [values = [], lows = [], highs = []] = ['value', 'low', 'high'].map(
    (name) => chart.series.find((series) => series.name === name)?.values ?? [],
  );
  const at = (numbers: readonly ReportNumber[], index: number): number => numbers[index]?.value ?? 0;
  const low = Math.min(0, ...lows.map(({ value }) => value ?? 0));
  const high = Math.max(0, ...highs.map(({ value }) => value ?? 0));
  const left = 12 + Math.min(longestName, Math.max(...chart.categories.map(({ length }) => length))) * 6.2;
  const right = width - 64;
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const format = formatsOf(language);
  const ticks = [low, 0, high].filter(
    (tick, index, all) => tick === 0 || (Math.abs(tick) > (high - low) * 0.1 && all.indexOf(tick) === index),
  );
  const bottom = head + chart.categories.length * row;
  const grid = ticks.map(
    (tick) =>
      `<line x1="${num(x(tick))}" x2="${num(x(tick))}" y1="${head - 4}" y2="${num(bottom)}" class="${tick === 0 ? 'ground' : 'grid'}"/>` +
      `<text x="${num(x(tick))}" y="${head - 9}" text-anchor="middle">${escaped(format.signed(tick * 100, 1))}</text>`,
  );
  const rows = chart.categories.map((name, index) => {
    const y = head + row * (index + 0.5);
    const [from, to] = [at(lows, index), at(highs, index)];
    const colour = chart.emphasis?.[index] ? (palette.series[0] ?? palette.primary) : '#8a857c';
    const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
    return (
      `<text x="${num(left - 8)}" y="${num(y + 3.5)}" text-anchor="end">${escaped(short)}</text>` +
      `<line x1="${num(x(from))}" x2="${num(x(to))}" y1="${num(y)}" y2="${num(y)}" stroke="${colour}" stroke-width="2"/>` +
      `<circle cx="${num(x(at(values, index)))}" cy="${num(y)}" r="3.2" fill="${colour}"/>` +
      `<text x="${width - 4}" y="${num(y + 3.5)}" text-anchor="end" class="strong">${escaped(values[index]?.text ?? '')}</text>`
    );
  });
  return svg(bottom + 6, chart.summary, [...grid, ...rows].join(''));
}
