/** How far some long work is. `total` is null while nobody knows it. */
export type Standing = { readonly label: string; readonly done: number; readonly total: number | null; readonly unit: 'bytes' | 'records' };

/** Tells people how far long work is, on standard error only. `end` leaves the terminal clean. */
export type Progress = { readonly update: (standing: Standing) => void; readonly end: () => void };

type Output = { readonly isTTY?: boolean; readonly columns?: number; readonly write: (text: string) => unknown };

const redrawMs = 100;
const lineMs = 10_000;
const barWidth = 24;

/** A bar that redraws itself on a terminal, otherwise a plain line about every ten seconds; each label is timed from its first update. */
export function startProgress(output: Output = process.stderr, now: () => number = () => performance.now()): Progress {
  const isTerminal = output.isTTY === true;
  let label = '';
  let startedMs = 0;
  let startedAt = 0;
  let shownMs = 0;
  let isDrawn = false;
  const erase = (): void => {
    if (isDrawn) output.write('\r\x1b[2K');
    isDrawn = false;
  };
  return {
    update(standing) {
      const ms = now();
      if (standing.label !== label || standing.done < startedAt) {
        label = standing.label;
        startedMs = ms;
        startedAt = standing.done;
        shownMs = isTerminal ? Number.NEGATIVE_INFINITY : ms;
      }
      if (ms - shownMs < (isTerminal ? redrawMs : lineMs)) return;
      shownMs = ms;
      const text = standingText(standing, standing.done - startedAt, (ms - startedMs) / 1000, isTerminal);
      if (!isTerminal) {
        output.write(`${text}\n`);
        return;
      }
      erase();
      output.write(text.slice(0, (output.columns ?? 80) - 1));
      isDrawn = true;
    },
    end: erase,
  };
}

/** One line such as `Reading [######------] 50 % · 1.0 of 2.0 GB · 100 MB/s · 10 s left`; `doneSince` of it was done in `seconds`. */
export function standingText(standing: Standing, doneSince: number, seconds: number, hasBar: boolean): string {
  const { label, done, total, unit } = standing;
  const amount = total === null ? quantity(done, unit) : `${quantity(done, unit)} of ${quantity(total, unit)}`;
  const ratePerSecond = seconds > 0 && doneSince > 0 ? doneSince / seconds : null;
  const share = total !== null && total > 0 ? Math.min(1, done / total) : null;
  return [
    [label, hasBar && share !== null ? bar(share) : null, share === null ? null : `${Math.floor(share * 100)} %`].filter(Boolean).join(' '),
    amount,
    ratePerSecond === null ? null : `${quantity(ratePerSecond, unit)}/s`,
    ratePerSecond === null || total === null ? null : `${duration(Math.max(0, total - done) / ratePerSecond)} left`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whole units of time that a person reads at a glance: `45 s`, `2 min 5 s`, `1 h 3 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

const bar = (share: number): string => {
  const filled = Math.floor(share * barWidth);
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}]`;
};

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const byteUnits = ['bytes', 'kB', 'MB', 'GB', 'TB'];

function quantity(count: number, unit: Standing['unit']): string {
  if (unit === 'records') return `${compact.format(count)} records`;
  const power = Math.min(byteUnits.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, count)) / 3)));
  return `${(count / 1000 ** power).toFixed(power === 0 ? 0 : 1)} ${byteUnits[power]}`;
}
