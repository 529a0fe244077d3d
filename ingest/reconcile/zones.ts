import type { RowsOf } from '../build-inputs';
import type { BillInput } from './bill';
import { type Chosen, chooseWays, type Options, surpriseOf } from './choose';
import type { Expected } from './gap-units';
import type { Statement } from './statement';
import { zoneMonths } from './unit-log';
import { ourWay, type Way } from './way';

/** Zones in which a month may be cut, by their place in the lists of months: those that somebody named, and others of large markets. */
export type Zones = {
  readonly months: BillInput['months'];
  readonly near: readonly number[];
  readonly far: readonly number[];
};

const farZones = [
  ...['America/New_York', 'America/Bogota', 'America/Mexico_City', 'America/Sao_Paulo', 'Europe/London', 'Europe/Madrid'],
  ...['Asia/Dubai', 'Asia/Kolkata', 'Asia/Jakarta', 'Asia/Singapore'],
];

/** The account's own zone first, then UTC, those of the workspace and of its accounts and lines, and Meta's; the far ones behind. */
export async function readZones(rowsOf: RowsOf, workspaceZone: string): Promise<Zones> {
  const accounts = await rowsOf('select account, timezone from dim_account order by account');
  const countries = await rowsOf('select distinct timezone from scratch.country_zone where timezone is not null order by timezone');
  const near = new Set([
    ...['UTC', workspaceZone],
    ...[...accounts, ...countries].map(({ timezone }) => String(timezone)),
    'America/Los_Angeles',
  ]);
  const names = [...near, ...farZones.filter((zone) => !near.has(zone))];
  const common = zoneMonths(names);
  return {
    months: new Map(accounts.map(({ account, timezone }) => [String(account), [...zoneMonths([String(timezone)]), ...common]] as const)),
    near: Array.from({ length: near.size + 1 }, (_, index) => index),
    far: names.map((_, index) => index + 1).slice(near.size),
  };
}

/** What a far zone must save over all statements of an account to be tried: chance fits one of several now and then. */
const farBits = 16;

/** Chooses with the near zones, and where one of the far ones would leave much less to be told, again with it. */
export function chooseInZones(
  statements: readonly Statement[],
  options: Omit<Options, 'zone'>,
  { near, far }: Zones,
  input: BillInput,
  expectedOf: (statement: Statement, way: Way) => Expected,
): Chosen {
  const chosen = chooseWays(statements, { ...options, zone: near }, input, expectedOf);
  const saved = far.map(() => 0);
  for (const statement of statements) {
    const way = chosen.get(statement) ?? ourWay;
    const bitsOf = surpriseOf(statement, input, expectedOf);
    const own = bitsOf(way);
    if (own === 0) continue;
    for (const [index, zone] of far.entries())
      saved[index] =
        (saved[index] ?? 0) +
        Math.max(0, own - Math.min(...options.isBySending.map((isBySending) => bitsOf({ ...way, zone, isBySending }))));
  }
  const most = Math.max(0, ...saved);
  const best = far[saved.indexOf(most)];
  return best === undefined || most < farBits ? chosen : chooseWays(statements, { ...options, zone: [...near, best] }, input, expectedOf);
}
