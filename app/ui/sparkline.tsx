const height = 26;

/** The course of a value without axis; a gap where there is no value. Decoration: the values stand in the chart of the page. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number): number => (values.length > 1 ? (index * 100) / (values.length - 1) : 50);
  const y = (value: number): number => (high === low ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8));
  const points = values.flatMap((value, index) => (value === null ? [] : [`${x(index).toFixed(2)},${y(value).toFixed(2)}`]));
  return (
    <svg
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-auto block h-[26px] w-full pt-1.5 box-content"
    >
      {points.length > 1 && (
        <polyline
          points={points.join(' ')}
          fill="none"
          stroke="var(--brand)"
          strokeWidth="1.6"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
