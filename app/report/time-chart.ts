import type { Answer } from '../../db/ask';
import { seriesOf } from '../metrics/answer-values';
import { addDays, addMonths } from '../metrics/days';
import { bucketsOf, firstDayOf, type Grain, grainOf } from '../metrics/span';
import { type PrintAs, printed } from './blocks';
import type { ReportContext } from './context';
import type { ChartBlock, ChartSeries } from './document';

/** The buckets of the report's period and how they are drawn. */
export interface TimeAxis {
  readonly grain: Grain;
  readonly buckets: readonly string[];
  readonly names: readonly string[];
  readonly isReached: (bucket: string) => boolean;
}

export function timeAxis({ view: { span }, facts, format }: ReportContext): TimeAxis {
  const grain = grainOf(span);
  const buckets = bucketsOf(span, grain);
  const isOneYear = span.from.slice(0, 4) === (buckets.at(-1) ?? span.from).slice(0, 4);
  const monthName = isOneYear ? format.month : format.monthAndYear;
  const nameOf = { day: format.dayOfYear, month: monthName, quarter: (bucket: string) => bucket.replace('-', ' ') }[grain];
  return {
    grain,
    buckets,
    names: buckets.map(nameOf),
    isReached: (bucket) =>
      facts.firstDay !== null &&
      facts.lastDay !== null &&
      firstDayOf(bucket) <= facts.lastDay &&
      lastDayOf(bucket, grain) >= facts.firstDay,
  };
}

const lastDayOf = (bucket: string, grain: Grain): string =>
  addDays(grain === 'day' ? addDays(bucket, 1) : addMonths(firstDayOf(bucket), grain === 'month' ? 1 : 3), -1);

export interface AskedSeries {
  readonly name: string;
  readonly label: string;
  readonly form: ChartSeries['form'];
  readonly answer: Answer | null;
  readonly field: string;
  readonly as: PrintAs;
  readonly empty: number | null;
}

/** Series of the period, one value a bucket. */
export function timeSeries(context: ReportContext, axis: TimeAxis, asked: AskedSeries): ChartSeries {
  const { name, label, form, answer, field, as, empty } = asked;
  const values = seriesOf(answer, axis.grain, field, axis.buckets, { empty, isReached: axis.isReached });
  return { name, label, form, isBefore: false, values: values.map((value) => printed(context, as, value)) };
}

/** A chart over the period; null where no series has a value, for an axis alone says nothing. */
export function timeChart(
  context: ReportContext,
  axis: TimeAxis,
  {
    id,
    title,
    unit,
    series,
  }: { readonly id: string; readonly title: string; readonly unit: string; readonly series: readonly ChartSeries[] },
): readonly ChartBlock[] {
  const isDrawn = series.some(({ values }) => values.some(({ value }) => value !== null && value !== 0));
  if (!isDrawn || axis.buckets.length < 2) return [];
  const titled = context.word(`by_${axis.grain}`, { title });
  const told = { title: titled, series: context.format.list(series.map(({ label }) => label)) };
  return [
    {
      ...{ kind: 'chart', id, title: titled, form: 'time', unit, categories: axis.names, series },
      summary: context.word('chart_summary', { ...told, first: axis.names[0] ?? '', last: axis.names.at(-1) ?? '' }),
    },
  ];
}
