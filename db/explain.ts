import { type SQL, sql } from 'drizzle-orm';
import { type Answer, type Asked, ask, familyOf } from './ask';
import { AppError } from './errors';
import { type Note, notesOf } from './explain-notes';
import { numberSql } from './explain-number';
import { amountKey, type NumberReference, parseReference, type RowChoice } from './explain-reference';
import { checkRow } from './explain-row';
import { type ShownSql, shownSql } from './explain-sql';
import { addendNames, countedNames, type TermRole, termsOf } from './explain-terms';
import type { Derivation } from './family';
import type { Field } from './fields';
import { rowFamilies } from './rows-families';
import { loadFile } from './schema/load';
import type { Parameters } from './scope';
import type { Generation, Warehouse } from './warehouse';

/** A number that the number is made of; `statement` gives it alone. */
export interface Term {
  readonly role: TermRole | 'now' | 'before' | 'part' | 'whole' | 'other';
  readonly name: string;
  readonly value: number | null;
  readonly statement: ShownSql;
}

/** Where a number comes from, in no language: what it is made of, what to know of it, and the SQL that gives it and nothing else. */
export interface Explained extends Pick<NumberReference, 'fields' | 'per' | 'row' | 'as' | 'versus' | 'against'> {
  readonly metric: string;
  readonly generation: number;
  readonly scope: Answer['scope'];
  readonly filters: Parameters;
  readonly by: readonly string[];
  readonly value: number | null;
  readonly statement: ShownSql;
  readonly terms: readonly Term[];
  readonly notes: readonly Note[];
  /** Names of what was counted and whose rows can be listed. */
  readonly rows: readonly string[];
  /** The newest instant in the data, UTC. */
  readonly newestAt: string | null;
}

/** Explains the number of a metric that parameters refer to. */
export async function explain(generation: Generation, metric: string, given: Parameters): Promise<Explained> {
  const reference = parseReference(given);
  const [now, before, notes, newestAt] = await Promise.all([
    askedFor(generation, metric, reference, null),
    reference.versus && askedFor(generation, metric, reference, reference.versus),
    notesOf(generation, metric, reference),
    newestInstant(generation.warehouse),
  ]);
  const current = countable(metric, reference, now);
  const earlier = reference.against ? current : before && countable(metric, reference, before);
  const { warehouse } = generation;
  const query = comparedSql(reference, current, earlier);
  const [value, terms] = await Promise.all([
    numberOf(warehouse, query),
    Promise.all(termQueries(metric, reference, current, earlier).map((term) => measuredTerm(warehouse, term))),
  ]);
  const { from: _, to: __, by: ___, ...filters } = reference.parameters;
  const { fields, per, row, as, versus, against } = reference;
  return {
    ...{ metric, fields, per, row, as, versus, against, by: current.by, generation: generation.id, scope: now.answer.scope, filters },
    ...{ value, statement: shownSql(query), terms, notes, newestAt },
    rows: listable(metric, current, [...Object.keys(row ?? {}), ...Object.keys(filters)]),
  };
}

interface Countable {
  readonly derivation: Derivation;
  readonly by: readonly string[];
  readonly fields: readonly Field[];
  readonly per: readonly Field[];
}

async function askedFor(
  generation: Generation,
  metric: string,
  { parameters, fields, per }: NumberReference,
  window: NumberReference['versus'],
) {
  const family = familyOf(metric);
  const known = [...fields, ...per, ...addendNames(metric, fields)].filter((name) => family.fields.includes(name));
  const asked = known.length ? known : family.fields.slice(0, 1);
  const within = window ? { from: [window.from], to: [window.to] } : {};
  return ask(generation, metric, { ...parameters, ...within, fields: [asked.join(',')] });
}

/** The fields meant, in the rows or totals that hold them. */
function countable(metric: string, { fields, per, row, against, parameters }: NumberReference, { derivations }: Asked): Countable {
  const amounts = row && fields.length === 1 ? derivations[fields[0] ?? ''] : undefined;
  const derivation = amounts ?? (row ? derivations.rows : derivations.totals);
  const named = (parameters.by ?? []).flatMap((names) => names.split(',')).map((name) => name.trim());
  const by = amounts ? [amountKey] : [...new Set([...named, ...(familyOf(metric).always ?? [])])];
  for (const chosen of [row, against]) if (chosen) checkRow(chosen, by);
  const meant = (names: readonly string[]): readonly Field[] =>
    names.map((name) => {
      const field = derivation.fields[name];
      if (!field)
        throw refused(
          `"${name.slice(0, 80)}" is not a number of ${metric} here; right ones are ${Object.keys(derivation.fields).join(', ')}.`,
        );
      return field;
    });
  return { derivation, by, fields: meant(fields), per: meant(per) };
}

/** Names of what was counted, as far as its rows can be cut like the number is. */
const listable = (metric: string, { fields, per }: Countable, dimensions: readonly string[]): readonly string[] =>
  [...new Set([...fields, ...per].flatMap(countedNames))].filter((name) => {
    const behind = rowFamilies[metric]?.of[name];
    return behind && dimensions.every((dimension) => dimension in behind.source.facts.dimensions);
  });

const countOf = (counted: Countable, row: RowChoice | null): SQL => numberSql({ ...counted, row });

function comparedSql({ row, as, against }: NumberReference, now: Countable, before: Countable | null): SQL {
  const current = countOf(now, row);
  if (as === 'share') return sql`select (${current}) / nullif((${countOf(now, {})}), 0) as value`;
  if (!before) return current;
  const both = sql`from (select (${current}) as now, (${countOf(before, against ?? row)}) as before) as compared`;
  if (as === 'change') return sql`select (now - before) / nullif(abs(before), 0) as value ${both}`;
  return as === 'difference'
    ? sql`select now - before as value ${both}`
    : sql`select coalesce(now, 0) - coalesce(before, 0) as value ${both}`;
}

type TermQuery = Pick<Term, 'role' | 'name'> & { readonly query: SQL };

function termQueries(metric: string, reference: NumberReference, now: Countable, before: Countable | null): readonly TermQuery[] {
  const name = [...now.fields, ...now.per].map((field) => field.name).join('_');
  const { row } = reference;
  if (before) {
    return [
      { role: reference.against ? 'part' : 'now', name, query: countOf(now, row) },
      { role: reference.against ? 'other' : 'before', name, query: countOf(before, reference.against ?? row) },
    ];
  }
  if (reference.as === 'share') {
    return [
      { role: 'part', name, query: countOf(now, row) },
      { role: 'whole', name, query: countOf(now, {}) },
    ];
  }
  const terms = termsOf(metric, reference, now.derivation.fields);
  return terms.map(({ role, name: called, fields }) => ({ role, name: called, query: countOf({ ...now, fields, per: [] }, row) }));
}

const measuredTerm = async (warehouse: Warehouse, { query, ...term }: TermQuery): Promise<Term> => ({
  ...term,
  value: await numberOf(warehouse, query),
  statement: shownSql(query),
});

async function numberOf(warehouse: Warehouse, query: SQL): Promise<number | null> {
  const [found] = await warehouse.select({ value: sql<number | null>`value` }).from(sql`(${query}) as number`);
  return found?.value ?? null;
}

async function newestInstant(warehouse: Warehouse): Promise<string | null> {
  const [found] = await warehouse.select({ at: sql<string | null>`max(${loadFile.lastAt})` }).from(loadFile);
  return found?.at ?? null;
}

const refused = (message: string): AppError => new AppError('bad_request', message);
