import { inArray, sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import type { Facts } from '../facts';
import type { Family, Findings } from '../family';
import { counted, type Fields } from '../fields';
import { findings } from '../findings';
import { ratio, rows, rowsWhere, total } from '../measures';
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

const fields = {
  records: counted('records'),
  accepted: counted('accepted'),
  duplicates: counted('duplicates'),
  rejected: counted('rejected'),
} satisfies Fields;

/** What became of the records of each file; in the totals how well the log agrees with itself. Files are counted whole, whatever the window. */
export const dataQuality: Family = {
  metric: 'data_quality',
  dimensions: ['file', 'kind'],
  fields: Object.keys(fields),
  options: [],
  query: async (warehouse, scope) => {
    const isCut = scope.from !== null || scope.to !== null;
    const [files, quality, agreement] = await Promise.all([
      findings(warehouse, {
        tables: [perFile],
        fields,
        scope: { ...scope, from: null, to: null },
        totals: {},
        watched: ['files'],
        warnings: ({ files: found }) => (isCut ? warning('whole_files', found) : []),
      }),
      logQuality(warehouse, scope),
      agreementWithReported(warehouse),
    ]);
    return {
      ...files,
      totals: { ...files.totals, agreement_with_reported: agreement, ...quality.totals },
      statements: [...files.statements, ...quality.statements],
    };
  },
};

/** Orders whose person is known to the channel, whether or not they count as revenue, and local days that lack the log of a line. */
async function logQuality(warehouse: Warehouse, { from, to }: Scope): Promise<Pick<Findings, 'totals' | 'statements'>> {
  const cut = { from, to, by: [], filters: {} };
  const [matching, days] = await Promise.all([
    slicesOf(warehouse, [orders], cut, ['orders', 'matched']),
    slicesOf(warehouse, [missingDays], cut, ['days']),
  ]);
  const [order, day] = [matching.slices[0]?.sums ?? {}, days.slices[0]?.sums ?? {}];
  return {
    totals: { orders_matched_rate: ratio(order.matched ?? 0, order.orders ?? 0), days_without_log: day.days ?? 0 },
    statements: [...matching.statements, ...days.statements],
  };
}

/** Share of the reported conversations that the derived run has too, settled when the generation is built; null where none is reported. */
async function agreementWithReported(warehouse: Warehouse): Promise<number | null> {
  const keys = ['reported_conversations', 'agreed_conversations'];
  const told = await warehouse.select().from(generationMeta).where(inArray(generationMeta.key, keys));
  const [reported, agreed] = keys.map((key) => Number(told.find((fact) => fact.key === key)?.value ?? 0));
  return ratio(agreed ?? 0, reported ?? 0);
}
