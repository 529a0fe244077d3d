import type PptxGenJS from 'pptxgenjs';
import type { ChartBlock, ChartSeries, ReportNumber } from '../document';
import { numberFormat, shownValue } from '../number-format';
import type { Palette } from '../palette';
import { colours, type DeckSlide, plainColour, typeface } from './deck';
import type { Box } from './slide-parts';

/** A chart that can be edited: lines over stacked columns in two panels that share their months, or values with their intervals. */
export function addChart(slide: DeckSlide, chart: ChartBlock, palette: Palette, box: Box): void {
  if (chart.form === 'ranges') return addRanges(slide, chart, palette, box);
  const panels = (['line', 'column'] as const)
    .map((form) => [form, chart.series.filter((series) => series.form === form)] as const)
    .filter(([, series]) => series.length > 0);
  const height = box.h / panels.length;
  for (const [index, [form, series]] of panels.entries()) {
    const own = { ...box, y: box.y + index * height, h: height };
    const columnOptions: PptxGenJS.IChartOpts = { barDir: 'col', barGrouping: 'stacked', barGapWidthPct: 45 };
    slide.addChart(
      form === 'line' ? 'line' : 'bar',
      series.map((one) => ({ name: one.label, labels: [...chart.categories], values: valuesOf(one) })),
      {
        ...own,
        ...frame(chart, palette, unitOf(series)),
        chartColors: series.map(({ name }) => colourOf(chart, name, palette)),
        ...(form === 'line' ? { lineDataSymbolSize: 5, lineSize: 2.25 } : columnOptions),
      },
    );
  }
}

/** The intervals as bars that lie where they lie; one that holds zero reaches to both sides of it. */
function addRanges(slide: DeckSlide, chart: ChartBlock, palette: Palette, box: Box): void {
  const at = (name: string): readonly ReportNumber[] => chart.series.find((series) => series.name === name)?.values ?? [];
  const [values, lows, highs] = [at('value'), at('low'), at('high')];
  const rows = chart.categories
    .map((name, index) => {
      const [value, low, high] = [values[index], lows[index], highs[index]];
      return {
        name: `${name}  ${value?.text ?? '–'} [${low?.text ?? '–'}; ${high?.text ?? '–'}]`,
        low: (low && shownValue(low)) ?? 0,
        high: (high && shownValue(high)) ?? 0,
      };
    })
    .reverse();
  const labels = rows.map(({ name }) => name);
  const [first] = chart.series;
  const series = [
    { name: '–', labels, values: rows.map(({ low, high }) => Math.max(low, 0) + Math.min(high, 0)) },
    { name: chart.title, labels, values: rows.map(({ low, high }) => Math.max(high, 0) - Math.max(low, 0)) },
    { name: `${chart.title} (−)`, labels, values: rows.map(({ low, high }) => Math.min(low, 0) - Math.min(high, 0)) },
  ];
  slide.addChart('bar', series, {
    ...box,
    ...frame(chart, palette, unitOf(first ? [first] : [])),
    ...{
      barDir: 'bar',
      barGrouping: 'stacked',
      barGapWidthPct: 90,
      showLegend: false,
      valGridLine: { style: 'none' },
    },
    chartColors: ['FFFFFF', plainColour(palette.primary), plainColour(palette.primary)],
    ...{ valAxisLabelFormatCode: '+0.0;−0.0;0', catAxisLabelPos: 'low' },
  });
}

const frame = (chart: ChartBlock, _palette: Palette, format: string): PptxGenJS.IChartOpts => ({
  altText: chart.summary,
  showTitle: false,
  showLegend: chart.series.length > 1,
  ...{ legendPos: 't', legendFontFace: typeface, legendFontSize: 11, legendColor: colours.soft },
  ...{ catAxisLabelFontFace: typeface, catAxisLabelFontSize: 11, catAxisLabelColor: colours.soft, catAxisLineShow: true },
  ...{ valAxisLabelFontFace: typeface, valAxisLabelFontSize: 11, valAxisLabelColor: colours.soft, valAxisLineShow: false },
  valAxisLabelFormatCode: format,
  dataLabelFormatCode: format,
  valGridLine: { color: 'ECEAE5', size: 0.75 },
  catGridLine: { style: 'none' },
});

/** The axis prints whole units; the numbers themselves stand behind the chart. */
function unitOf(series: readonly ChartSeries[]): string {
  const known = series.flatMap(({ values }) => values).find(({ value }) => value !== null);
  return known ? numberFormat({ ...known, before: '', digits: known.unit === 'percent' ? Math.min(known.digits, 1) : 0 }) : '#,##0';
}

/** A value that the data do not reach is a gap. */
const valuesOf = ({ values }: ChartSeries): number[] => values.map((value) => shownValue(value) as number);

const colourOf = (chart: ChartBlock, name: string, palette: Palette): string =>
  plainColour(palette.series[chart.series.findIndex((series) => series.name === name) % palette.series.length] ?? palette.primary);
