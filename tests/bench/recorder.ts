/** A number to its third decimal. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/** One line of the table of a benchmark. */
export type Line = {
  readonly messages: number;
  readonly step: string;
  readonly seconds: number;
  readonly per_second: number | null;
  readonly peak_mb: number | null;
  readonly ratio: string;
};

/** A step with its seconds, how many things were done, the most memory, and what it is to be held against. */
export type Say = ReturnType<typeof recorder>;

/** Keeps each step that is measured, and tells it at once. */
export function recorder(messages: number, lines: Line[]) {
  return (step: string, seconds: number, count: number | null = null, peakMb: number | null = null, ratio = ''): void => {
    const line = {
      messages,
      step,
      seconds: round(seconds),
      per_second: count === null ? null : Math.round(count / seconds),
      peak_mb: peakMb,
      ratio,
    };
    lines.push(line);
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
}
