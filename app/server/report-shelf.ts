import { existingWorkspace } from '../../db/workspace';
import { formatNames, type ReportFormat } from '../report/format-names';
import { type FrozenReport, frozenReports } from '../report/frozen';
import { type SavedReport, savedReports } from './report-definitions';
import { type ScheduledReport, scheduledReports } from './report-schedules';
import { linksOf, type ShareLink } from './share-links';

/** What the page of reports shows; the logos of definitions are in it, those of frozen reports are not. */
export interface ReportShelf {
  readonly formats: readonly ReportFormat[];
  readonly saved: readonly SavedReport[];
  readonly frozen: readonly FrozenReport[];
  readonly links: readonly ShareLink[];
  readonly schedules: readonly ShelfSchedule[];
}

/** A schedule beside the report that it makes; instants in UTC. */
export type ShelfSchedule = Pick<ScheduledReport, 'schedule' | 'made' | 'mailedAt'> & { readonly report: string };

export function reportShelf(workspace: string): ReportShelf {
  const paths = existingWorkspace(workspace);
  const schedules = scheduledReports(paths).map(({ report, schedule, made, mailedAt }) => ({
    report: report.id,
    schedule,
    made,
    mailedAt,
  }));
  return { formats: formatNames, saved: savedReports(paths), frozen: frozenReports(paths), links: linksOf(paths), schedules };
}
