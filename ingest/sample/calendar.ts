/** Seconds of a day without a change of clocks. */
export const daySeconds = 86_400;
export const hourSeconds = 3_600;

/** Zone of the workspace: local days and months of the truth. It keeps UTC-5 the whole year. */
export const workspaceZone = 'America/Bogota';

/** First instant of the sample and the first one after it, epoch seconds: 2021 and 2022 in the workspace's zone. */
export const sampleStart = Date.UTC(2021, 0, 1, 5) / 1000;
export const sampleEnd = Date.UTC(2023, 0, 1, 5) / 1000;
export const sampleDays = (sampleEnd - sampleStart) / daySeconds;
export const sampleMonths = 24;

/** Day of the sample (0 = 2021-01-01, workspace zone) in which an instant falls. */
export const dayOf = (at: number): number => Math.floor((at - sampleStart) / daySeconds);
/** Hour of the sample in which an instant falls. */
export const hourOf = (at: number): number => Math.floor((at - sampleStart) / hourSeconds);
export const sampleHours = sampleDays * 24;

export const dayStart = (day: number): number => sampleStart + day * daySeconds;

/** Seconds east of UTC of a zone at an instant. */
export function zoneOffset(zone: string, at: number): number {
  const text = offsetText(zone, at);
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * hourSeconds + Number(minutes) * 60);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function offsetText(zone: string, at: number): string {
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return clock.formatToParts(at * 1000).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
}

/** Instant of 00:00 of a date in a zone; month counts from 1 and may run past 12. */
export function zoneMidnight(zone: string, year: number, month: number, date: number): number {
  const wall = Date.UTC(year, month - 1, date) / 1000;
  const guess = wall - zoneOffset(zone, wall);
  return wall - zoneOffset(zone, guess);
}

/** Months as a zone counts them: number of the month of an instant (0 = January 2021; -1 before). */
export function monthsOf(zone: string): (at: number) => number {
  const starts = Array.from({ length: sampleMonths + 2 }, (_, month) => zoneMidnight(zone, 2021, month + 1, 1));
  let last = 0;
  return (at) => {
    while (last > 0 && at < (starts[last] ?? 0)) last--;
    while (at >= (starts[last + 1] ?? Number.POSITIVE_INFINITY)) last++;
    return at < (starts[0] ?? 0) ? -1 : last;
  };
}

const monthNames = Array.from({ length: sampleMonths + 2 }, (_, month) =>
  new Date(Date.UTC(2020, 11 + month, 1)).toISOString().slice(0, 7),
);

/** `YYYY-MM` of a month number, from one before the sample to one after it. */
export const monthName = (month: number): string => monthNames[month + 1] ?? 'outside';

const dayNames = Array.from({ length: sampleDays }, (_, day) =>
  new Date((dayStart(day) + 12 * hourSeconds) * 1000).toISOString().slice(0, 10),
);

/** ISO day of a day of the sample. */
export const dayName = (day: number): string => dayNames[day] ?? 'outside';

/** Month of a day of the sample: 0 = January 2021. */
export const monthOfDay = (day: number): number => (Number(dayName(day).slice(0, 4)) - 2021) * 12 + Number(dayName(day).slice(5, 7)) - 1;

/** Wall clock `YYYY-MM-DDTHH:MM:SS` at an offset from UTC in seconds. */
export const wallClock = (at: number, offset: number): string => new Date((at + offset) * 1000).toISOString().slice(0, 19);

/** `-0500` or, with a colon, `-05:00`. */
export function offsetName(offset: number, colon = ''): string {
  const minutes = Math.abs(offset) / 60;
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}${colon}${two(minutes % 60)}`;
}

/** Offsets of a zone, remembered by the day of the sample. */
export function offsetsOf(zone: string): (at: number) => number {
  const known = new Map<number, number>();
  return (at) => {
    const day = dayOf(at);
    const offset = known.get(day) ?? zoneOffset(zone, dayStart(day) + 12 * hourSeconds);
    known.set(day, offset);
    return offset;
  };
}
