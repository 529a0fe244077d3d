const secondsOf = { h: 3_600, d: 86_400 } as const;
const longestSeconds = 30 * secondsOf.d;

/** Seconds of a span written as `24h` or `7d`; null unless it is from one hour to 30 days. */
export function durationSeconds(text: string): number | null {
  const [, amount, unit] = /^([1-9]\d{0,3})([hd])$/.exec(text) ?? [];
  if (!amount || (unit !== 'h' && unit !== 'd')) return null;
  const seconds = Number(amount) * secondsOf[unit];
  return seconds <= longestSeconds ? seconds : null;
}
