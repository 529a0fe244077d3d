import { moment } from './calendar';
import type { SourceOptions } from './source';

/** By which clock the times of a record are read: a zone's, or that of the workspace (`isWallClock`), which is known when a generation is built. */
export type Clock = { readonly timezone: string | null; readonly isWallClock: boolean };

/**
 * The clock of a record by its written times. Without a zone in the settings times without one are kept as they stand, as if in UTC, and marked; a record
 * that names the zone of one of its times and not of another has no clock.
 */
export function clockOf(written: readonly string[], { timezone, dateOrder }: SourceOptions): Clock {
  if (timezone !== null) return { timezone, isWallClock: false };
  const bare = written.filter((text) => text !== '').map((text) => isBare(text, dateOrder));
  const isWallClock = bare.length > 0 && bare.every(Boolean);
  return { timezone: isWallClock ? 'UTC' : null, isWallClock };
}

function isBare(text: string, dateOrder: SourceOptions['dateOrder']): boolean {
  const told = moment(text, null, dateOrder);
  return 'reason' in told && told.reason === 'no time zone';
}

/** What tells a record by the wall clock from one of the same instant in UTC. */
export const marked = (isWallClock: boolean): readonly string[] => (isWallClock ? ['wall clock'] : []);
