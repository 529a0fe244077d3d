import { and, asc, gte, lt } from 'drizzle-orm';
import { AppError } from '../../db/errors';
import { isDay } from '../../db/periods';
import { coverageDay } from '../../db/schema/generation';
import { onGeneration } from './workspaces';

/** What is logged of a line on a local day. */
export interface CoverageDay {
  readonly line: string;
  readonly day: string;
  readonly state: string;
  readonly messages: number;
}

/** Coverage per line and day within a half-open window; absent bounds reach to the first and last day of the log. */
export function coverageOf(workspace: string, from: string | null, to: string | null): Promise<readonly CoverageDay[]> {
  for (const bound of [from, to]) {
    if (bound !== null && !isDay(bound))
      throw new AppError('bad_request', `"${bound.slice(0, 40)}" is not a day: write a day of the calendar as 2022-02-28.`);
  }
  const { line, localDay, state, messages } = coverageDay;
  return onGeneration(workspace, ({ warehouse }) =>
    warehouse
      .select({ line, day: localDay, state, messages })
      .from(coverageDay)
      .where(and(from === null ? undefined : gte(localDay, from), to === null ? undefined : lt(localDay, to)))
      .orderBy(asc(line), asc(localDay)),
  );
}
