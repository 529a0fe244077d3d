type Range = readonly [number | null, number | null];

interface IntervalBarProps {
  readonly value: number | null;
  /** What 95 % confidence leaves possible. */
  readonly interval: Range;
  /** Lowest and highest over all ways of counting. */
  readonly band?: Range;
  /** What the whole width stands for. */
  readonly range: readonly [number, number];
  /** Draws the place of nought. */
  readonly hasZero?: boolean;
  readonly colour?: string;
}

/** A point, its interval and the band around it, on a scale that bars above and below share; the numbers stand beside it. */
export function IntervalBar({ value, interval, band = [null, null], range, hasZero = false, colour = 'var(--user)' }: IntervalBarProps) {
  const [from, to] = range;
  const at = (number: number): number => (to > from ? Math.min(100, Math.max(0, ((number - from) / (to - from)) * 100)) : 0);
  const bar = ([low, high]: Range) =>
    low === null || high === null ? null : { left: `${at(low)}%`, width: `${Math.max(0.5, at(high) - at(low))}%` };
  const [wide, narrow] = [bar(band), bar(interval)];
  return (
    <span aria-hidden="true" className="relative block h-3 w-full">
      <i className="absolute inset-x-0 top-1/2 h-px bg-line" />
      {hasZero && <i className="absolute inset-y-0 w-px bg-faint" style={{ left: `${at(0)}%` }} />}
      {wide && <i className="absolute top-0.5 h-2 rounded-[3px] bg-free" style={wide} />}
      {narrow && <i className="absolute top-1 h-1 rounded-full opacity-60" style={{ ...narrow, background: colour }} />}
      {value !== null && (
        <i
          className="absolute top-1/2 size-2 -translate-1/2 rounded-full border border-card"
          style={{ left: `${at(value)}%`, background: colour }}
        />
      )}
    </span>
  );
}
