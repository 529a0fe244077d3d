import { dirname, join } from 'node:path';
import { asAppError } from '../../db/command';
import { takeTurn } from '../../db/turn';
import { Generations } from '../../db/warehouse';
import type { WorkspacePaths } from '../../db/workspace';
import { addDays, dayOfInstant } from '../metrics/days';
import { noteMade, noteMailed, type ScheduledReport, scheduledReports } from '../server/report-schedules';
import { factsOf } from '../server/workspace-facts';
import { computeReport } from './compute';
import { freezeReport } from './freeze';
import { frozenReports } from './frozen';
import { inCurrencyOf } from './in-currency';
import { type MailSettings, mailReport } from './mail';
import { latestDue } from './schedule';
import { reportSource } from './source';

/** What became of a scheduled report in a run. `waiting`: the log does not reach the end of its span yet. */
export interface DueOutcome {
  readonly workspace: string;
  readonly report: string;
  readonly due: string;
  readonly state: 'made' | 'made_before' | 'waiting' | 'failed';
  readonly frozen: string | null;
  /** How many addresses it was sent to in this run; null where none is asked for, mail is not set up, or it was sent before. */
  readonly mailed: number | null;
  readonly problem: string | null;
}

/**
 * Makes and sends what is due in a workspace: each report once for a due day, over the month or week before it, frozen. A mail that failed
 * is tried again by the next run, with the same bytes. A run that begins while another goes on waits for it, and finds what that one made.
 */
export async function runDue(paths: WorkspacePaths, now: Date, mail: MailSettings | null): Promise<readonly DueOutcome[]> {
  if (scheduledReports(paths).length === 0) return [];
  const release = await takeTurn(join(dirname(paths.folder), `.${paths.name}-due.lock`), 200);
  const generations = new Generations(paths);
  const outcomes: DueOutcome[] = [];
  try {
    for (const one of scheduledReports(paths)) outcomes.push(...(await runOne({ paths, generations, now, mail }, one)));
    return outcomes;
  } finally {
    release();
    await generations.close();
  }
}

interface DueRun {
  readonly paths: WorkspacePaths;
  readonly generations: Generations;
  readonly now: Date;
  readonly mail: MailSettings | null;
}

async function runOne(
  { paths, generations, now, mail }: DueRun,
  { report, schedule, setAt, made, mailedAt }: ScheduledReport,
): Promise<readonly DueOutcome[]> {
  return generations.use(async (generation): Promise<readonly DueOutcome[]> => {
    const { timezone, lastDay } = await factsOf(paths.name, generation);
    const due = latestDue(schedule, dayOfInstant(now, timezone));
    if (due.day < dayOfInstant(new Date(setAt), timezone)) return [];
    const told = { workspace: paths.name, report: report.name, due: due.day };
    const isMade = made?.due === due.day && frozenReports(paths).some(({ id }) => id === made.frozen);
    if (!isMade && (lastDay === null || lastDay < addDays(due.span.to, -1))) {
      return [{ ...told, state: 'waiting', frozen: null, mailed: null, problem: null }];
    }
    let frozen = isMade ? made.frozen : null;
    try {
      if (frozen === null) {
        const definition = { ...report.definition, ...due.span };
        const document = await inCurrencyOf(definition, paths, async (counted) =>
          computeReport(definition, { ...(await reportSource(paths, counted)), now: now.toISOString() }),
        );
        frozen = (await freezeReport(paths, { document, definition, formats: schedule.formats, now: now.toISOString() })).id;
        noteMade(paths, report.id, { due: due.day, frozen, at: now.toISOString() });
      }
      const state = isMade ? 'made_before' : 'made';
      if (mail === null || schedule.to.length === 0 || (isMade && mailedAt !== null)) {
        return [{ ...told, state, frozen, mailed: null, problem: null }];
      }
      await mailReport(mail, paths, { frozen, formats: schedule.formats, to: schedule.to });
      noteMailed(paths, report.id, { due: due.day, count: schedule.to.length, at: now.toISOString() });
      return [{ ...told, state, frozen, mailed: schedule.to.length, problem: null }];
    } catch (thrown) {
      return [{ ...told, state: 'failed', frozen, mailed: null, problem: asAppError(thrown).message }];
    }
  });
}
