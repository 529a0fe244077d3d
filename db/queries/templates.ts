import { sql } from 'drizzle-orm';
import { dimensionsOf, inScope } from '../conditions';
import type { TableFacts } from '../facts';
import type { AnswerRow, Family } from '../family';
import { counted, type Fields, measured, unknown } from '../fields';
import { findings } from '../findings';
import { quantile, total } from '../measures';
import { dimTemplateVersion } from '../schema/template';
import type { Scope } from '../scope';
import { made } from '../statistic-fields';
import type { Warehouse } from '../warehouse';

const version = dimTemplateVersion;
const versions: TableFacts = {
  table: version,
  day: sql`null`,
  dimensions: dimensionsOf.templateVersion,
  measures: { paused: total(version.paused), seconds_to_decision: quantile(version.decisionSeconds, 0.5) },
};

/** Words and instants: of one slice they are said where all its templates say the same. */
const words = {
  category: version.category,
  submitted_at: sql`strftime(${version.submittedAt}, '%Y-%m-%dT%H:%M:%SZ')`,
  decided_at: sql`strftime(${version.decidedAt}, '%Y-%m-%dT%H:%M:%SZ')`,
  decision: version.decision,
  reason: version.reason,
  quality: version.quality,
} as const;

const seconds = measured('seconds_to_decision');
const hours = { ...made('seconds_to_decision', [seconds], (value) => value / 3_600, `(${seconds.sql}) / 3600`) };
const word = unknown('paused');
const fields = {
  category: word,
  submitted_at: word,
  decided_at: word,
  hours_to_decision: hours,
  decision: word,
  reason: word,
  paused: counted('paused'),
  quality: word,
} satisfies Fields;

/** The life of each template version on the platform (metrics.md, "Promotions"); no window cuts it. Hours are the median over what a row holds. */
export const templates: Family = {
  metric: 'templates',
  dimensions: ['template', 'version'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, asked) => {
    const scope = { ...asked, from: null, to: null };
    const [found, told] = await Promise.all([
      findings(warehouse, { tables: [versions], fields, scope, totals: {}, watched: [], warnings: () => [] }),
      saidOf(warehouse, scope),
    ]);
    const rows = found.rows.map((row) => ({ ...row, ...told.get(keyOf(row, scope.by)) }));
    return { ...found, rows, totals: found.totals };
  },
};

const keyOf = (row: Readonly<Record<string, unknown>>, by: readonly string[]): string =>
  JSON.stringify(by.map((name) => row[name] ?? null));

/** The asked words of each slice; null where its templates differ. */
async function saidOf(warehouse: Warehouse, { by, fields: asked, filters }: Scope): Promise<ReadonlyMap<string, AnswerRow>> {
  const keys = by.map((name) => sql`${versions.dimensions[name]}`.as(`by_${name}`));
  const said = Object.entries(words)
    .filter(([name]) => asked.includes(name))
    .map(([name, of]) => sql`case when count(distinct coalesce(${of}, '')) = 1 then max(${of}) end`.as(name));
  if (said.length === 0) return new Map();
  const found = await warehouse
    .select(Object.fromEntries([...keys, ...said].map((expression) => [expression.fieldAlias, expression])))
    .from(version)
    .where(inScope(versions, { from: null, to: null, filters }))
    .groupBy(...keys);
  return new Map(
    found.map((row) => [
      JSON.stringify(by.map((name) => row[`by_${name}`] ?? null)),
      Object.fromEntries(said.map(({ fieldAlias }) => [fieldAlias, (row[fieldAlias] ?? null) as string | null])),
    ]),
  );
}
