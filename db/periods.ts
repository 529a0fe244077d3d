import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import { bucket, hourOfDay, localDay, localHour, weekday } from './measures';

type Expression = AnyColumn | SQL;
type Printed = string | number;

/** A way to cut local time: `of` gives the database's value, `print` what the contract shows, `read` the database's value of a filter. */
export interface Period {
  readonly of: (at: Expression) => SQL;
  readonly print: (value: Printed) => Printed;
  /** Null where the text is not such a period. */
  readonly read: (text: string) => SQL | null;
  readonly looks: string;
}

const asDay = (text: string): SQL => sql`cast(${text} as date)`;
const text = (value: Printed): string => String(value);

export const periods = {
  hour: {
    of: localHour,
    print: (value) => text(value).slice(0, 13).replace(' ', 'T'),
    read: (value) =>
      isDay(value.slice(0, 10)) && /^T([01]\d|2[0-3])$/.test(value.slice(10))
        ? sql`cast(${`${value.replace('T', ' ')}:00:00`} as timestamp)`
        : null,
    looks: '2022-03-07T15',
  },
  day: { of: localDay, print: text, read: (value) => (isDay(value) ? asDay(value) : null), looks: '2022-03-07' },
  week: {
    of: (at) => bucket('week', at),
    print: text,
    read: (value) => (isDay(value) && new Date(value).getUTCDay() === 1 ? asDay(value) : null),
    looks: '2022-03-07, a Monday',
  },
  month: {
    of: (at) => bucket('month', at),
    print: (value) => text(value).slice(0, 7),
    read: (value) => (isMonth(value) ? asDay(`${value}-01`) : null),
    looks: '2022-03',
  },
  quarter: { of: (at) => bucket('quarter', at), print: quarterOf, read: quarterStart, looks: '2022-Q1' },
  year: {
    of: (at) => bucket('year', at),
    print: (value) => text(value).slice(0, 4),
    read: (value) => (/^\d{4}$/.test(value) ? asDay(`${value}-01-01`) : null),
    looks: '2022',
  },
  weekday: {
    of: weekday,
    print: Number,
    read: (value) => (/^[1-7]$/.test(value) ? sql`${Number(value)}` : null),
    looks: '1 to 7, 1 is Monday',
  },
  hour_of_day: {
    of: hourOfDay,
    print: Number,
    read: (value) => (/^(1?\d|2[0-3])$/.test(value) ? sql`${Number(value)}` : null),
    looks: '0 to 23',
  },
} as const satisfies Readonly<Record<string, Period>>;

export type PeriodName = keyof typeof periods;

export const periodNames = Object.keys(periods) as readonly PeriodName[];

export const isPeriod = (name: string): name is PeriodName => name in periods;

/** A day that exists in the calendar, as `2022-02-28`. */
export function isDay(value: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

export const isMonth = (value: string): boolean => isDay(`${value}-01`);

function quarterOf(firstDay: Printed): string {
  return `${text(firstDay).slice(0, 4)}-Q${Math.ceil(Number(text(firstDay).slice(5, 7)) / 3)}`;
}

function quarterStart(value: string): SQL | null {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(value) ?? [];
  return year && quarter ? asDay(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`) : null;
}
