import { type SQL, sql } from 'drizzle-orm';
import { dimensionsOf, inScope } from './conditions';
import type { CountedFacts, Cut, TableFacts } from './facts';
import { bitmap, bitmapSize, bitmapUnion, people } from './measures';
import { dimContact } from './schema/dimension';
import { dimUnit, factUnit } from './schema/unit';
import { readSlices, type Slices } from './slices';
import type { Warehouse } from './warehouse';

/** 8 MB of bitmaps: up to there they cost half of hash tables (measured: 0.18 against 0.34 s of CPU for 2.7 million conversations in 72 slices). */
const mostBits = 2 ** 26;
/** Slices that one byte numbers: DuckDB then groups by place instead of by hash. */
const mostSmall = 255;

/** Kinds of conversations: far fewer than conversations, and each lies in one slice of every cut that needs no clock. */
const kinds: TableFacts = {
  table: dimUnit,
  day: dimUnit.localDay,
  dimensions: dimensionsOf.conversationKind,
  measures: {},
  only: sql`${dimUnit.run} in ('actual', 'reported') and ${dimUnit.model} in ('cbp_2022', 'cbp_2023')`,
};

/** Different people with conversations, for rows and whole of one scope in one pass over the units; nothing where the scope needs a clock. */
export function peopleIn(warehouse: Warehouse, scope: Cut): readonly CountedFacts[] {
  if (![...scope.by, ...Object.keys(scope.filters)].every((name) => name in kinds.dimensions)) return [];
  let counted: ReturnType<typeof countPeople> | null = null;
  const slices = async ({ by }: Cut): Promise<Slices> => {
    counted ??= countPeople(warehouse, scope);
    const { rows, whole } = await counted;
    return by.length ? rows : whole;
  };
  return [{ dimensions: kinds.dimensions, measures: { contacts: true }, slices }];
}

async function countPeople(warehouse: Warehouse, cut: Cut): Promise<{ readonly rows: Slices; readonly whole: Slices }> {
  const names = cut.by.map((name) => `by_${name}`);
  const fields = Object.fromEntries([...names, 'contacts', 'is_whole'].map((name) => [name, sql`${sql.identifier(name)}`.as(name)]));
  const query = warehouse.select(fields).from(sql`(${await peopleBySlice(warehouse, cut)}) as counted`);
  const found = await query;
  const of = (isWhole: boolean, by: readonly string[]) =>
    readSlices(
      found.filter((row) => row.is_whole === isWhole),
      by,
      ['contacts'],
    );
  const { sql: text, params } = query.toSQL();
  const told = (columns: readonly string[], which: string): Slices['statements'] => [
    { sql: `select ${[...columns, 'contacts'].join(', ')} from (${text}) as told where ${which}`, params, measures: ['contacts'] },
  ];
  return {
    rows: { slices: of(false, cut.by), statements: told(names, 'not is_whole') },
    whole: { slices: of(true, []), statements: told([], 'is_whole') },
  };
}

/** Kinds are numbered by slice, so that the many units are grouped by one small number. */
async function peopleBySlice(warehouse: Warehouse, cut: Cut): Promise<SQL> {
  const keys = cut.by.map((name) => sql`${kinds.dimensions[name]} as ${sql.identifier(`by_${name}`)}`);
  const names = cut.by.map((name) => sql`${sql.identifier(`by_${name}`)}`);
  const order = names.length ? sql`order by ${list(names)}` : sql``;
  const kind = sql`select ${list([sql`unit_ix`, ...keys])} from ${dimUnit} where ${inScope(kinds, cut)}`;
  const { slices, contacts } = await extentOf(warehouse, list([sql`1`, ...names]), kind);
  const number = sql.raw(slices <= mostSmall ? 'utinyint' : 'integer');
  const numbered = sql`select *, cast(dense_rank() over (${order}) as ${number}) as slice_ix from (${kind}) as kind_of_unit`;
  const units = sql`${factUnit} join numbered on numbered.unit_ix = ${factUnit.unitIx}`;
  const [gathered, size, whole] =
    slices * contacts > mostBits
      ? [people(factUnit.contactKey), sql`people`, sql`max((select ${people(factUnit.contactKey)} from ${units}))`]
      : [bitmap(factUnit.contactKey, contacts), bitmapSize(sql`people`), bitmapSize(bitmapUnion(sql`people`))];
  return sql`
    with numbered as materialized (${numbered}),
    crowd as materialized (select slice_ix, ${gathered} as people from ${units} group by slice_ix),
    slice as (select distinct ${list([sql`slice_ix`, ...names])} from numbered)
    select ${list([...names, sql`${size} as contacts`, sql`false as is_whole`])} from slice join crowd on crowd.slice_ix = slice.slice_ix
    union all
    select ${list([...names.map(() => sql`null`), whole, sql`true`])} from crowd`;
}

/** How many slices there are, and how many contacts a bitmap must hold. */
async function extentOf(warehouse: Warehouse, names: SQL, kind: SQL): Promise<{ readonly slices: number; readonly contacts: number }> {
  const [[slices], [contacts]] = await Promise.all([
    warehouse.select({ count: sql<number>`count(*)` }).from(sql`(select distinct ${names} from (${kind}) as kind_of_unit) as slice`),
    warehouse.select({ count: sql<number>`coalesce(max(${dimContact.contactKey}), 0) + 1` }).from(dimContact),
  ]);
  return { slices: slices?.count ?? 0, contacts: contacts?.count ?? 0 };
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
