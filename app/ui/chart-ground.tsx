import type { ChartData } from './chart-data';
import type { ChartLayout } from './chart-layout';

interface ChartGroundProps {
  readonly data: ChartData;
  readonly layout: ChartLayout;
}

/** Gridlines with their values, names of the buckets, and units at the top of each panel. */
export function ChartGround({ data, layout }: ChartGroundProps) {
  const foot = (layout.panels.at(-1)?.bottom ?? 0) + 16;
  return (
    <>
      {layout.panels.map((panel) => (
        <g key={panel.top}>
          {panel.ticks.map((tick) => (
            <g key={tick}>
              <line x1={layout.left} x2={layout.right} y1={panel.y(tick)} y2={panel.y(tick)} stroke="var(--hair)" />
              <text x={layout.left - 6} y={panel.y(tick) + 4} textAnchor="end" fontSize="11" fill="var(--faint)">
                {panel.data.printAxis(tick)}
              </text>
            </g>
          ))}
          <text x={layout.left} y={panel.top - 9} fontSize="11" fill="var(--faint)">
            {panel.data.unit}
          </text>
        </g>
      ))}
      {data.buckets.map(({ label, name }, index) =>
        index % layout.labelEvery === 0 ? (
          <text key={name} x={layout.x(index)} y={foot} textAnchor="middle" fontSize="11" fill="var(--faint)">
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}
