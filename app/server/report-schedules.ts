import { z } from 'zod';
import { AppError } from '../../db/errors';
import { appendState, readState } from '../../db/state';
import type { WorkspacePaths } from '../../db/workspace';
import { type Schedule, scheduleSchema } from '../report/schedule';
import { type SavedReport, savedReports } from './report-definitions';

/** Entries of the topic `report-schedules`: a schedule as it was set last (null: none any more), a report made for a due day, one sent by mail. */
const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), report: z.string(), at: z.string(), schedule: z.unknown() }),
  z.object({ kind: z.literal('made'), report: z.string(), at: z.string(), due: z.string(), frozen: z.string() }),
  z.object({ kind: z.literal('mailed'), report: z.string(), at: z.string(), due: z.string(), count: z.number() }),
]);

/** A report that is made by itself, and what was last made of it; instants in UTC, null where it was not yet. */
export interface ScheduledReport {
  readonly report: SavedReport;
  readonly schedule: Schedule;
  readonly setAt: string;
  readonly made: { readonly due: string; readonly frozen: string; readonly at: string } | null;
  readonly mailedAt: string | null;
}

/** The schedules of a workspace; one whose report was taken away is none. */
export function scheduledReports(paths: WorkspacePaths): readonly ScheduledReport[] {
  const entries = readState(paths.folder, 'report-schedules', entry);
  return savedReports(paths).flatMap((report) => {
    const own = entries.filter((one) => one.report === report.id);
    const set = own.findLast((one) => one.kind === 'set');
    const schedule = scheduleSchema.safeParse(set?.schedule);
    if (!set || !schedule.success) return [];
    const made = own.findLast((one) => one.kind === 'made') ?? null;
    const mailed = own.findLast((one) => one.kind === 'mailed' && one.due === made?.due);
    return [{ report, schedule: schedule.data, setAt: set.at, made, mailedAt: mailed?.at ?? null }];
  });
}

/** Sets the schedule of a saved report, or takes it away with null. */
export function setSchedule(paths: WorkspacePaths, report: string, given: unknown, now: string): Schedule | null {
  if (!savedReports(paths).some(({ id }) => id === report)) {
    throw new AppError('not_found', 'There is no such report: somebody may have removed it already.');
  }
  const { data, error } = scheduleSchema.nullable().safeParse(given);
  if (error) throw new AppError('bad_request', `The schedule cannot be kept: ${error.issues[0]?.message ?? 'it is not right'}.`);
  appendState(paths.folder, 'report-schedules', { kind: 'set', report, at: now, schedule: data });
  return data;
}

export const noteMade = (
  paths: WorkspacePaths,
  report: string,
  told: { readonly due: string; readonly frozen: string; readonly at: string },
): void => appendState(paths.folder, 'report-schedules', { kind: 'made', report, ...told });

export const noteMailed = (
  paths: WorkspacePaths,
  report: string,
  told: { readonly due: string; readonly count: number; readonly at: string },
): void => appendState(paths.folder, 'report-schedules', { kind: 'mailed', report, ...told });
