import { and, type SQL, sql } from 'drizzle-orm';
import { settled } from './alternatives';
import { familyOf } from './ask';
import { inScope } from './conditions';
import { AppError } from './errors';
import type { NumberReference } from './explain-reference';
import { checkRow, isChosen } from './explain-row';
import { knownFilters } from './known-values';
import { rowFamilies } from './rows-families';
import type { ColumnKind, FamilyRows, RowSource, RowsBehind } from './rows-source';
import { parseScope, type Scope } from './scope';
import type { Warehouse } from './warehouse';

/** The rows behind something counted, as SQL. */
export interface RowsQuery {
  /** Columns of the source, and the keys of person, message and record; unsorted. */
  readonly found: SQL;
  /** Sorted rows of `found`, cut where asked, with masked label, file and line. */
  readonly listed: (cut?: RowsCut) => SQL;
  /** How many rows each day has, in order; null where rows are of no day. Listed day by day they are in the order of all. */
  readonly perDay: SQL | null;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly amount: string | null;
}

/** A page, or some days: the first included, the last not. */
export type RowsCut = { readonly limit: number; readonly offset: number } | { readonly from: string; readonly to: string };

/** The rows behind one measure of a metric, in the scope and row of a number. */
export async function rowsQuery(warehouse: Warehouse, metric: string, of: string, reference: NumberReference): Promise<RowsQuery> {
  const family = familyOf(metric);
  const { of: known, usual: told, chosen }: FamilyRows = rowFamilies[metric] ?? { of: {} };
  const asked = await knownFilters(warehouse, parseScope(reference.parameters, family));
  const behind = (await chosen?.(warehouse, asked.options, asked, reference.row ?? {}))?.[of] ?? known[of];
  if (!behind)
    throw refused(`Rows cannot be listed of "${of.slice(0, 80)}"; right ones of ${metric} are ${Object.keys(known).join(', ')}.`);
  if (reference.row) checkRow(reference.row, [...asked.by, ...(family.always ?? [])]);
  const usual = typeof told === 'function' ? await told(warehouse) : told;
  const { scope, totalFilters } = usual ? settled(asked, ...usual) : { scope: asked, totalFilters: asked.filters };
  const where = conditionOf(behind, { ...scope, filters: reference.row ? scope.filters : totalFilters }, reference);
  return queryOf(behind, where);
}

function conditionOf({ source: { facts }, where }: RowsBehind, scope: Scope, { row }: NumberReference): SQL | undefined {
  const dimensionOf = (name: string) => {
    const dimension = facts.dimensions[name];
    if (!dimension)
      throw refused(`These rows cannot be cut by ${name}; they can by ${Object.keys(facts.dimensions).join(', ') || 'nothing'}.`);
    return dimension;
  };
  for (const name of [...Object.keys(scope.filters), ...Object.keys(row ?? {})]) dimensionOf(name);
  const window = facts.day === null ? { from: null, to: null } : { from: scope.from, to: scope.to };
  const inWindow = inScope({ ...facts, day: facts.day ?? sql`null`, measures: {} }, { ...window, filters: scope.filters });
  const apart = facts.apart?.((name) => name in { ...scope.filters, ...row });
  return and(inWindow, row ? isChosen(row, dimensionOf) : undefined, where, apart);
}

function queryOf({ source, amount }: RowsBehind, where: SQL | undefined): RowsQuery {
  const { facts, columns, contact, place, groupBy, having } = source;
  const keys = placeKeys(source);
  const selected = [
    ...Object.entries(columns).map(([name, { of }]) => sql`${of} as ${sql.identifier(name)}`),
    ...keys.map(([name, of]) => sql`${of} as ${sql.identifier(name)}`),
  ];
  const from = (more?: SQL) => {
    const conditions = and(where, more);
    return sql`from ${facts.table}${conditions ? sql` where ${conditions}` : sql``}`;
  };
  const foundIn = (more?: SQL) =>
    sql`select ${list(selected)} ${from(more)}${groupBy ? sql` group by ${groupBy}` : sql``}${having ? sql` having ${having}` : sql``}`;
  const cutTo = (cut: RowsCut): SQL =>
    'limit' in cut
      ? sql`${foundIn()} order by ${unqualified(source, keys)} limit ${sql.raw(String(cut.limit))} offset ${sql.raw(String(cut.offset))}`
      : foundIn(sql`${facts.day} >= cast(${cut.from} as date) and ${facts.day} < cast(${cut.to} as date)`);
  const order = list([...source.order, ...keys.map(([name]) => name)].map((name) => sql`page.${sql.identifier(name)}`));
  const person = contact ? (['contact'] as const) : [];
  const record = place ? (['file', 'record_line'] as const) : [];
  const shown: readonly { readonly name: string; readonly kind: ColumnKind; readonly of: SQL }[] = [
    ...Object.entries(columns).map(([name, { kind }]) => ({ name, kind, of: sql`page.${sql.identifier(name)}` })),
    ...person.map((name) => ({ name, kind: 'text' as const, of: sql`person.label` })),
    ...record.map((name) => ({ name, kind: name === 'file' ? ('text' as const) : ('count' as const), of: placeOf(source, name) })),
  ];
  const listed: RowsQuery['listed'] = (cut) => sql`
    select ${list(shown.map(({ name, of }) => sql`${of} as ${sql.identifier(name)}`))}
    from (${cut ? cutTo(cut) : foundIn()}) as page
    ${contact ? sql`left join dim_contact as person on person.contact_key = page.contact_key` : sql``}
    ${place && 'message' in place ? sql`left join fact_message as opening on opening.message_key = page.message_key` : sql``}
    ${place ? sql`left join load_file as log on log.load_id = ${'message' in place ? sql`opening.load_id` : sql`page.load_id`}` : sql``}
    order by ${order}`;
  const perDay =
    facts.day && !groupBy ? sql`select cast(${facts.day} as varchar) as day, count(*) as rows ${from()} group by 1 order by 1` : null;
  return { found: foundIn(), listed, perDay, columns: shown.map(({ name, kind }) => ({ name, kind })), amount: amount ?? null };
}

function placeKeys({ contact, place }: RowSource): readonly (readonly [string, SQL | RowSource['contact']])[] {
  const record: readonly (readonly [string, SQL | RowSource['contact']])[] =
    place === null
      ? []
      : 'message' in place
        ? [['message_key', place.message]]
        : [
            ['load_id', place.load],
            ['record_line', place.line],
          ];
  return [...(contact ? [['contact_key', contact] as const] : []), ...record];
}

const placeOf = ({ place }: RowSource, name: 'file' | 'record_line'): SQL => {
  if (name === 'file') return sql`log.path`;
  return place && 'message' in place ? sql`opening.record_line` : sql`page.record_line`;
};

const unqualified = ({ order }: RowSource, keys: ReturnType<typeof placeKeys>): SQL =>
  list([...order, ...keys.map(([name]) => name)].map((name) => sql`${sql.identifier(name)}`));
const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
const refused = (message: string): AppError => new AppError('bad_request', message);
