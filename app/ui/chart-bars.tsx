import type { ChartLayout, LaidPanel } from './chart-layout';

/** Bars stacked in the order of the series, the first at the ground. */
export function ChartBars({ layout, panel }: { readonly layout: ChartLayout; readonly panel: LaidPanel }) {
  const { series } = panel.data;
  return (
    <>
      {series.map(({ name, colour, values }, place) => {
        const below = series.slice(0, place);
        return values.map((given, index) => {
          const value = given ?? 0;
          if (value <= 0) return null;
          const ground = below.reduce((sum, other) => sum + (other.values[index] ?? 0), 0);
          const bottom = panel.y(ground);
          const height = Math.max(0.75, bottom - panel.y(ground + value) - 1.5);
          return (
            <rect
              key={name + layout.x(index)}
              x={layout.x(index) - layout.barWidth / 2}
              y={bottom - height}
              width={layout.barWidth}
              height={height}
              rx={Math.min(2, height / 2)}
              fill={colour}
            />
          );
        });
      })}
    </>
  );
}
