import { stagedTables, type TableName } from './source/rows';

/** Columns that may hold times as a wall clock shows them, written without a zone while the settings named none; `wall_clock` lists the records. */
const wallClockColumns: Partial<Record<TableName, readonly string[]>> = {
  order: ['created_at', 'updated_at', 'paid_at', 'fulfilled_at', 'cancelled_at'],
  campaign_member: ['assigned_at'],
  click: ['occurred_at'],
  consent: ['occurred_at'],
  suppression: ['blocked_at', 'until_at'],
};

/** One row per record whose times are read in the workspace's zone when a generation is built. */
export const wallClockTable =
  'create table scratch.wall_clock as select distinct record_id, true as is_wall_clock from scratch.stage_wall_clock';

/** What a view of a staged table selects, and what it joins for that: UTC throughout, wall clocks put into the zone of the workspace once it is known. */
export function stagedSelection(table: TableName, hasWallClocks: boolean): { readonly columns: string; readonly join: string } {
  const wallClocks = hasWallClocks ? (wallClockColumns[table] ?? []) : [];
  const columns = Object.keys(stagedTables[table]).map((column) =>
    wallClocks.includes(column)
      ? `case when is_wall_clock then (${column} at time zone coalesce(getvariable('zone'), 'UTC')) at time zone 'UTC' else ${column} end as ${column}`
      : column,
  );
  return { columns: columns.join(', '), join: wallClocks.length ? ' left join scratch.wall_clock using (record_id)' : '' };
}
