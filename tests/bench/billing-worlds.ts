import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zoneMidnight } from '../../ingest/sample/calendar';

const [day, halfHour] = [86_400, 1_800];

type Point = { readonly start: number; readonly end: number; readonly conversation: number; readonly [dimension: string]: string | number };
type Answer = {
  readonly id: string;
  readonly conversation_analytics: { readonly data: readonly { readonly data_points: readonly Point[] }[] };
};

/** A kind of world: what is made of a sample before it is loaded. Months and days that are lost stay as they were planted. */
export type Kind = { readonly name: string; readonly change: (logs: string) => void };

/** The kinds of world in which reconciliation is proved, in turn. */
export const kinds: readonly Kind[] = [
  { name: 'analytics by day', change: () => {} },
  { name: 'invoices only', change: (logs) => rmSync(join(logs, 'analytics'), { recursive: true }) },
  { name: 'analytics by half-hour', change: (logs) => retell(logs, (points) => points.flatMap(halfHours)) },
  { name: 'analytics by month', change: (logs) => retell(logs, ofMonth) },
  { name: 'pricing analytics by day', change: (logs) => retell(logs, (points) => points, 'pricing_analytics') },
  { name: 'workspace in São Paulo, invoices in pesos', change: inPesos },
];

/** Rewrites the analytics in another cut. */
function retell(logs: string, change: (points: readonly Point[]) => readonly Point[], as = 'conversation_analytics'): void {
  for (const name of readdirSync(join(logs, 'analytics'))) {
    const file = join(logs, 'analytics', name);
    const told = JSON.parse(readFileSync(file, 'utf8')) as Answer;
    const points = change(told.conversation_analytics.data.flatMap(({ data_points }) => data_points));
    const data_points =
      as === 'pricing_analytics' ? points.map(({ conversation, ...point }) => ({ ...point, volume: conversation })) : points;
    writeFileSync(file, `${JSON.stringify({ id: told.id, [as]: { data: [{ data_points }] } })}\n`);
  }
}

/** The conversations of a day spread over its half-hours. */
function halfHours(point: Point): readonly Point[] {
  const counts = new Map<number, number>();
  for (let index = 0; index < point.conversation; index++)
    counts.set((index * 31 + 17) % 48, (counts.get((index * 31 + 17) % 48) ?? 0) + 1);
  return [...counts].map(([place, conversation]) => {
    const start = point.start + place * halfHour;
    return { ...point, start, end: start + halfHour, conversation };
  });
}

/** The same conversations, one point a month and cell. */
function ofMonth(points: readonly Point[]): readonly Point[] {
  const at = new Date(((points[0]?.start ?? 0) + day / 2) * 1000);
  const midnight = (month: number): number => zoneMidnight('America/Mexico_City', at.getUTCFullYear(), month, 1);
  const [start, end] = [midnight(at.getUTCMonth() + 1), midnight(at.getUTCMonth() + 2)];
  const sums = new Map<string, Point>();
  for (const point of points) {
    const key = [point.country, point.conversation_direction, point.conversation_type].join('|');
    sums.set(key, { ...point, start, end, conversation: (sums.get(key)?.conversation ?? 0) + point.conversation });
  }
  return [...sums.values()];
}

/** The second partner asks for pesos at the rate of the month's last day, and the workspace lies two hours east of the zone in which the log was lost. */
function inPesos(logs: string): void {
  const rates = new Map(
    readFileSync(join(logs, 'rates', 'fx_rates.csv'), 'utf8')
      .split('\n')
      .map((row) => row.split(','))
      .filter(([, , quote]) => quote === 'MXN')
      .map(([date = '', , , rate]) => [date.slice(0, 7), Number(rate)] as const),
  );
  const rounded = roundedIn(logs);
  for (const name of readdirSync(join(logs, 'invoices')).filter((file) => file.startsWith('south_'))) {
    const file = join(logs, 'invoices', name);
    const rate = rates.get(name.slice(6, 13)) ?? Number.NaN;
    const told = readFileSync(file, 'utf8')
      .split('\n')
      .map((row) => {
        const [number, month, account, country, category, units, amount, currency] = row.split(',');
        const exact = Number(amount) - (rounded.get([month, account, country, category].join()) ?? 0);
        return currency === 'USD' ? [number, month, account, country, category, units, (exact * rate).toFixed(2), 'MXN'].join() : row;
      });
    writeFileSync(file, told.join('\n'));
  }
  const settings = join(logs, 'settings.json');
  writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), timezone: 'America/Sao_Paulo' }));
}

/** What rounding to cents of a dollar made of each cell, which a partner who asks for pesos never did. */
function roundedIn(logs: string): ReadonlyMap<string, number> {
  const truth: { readonly reconciliation: readonly Readonly<Record<string, string>>[] } = JSON.parse(
    readFileSync(join(logs, 'truth.json'), 'utf8'),
  );
  return new Map(
    truth.reconciliation
      .filter(({ reason }) => reason === 'rounding')
      .map(({ month, account, country, category, cost_difference_usd }) => [
        [month, account, country, category].join(),
        Number(cost_difference_usd),
      ]),
  );
}

/** Makes room for a world of its own. */
export function freshFolder(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
