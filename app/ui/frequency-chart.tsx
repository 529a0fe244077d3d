'use client';
import { fewPeople } from '../metrics/conversion-grid';
import type { FrequencyStep, TellingShare } from '../metrics/frequency';
import { largest, ticksUpTo } from './chart-scale';
import { useFormats } from './use-formats';
import { useWidth } from './use-width';

interface FrequencyChartProps {
  readonly label: string;
  readonly steps: readonly FrequencyStep[];
  readonly nameOf: (nth: string) => string;
  readonly words: { readonly conversion: string; readonly optOut: string };
}

const height = 148;
const [top, bottom, left] = [14, 122, 40];
const series = [
  { name: 'conversion', colour: 'var(--user)', nudge: -3 },
  { name: 'optOut', colour: 'var(--down)', nudge: 3 },
] as const;

/** Conversion and opt-outs at each step with their intervals, on one scale; the table beside it has the numbers. Fainter where few people stand behind it. */
export function FrequencyChart({ label, steps, nameOf, words }: FrequencyChartProps) {
  const format = useFormats();
  const { place, width } = useWidth<HTMLDivElement>(420);
  const telling = steps.filter(({ people }) => people >= fewPeople);
  const ticks = ticksUpTo(largest((telling.length ? telling : steps).flatMap(({ conversion, optOut }) => [conversion.high, optOut.high])));
  const highest = ticks.at(-1) || 1;
  const gap = (width - left - 8) / Math.max(1, steps.length);
  const x = (index: number): number => left + gap * (index + 0.5);
  const y = (share: number): number => bottom - (Math.min(share, highest) / highest) * (bottom - top);
  const path = (of: (step: FrequencyStep) => TellingShare, nudge: number): string =>
    steps
      .flatMap((step, index) => {
        const { rate } = of(step);
        return rate === null ? [] : [`${x(index) + nudge},${y(rate)}`];
      })
      .join(' ');
  return (
    <div ref={place}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} width="100%" height={height} className="num block">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--hair)" />
            <text x={left - 7} y={y(tick) + 4} fontSize="11" textAnchor="end" fill="var(--faint)">
              {format.percent(tick, 1)}
            </text>
          </g>
        ))}
        {series.map(({ name, colour, nudge }) => (
          <g key={name}>
            <polyline points={path((step) => step[name], nudge)} fill="none" stroke={colour} strokeWidth="2" strokeLinejoin="round" />
            {steps.map((step, index) => {
              const { rate, low, high } = step[name];
              if (rate === null || low === null || high === null) return null;
              return (
                <g key={step.nth} opacity={step.people >= fewPeople ? 1 : 0.45}>
                  <line
                    x1={x(index) + nudge}
                    x2={x(index) + nudge}
                    y1={y(low)}
                    y2={y(high)}
                    stroke={colour}
                    strokeWidth="4"
                    strokeLinecap="round"
                    opacity=".35"
                  />
                  <circle cx={x(index) + nudge} cy={y(rate)} r="3.5" fill={colour} stroke="var(--card)" />
                </g>
              );
            })}
          </g>
        ))}
        {steps.map(({ nth }, index) => (
          <text key={nth} x={x(index)} y={height - 6} fontSize="11" textAnchor="middle" fill="var(--faint)">
            {nameOf(nth)}
          </text>
        ))}
      </svg>
      <ul aria-hidden="true" className="mb-1 flex gap-x-3 text-small text-soft">
        {series.map(({ name, colour }) => (
          <li key={name} className="flex items-center gap-1.5">
            <i className="size-2 rounded-full" style={{ background: colour }} />
            {words[name]}
          </li>
        ))}
      </ul>
    </div>
  );
}
