import { expect, test } from '@playwright/test';
import type { ChartData, ChartSeries } from '../../app/ui/chart-data';
import { lineEnds } from '../../app/ui/chart-ends';
import { chartLayout } from '../../app/ui/chart-layout';

const line = (name: string, values: readonly (number | null)[]): ChartSeries => ({ name, colour: 'green', values });

function endsOf(now: readonly (number | null)[], before: readonly number[]) {
  const panel = {
    kind: 'line' as const,
    unit: 'US$',
    share: 1,
    series: [line('2022', now)],
    before: line('2021', before),
    print: String,
    printAxis: String,
  };
  const data: ChartData = {
    buckets: now.map((_, index) => ({ name: `${index}`, label: `${index}`, beforeName: null })),
    panels: [panel],
    events: [],
    incompleteFrom: null,
  };
  const layout = chartLayout(data, 400, 200);
  const [first] = layout.panels;
  return first ? lineEnds(layout, first) : [];
}

test('last values 100 and 99 of 100 are written at least 13 pixels apart, the higher one above', () => {
  const [now, before] = endsOf([50, 100], [50, 99]);
  expect(now?.text).toBe('100');
  expect(before?.text).toBe('2021: 99');
  expect((before?.y ?? 0) - (now?.y ?? 0)).toBeGreaterThanOrEqual(13);
});

test('a line without its last month ends at the month before: 70, left of 90', () => {
  const [now, before] = endsOf([50, 70, null], [50, 80, 90]);
  expect([now?.text, before?.text]).toEqual(['70', '2021: 90']);
  expect(now?.x).toBeLessThan(before?.x ?? 0);
});
