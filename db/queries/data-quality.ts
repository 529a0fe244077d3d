import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family, Findings } from '../family';
import { counted, type Fields, fieldValue, quotient, type Sums } from '../fields';
import { findings } from '../findings';
import { rows, rowsWhere, total } from '../measures';
import { factOrder } from '../schema/fact-order';
import { coverageDay, generationMeta } from '../schema/generation';
import { loadFile } from '../schema/load';
import type { Scope } from '../scope';
import { slicesOf } from '../slices';
import type { Warehouse } from '../warehouse';
import { warning } from '../warnings';

const perFile: Facts = {
  table: loadFile,
  day: loadFile.firstAt,
  dimensions: dimensionsOf.file,
  measures: {
    files: rows(),
    records: total(loadFile.records),
    accepted: total(loadFile.accepted),
    duplicates: total(loadFile.duplicates),
    rejected: total(loadFile.rejected),
  },
};

const orders: Facts = {
  table: factOrder,
  day: factOrder.localDay,
  dimensions: {},
  measures: { orders: rows(), matched: rowsWhere(sql`${factOrder.matchedBy} is not null`) },
};

const missingDays: Facts = {
  table: coverageDay,
  day: coverageDay.localDay,
  dimensions: {},
  only: sql`${coverageDay.state} = 'missing'`,
  measures: { days: sql`count(distinct ${coverageDay.localDay})` },
};

/** Settled when the generation is built. */
const told = (key: string) =>
  sql`cast(max(${generationMeta.value}) filter (where ${generationMeta.key} = ${sql.raw(`'${key}'`)}) as bigint)`;
const agreement: Facts = {
  table: generationMeta,
  day: sql`null`,
  dimensions: {},
  measures: { agreed: told('agreed_conversations'), reported: told('reported_conversations') },
};

const fields = {
  records: counted('records'),
  accepted: counted('accepted'),
  duplicates: counted('duplicates'),
  rejected: counted('rejected'),
} satisfies Fields;

/** Numbers of the totals that say how well the log agrees with itself. */
const qualityFields = {
  agreement_with_reported: quotient(counted('agreed'), counted('reported')),
  orders_matched_rate: quotient(counted('matched'), counted('orders')),
  days_without_log: counted('days'),
} satisfies Fields;

/** What became of the records of each file; in the totals how well the log agrees with itself. Files are counted whole, whatever the window. */
export const dataQuality: Family = {
  metric: 'data_quality',
  dimensions: ['file', 'kind'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, scope) => {
    const isCut = scope.from !== null || scope.to !== null;
    const [files, quality] = await Promise.all([
      findings(warehouse, {
        tables: [perFile],
        fields,
        scope: { ...scope, from: null, to: null },
        totals: {},
        watched: ['files'],
        warnings: ({ files: found }) => (isCut ? warning('whole_files', found) : []),
      }),
      logQuality(warehouse, scope),
    ]);
    const { rows, totals } = files.derivations;
    const statements = [...totals.statements, ...quality.statements];
    return {
      ...files,
      totals: { ...files.totals, ...quality.totals },
      statements: [...files.statements, ...quality.statements],
      derivations: { rows, totals: { statements, fields: { ...totals.fields, ...qualityFields } } },
    };
  },
};

/** Orders whose person is known to the channel, whether or not they count as revenue; local days that lack the log of a line; agreement of all. */
async function logQuality(warehouse: Warehouse, { from, to }: Scope): Promise<Pick<Findings, 'totals' | 'statements'>> {
  const cut = { from, to, by: [], filters: {} };
  const found = await Promise.all([
    slicesOf(warehouse, [agreement], { ...cut, from: null, to: null }, ['agreed', 'reported']),
    slicesOf(warehouse, [orders], cut, ['matched', 'orders']),
    slicesOf(warehouse, [missingDays], cut, ['days']),
  ]);
  const sums = Object.assign({}, ...found.map(({ slices }) => slices[0]?.sums)) as Sums;
  return {
    totals: Object.fromEntries(Object.entries(qualityFields).map(([name, field]) => [name, fieldValue(field, sums)])),
    statements: found.flatMap(({ statements }) => statements),
  };
}
