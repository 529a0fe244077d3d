import { sql } from 'drizzle-orm';
import { dimensionsOf } from '../conditions';
import { orderRows } from '../rows-order';
import { behind, column, type FamilyRows, type RowSource, summed } from '../rows-source';
import { factOrder } from '../schema/fact-order';
import { coverageDay } from '../schema/generation';
import { loadFile, loadReject } from '../schema/load';

/** Files are counted whole, whatever the window. */
const files: RowSource = {
  facts: { table: loadFile, day: null, dimensions: dimensionsOf.file },
  columns: {
    path: column('text', loadFile.path),
    kind: column('text', loadFile.kind),
    records: column('count', loadFile.records),
    accepted: column('count', loadFile.accepted),
    duplicates: column('count', loadFile.duplicates),
    rejected: column('count', loadFile.rejected),
    first_at: column('instant', loadFile.firstAt),
    last_at: column('instant', loadFile.lastAt),
  },
  order: ['path', 'kind'],
  contact: null,
  place: null,
};

const rejects: RowSource = {
  facts: { table: sql`load_reject join load_file using (load_id)`, day: null, dimensions: dimensionsOf.file },
  columns: {
    kind: column('text', loadFile.kind),
    reason: column('text', loadReject.reason),
    detail: column('text', loadReject.detail),
    shape: column('text', loadReject.shape),
  },
  order: ['kind', 'reason'],
  contact: null,
  place: { load: sql`load_id`, line: loadReject.recordLine },
};

const missingDays: RowSource = {
  facts: { table: coverageDay, day: coverageDay.localDay, dimensions: {}, only: sql`${coverageDay.state} = 'missing'` },
  columns: {
    local_day: column('day', sql`${coverageDay.localDay}`),
    lines: column('text', sql`string_agg(${coverageDay.line}, ', ' order by ${coverageDay.line})`),
  },
  order: ['local_day'],
  contact: null,
  place: null,
  groupBy: coverageDay.localDay,
};
const orders: RowSource = { ...orderRows, facts: { ...orderRows.facts, dimensions: {} } };

/** Rows behind what `data_quality` counts. */
export const dataQualityRows: FamilyRows = {
  of: {
    records: summed(files, 'records'),
    accepted: summed(files, 'accepted'),
    duplicates: summed(files, 'duplicates'),
    rejected: behind(rejects),
    orders: behind(orders),
    matched: behind(orders, sql`${factOrder.matchedBy} is not null`),
    days: behind(missingDays),
  },
};
