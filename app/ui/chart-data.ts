import type { NumberReference } from '../metrics/number-reference';
import type { Question } from '../metrics/question';

/** A series of a chart: one value a bucket, in order; null where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly (number | null)[];
  /** What gives the value of a bucket. */
  readonly numberAt?: (index: number) => NumberReference | null;
}

/** One of the aligned panels that share the buckets: a line with the year before, or stacked bars. */
export interface ChartPanelData {
  readonly kind: 'line' | 'bars';
  /** What the axis counts, such as US$. */
  readonly unit: string;
  /** Share of the chart's height. */
  readonly share: number;
  readonly series: readonly ChartSeries[];
  /** Lines only: the span compared with, drawn dashed. */
  readonly before?: ChartSeries | null;
  readonly print: (value: number | null) => string;
  readonly printAxis: (value: number) => string;
}

export interface ChartBucket {
  /** Under the axis: feb. */
  readonly label: string;
  /** In the table and the tooltip: febrero 2022. */
  readonly name: string;
  /** Of the span compared with. */
  readonly beforeName: string | null;
}

/** A dated event at a place on the axis: 1.5 is the middle of the second bucket. */
export interface ChartEvent {
  readonly id: string;
  readonly place: number;
  readonly title: string;
  readonly detail?: string;
  readonly isStrong: boolean;
}

export interface ChartData {
  readonly buckets: readonly ChartBucket[];
  readonly panels: readonly ChartPanelData[];
  readonly events: readonly ChartEvent[];
  /** Index of the first bucket that the data do not fill; null where all are full. */
  readonly incompleteFrom: number | null;
}

/** What gives the value of a bucket, where rows are cut by one dimension. */
export const numberOfBucket =
  (question: Question | null | undefined, field: string, dimension: string, buckets: readonly string[]) =>
  (index: number): NumberReference | null => {
    const bucket = buckets[index];
    return question && bucket !== undefined ? { question, fields: [field], row: { [dimension]: [bucket] } } : null;
  };

/** The same data as a table: a row a bucket, a column a series. */
export function chartTable({ buckets, panels }: ChartData): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly numberAt: (row: number, column: number) => NumberReference | null;
} {
  const columns = panels.flatMap(({ series, before, unit }) =>
    [...series, ...(before ? [before] : [])].map((column) => ({ ...column, unit })),
  );
  return {
    head: ['', ...columns.map(({ name, unit }) => (unit ? `${name} (${unit})` : name))],
    rows: buckets.map(({ name }, index) => [name, ...columns.map(({ values }) => values[index] ?? null)]),
    numberAt: (row, column) => columns[column - 1]?.numberAt?.(row) ?? null,
  };
}
