import { type SQL, sql } from 'drizzle-orm';

/** Groups of a time that passed, in hours: each begins after this hour and ends with the hour at which the next one begins; the last one is open. */
export const hourSteps: readonly number[] = [0, 1, 3, 6, 12, 24, 48, 72, 96, 120, 168, 336];

/** The group that so many seconds lie in, by the hour at which it begins. */
export const groupOfSeconds = (seconds: SQL): SQL =>
  sql`list_max(list_filter(${sql.raw(`[${hourSteps.join(', ')}]`)}, lambda step: step = 0 or step * 3600 < ${seconds}))`;
