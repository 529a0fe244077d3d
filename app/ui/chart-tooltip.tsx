'use client';
import { useTranslations } from 'next-intl';
import { changeOf } from '../metrics/change';
import type { ChartData } from './chart-data';
import { useFormats } from './use-formats';

/** What the chart holds at one bucket: every value, its share of a stack, and the value compared with. */
export function ChartTooltip({
  data,
  index,
  x,
  width,
}: {
  readonly data: ChartData;
  readonly index: number;
  readonly x: number;
  readonly width: number;
}) {
  const t = useTranslations('panels');
  const format = useFormats();
  const bucket = data.buckets[index];
  if (!bucket) return null;
  const isRight = x > width / 2;
  return (
    <div
      role="status"
      className="num pointer-events-none absolute top-6 z-10 min-w-44 rounded-chip border border-line bg-card px-3 py-2 text-small"
      style={isRight ? { right: width - x + 10 } : { left: x + 10 }}
    >
      <p className="mb-1 font-semibold">
        {bucket.name}
        {data.incompleteFrom !== null && index >= data.incompleteFrom && (
          <span className="font-normal text-entry-ink"> · {t('incomplete')}</span>
        )}
      </p>
      <table className="w-full">
        <tbody>
          {data.panels.flatMap(({ kind, series, before, print }) => {
            const sum = series.reduce((total, { values }) => total + (values[index] ?? 0), 0);
            const earlier = before?.values[index] ?? null;
            const change = changeOf(series[0]?.values[index] ?? null, earlier);
            return [
              ...series.map(({ name, colour, values }) => (
                <tr key={name}>
                  <td className="pr-3 whitespace-nowrap">
                    <i className="mr-1.5 inline-block size-2 rounded-[2px]" style={{ background: colour }} />
                    {name}
                  </td>
                  <td className="text-right font-medium">{print(values[index] ?? null)}</td>
                  <td className="pl-2 text-right text-faint">
                    {kind === 'bars' && series.length > 1 && sum > 0 ? format.percent((values[index] ?? 0) / sum, 0) : ''}
                  </td>
                </tr>
              )),
              before && (
                <tr key={before.name} className="text-faint">
                  <td className="pr-3 whitespace-nowrap">{bucket.beforeName ?? before.name}</td>
                  <td className="text-right">{print(earlier)}</td>
                  <td className="pl-2 text-right">{change === null ? '' : format.change(change)}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
      {data.events
        .filter(({ place }) => Math.floor(place) === index)
        .map(({ id, title }) => (
          <p key={id} className="mt-1 max-w-60 border-t border-hair pt-1 break-words">
            {title}
          </p>
        ))}
    </div>
  );
}
