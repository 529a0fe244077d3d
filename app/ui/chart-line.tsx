import type { ChartSeries } from './chart-data';
import { lineEnds, runsOf } from './chart-ends';
import type { ChartLayout, LaidPanel } from './chart-layout';

interface ChartLineProps {
  readonly layout: ChartLayout;
  readonly panel: LaidPanel;
}

/** A line over a tinted ground, its last value written at it; the span compared with dashed. */
export function ChartLine({ layout, panel }: ChartLineProps) {
  const { series, before } = panel.data;
  return (
    <>
      {series.length === 1 && series[0] && <Ground series={series[0]} layout={layout} panel={panel} />}
      {before && <Course series={before} layout={layout} panel={panel} isDashed />}
      {series.map((line) => (
        <Course key={line.name} series={line} layout={layout} panel={panel} isDashed={false} />
      ))}
      <LastValues layout={layout} panel={panel} />
    </>
  );
}

interface SeriesProps extends ChartLineProps {
  readonly series: ChartSeries;
}

function Ground({ series, layout, panel }: SeriesProps) {
  return (
    <>
      {runsOf(series.values).map((run) => {
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last || run.length < 2) return null;
        const top = run.map(({ index, value }) => `${layout.x(index)},${panel.y(value)}`).join('L');
        return (
          <path
            key={first.index}
            d={`M${top}L${layout.x(last.index)},${panel.bottom}L${layout.x(first.index)},${panel.bottom}Z`}
            fill={series.colour}
            opacity=".1"
          />
        );
      })}
    </>
  );
}

function Course({ series, layout, panel, isDashed }: SeriesProps & { readonly isDashed: boolean }) {
  return (
    <>
      {runsOf(series.values).map((run) =>
        run.length === 1 ? (
          run.map(({ index, value }) => <circle key={index} cx={layout.x(index)} cy={panel.y(value)} r="2.5" fill={series.colour} />)
        ) : (
          <polyline
            key={run[0]?.index}
            points={run.map(({ index, value }) => `${layout.x(index)},${panel.y(value)}`).join(' ')}
            fill="none"
            stroke={series.colour}
            strokeWidth={isDashed ? 1.3 : 2.2}
            strokeDasharray={isDashed ? '3 3' : undefined}
            strokeLinejoin="round"
          />
        ),
      )}
    </>
  );
}

/** The last values, written at the ends of the lines. */
function LastValues({ layout, panel }: ChartLineProps) {
  return (
    <>
      {lineEnds(layout, panel).map(({ name, colour, isBefore, text, x, y }) => (
        <text
          key={name}
          x={x}
          y={y}
          textAnchor="end"
          fontSize={isBefore ? 11 : 12}
          fontWeight={isBefore ? 450 : 600}
          fill={colour}
          paintOrder="stroke"
          stroke="var(--card)"
          strokeWidth="3"
        >
          {text}
        </text>
      ))}
    </>
  );
}
