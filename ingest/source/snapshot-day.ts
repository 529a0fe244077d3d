import { moment } from './calendar';
import type { DateOrder } from './date-order';

/** When a snapshot was taken: an instant where a zone is told, else what the shop's clock showed, both in seconds since 1970. */
export type SnapshotTime = { readonly at: number; readonly local: null } | { readonly at: null; readonly local: number };

/** 1899-12-30, from which workbooks count days. */
const workbookEpoch = -2_209_161_600;

/** The time of a cell, or of a day of `--as-of` or a name; null when it tells none. A number is a workbook's count of days. */
export function snapshotTime(written: string | number, order: DateOrder = 'day_first'): SnapshotTime | null {
  if (typeof written === 'number')
    return written > 20_000 && written < 80_000 ? { at: null, local: Math.round(workbookEpoch + written * 86_400) } : null;
  const zoned = moment(written, null, order);
  if ('at' in zoned) return { at: zoned.at, local: null };
  const local = moment(written, 'UTC', order);
  return 'at' in local ? { at: null, local: local.at } : null;
}
