import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { refuseOverwriting } from '../../db/kept-version';
import { csvLine } from '../../db/rows-csv';
import { type CurrentListRow, currentListRows, peopleOnLists } from '../../db/suppression-list';
import { parseRules, type RulesInForce, rulesInForce, ruleVersions } from '../../db/suppression-rules';
import { existingWorkspace } from '../../db/workspace';
import { type JobState, refuseWhileBusy, startJob } from './jobs';
import { spoolFolder } from './uploads-spool';
import { onGeneration, publishedGeneration } from './workspaces';

/** The rules as the page shows them. */
export interface StoredRules {
  readonly inForce: RulesInForce;
  /** Kept before the ones in force, newest first. */
  readonly earlier: readonly RulesInForce[];
  /** Different people on a list at the end of the log, and the first of them, masked. */
  readonly people: number;
  readonly list: readonly CurrentListRow[];
}

const shownAtFirst = 50;

/** The rules of a workspace with their versions, and who is on a list now. */
export async function storedRules(workspace: string): Promise<StoredRules> {
  const { folder } = existingWorkspace(workspace);
  const earlier = ruleVersions(folder).slice(0, -1).reverse();
  const { people, list } = await listed(workspace, shownAtFirst);
  return { inForce: rulesInForce(folder), earlier, people, list };
}

async function listed(workspace: string, most: number | null): Promise<Pick<StoredRules, 'people' | 'list'>> {
  if (publishedGeneration(workspace) === null) return { people: 0, list: [] };
  return onGeneration(workspace, async ({ warehouse }) => {
    const [people, list] = await Promise.all([peopleOnLists(warehouse), currentListRows(warehouse, most)]);
    return { people, list };
  });
}

/** The list as CSV with masked labels, which nobody can be found by. */
export async function maskedList(workspace: string): Promise<string> {
  existingWorkspace(workspace);
  const { list } = await listed(workspace, null);
  const form = { separator: ',', decimal: '.', hasMark: false } as const;
  const rows = list.map(({ label, rule, since, told }) => [label, rule, since, told]);
  return [['person', 'rule', 'on_list_since', 'counted'], ...rows].map((row) => csvLine(row, form)).join('');
}

const given = z.strictObject({ rules: z.array(z.unknown()), version: z.int().nonnegative().optional() });

/** Refuses rules that are not right, with each wrong part in `details.problems`; else starts the rebuild that keeps them. */
export function saveRules(workspace: string, body: unknown): JobState {
  const paths = existingWorkspace(workspace);
  const { success, data } = given.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Send { "rules": […] }.');
  const rules = parseRules(data.rules, 'What was sent');
  const kept = String(rulesInForce(paths.folder).version);
  refuseOverwriting(data.version?.toString(), kept);
  refuseWhileBusy(paths.name);
  const folder = join(spoolFolder(), `job-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'rules.json'), JSON.stringify(rules), { mode: 0o600 });
  return startJob({
    workspace: paths.name,
    kind: 'rebuild',
    file: 'ingest/rebuild.ts',
    args: [paths.name, '--rules', 'rules.json', '--over', kept, '--json'],
    folder,
    finish: () => rmSync(folder, { recursive: true, force: true }),
  });
}
