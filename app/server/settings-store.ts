import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asc, ne } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { keptVersion, refuseOverwriting } from '../../db/kept-version';
import { dimAccount, dimLineSpan } from '../../db/schema/dimension';
import { parseSettings, readSettings, type Settings } from '../../db/settings';
import { existingWorkspace } from '../../db/workspace';
import { type JobState, refuseWhileBusy, startJob } from './jobs';
import { spoolFolder } from './uploads-spool';
import { workspaceFacts } from './workspace-facts';
import { onGeneration, publishedGeneration } from './workspaces';

/** The settings as the page shows them. */
export interface StoredSettings {
  readonly settings: Omit<Settings, 'excludedContacts'>;
  /** One mask a person who is left out, in the order of the file; nobody can be read from it. */
  readonly excluded: readonly string[];
  /** What the logs tell where the settings say nothing; null while nothing is loaded. */
  readonly found: Found | null;
  /** Of what is kept: sent back when it is saved, so that nobody writes over what somebody else saved meanwhile. */
  readonly version: string;
}

/** Lines, accounts, zone and currency as the current generation has them. */
export interface Found {
  readonly timezone: string;
  readonly isTimezoneAssumed: boolean;
  readonly currency: string;
  readonly lines: readonly string[];
  readonly accounts: readonly { readonly id: string; readonly timezone: string; readonly currency: string }[];
  /** Phone number ids of the lines, with the account they were seen under. */
  readonly spans: readonly { readonly line: string; readonly id: string; readonly account: string }[];
}

/** Settings of a workspace without the numbers of people. */
export async function storedSettings(workspace: string): Promise<StoredSettings> {
  const file = existingWorkspace(workspace).settings;
  const version = keptVersion(file);
  const { excludedContacts = [], ...settings } = readSettings(file);
  return {
    version,
    settings,
    excluded: excludedContacts.map((contact) => `•••• ${contact.slice(-2)}`),
    found: publishedGeneration(workspace) === null ? null : await foundIn(workspace),
  };
}

/** What the test events of Meta's console come from. */
const [testLine, testAccount] = ['+16505551111', '0'];

async function foundIn(workspace: string): Promise<Found> {
  const { account: id, timezone, currency } = dimAccount;
  const { line, phoneNumberId, account: owner } = dimLineSpan;
  const [facts, accounts, spans] = await Promise.all([
    workspaceFacts(workspace),
    onGeneration(workspace, ({ warehouse }) =>
      warehouse.select({ id, timezone, currency }).from(dimAccount).where(ne(id, 'unknown')).orderBy(asc(id)),
    ),
    onGeneration(workspace, ({ warehouse }) =>
      warehouse.selectDistinct({ line, id: phoneNumberId, account: owner }).from(dimLineSpan).orderBy(asc(line), asc(phoneNumberId)),
    ),
  ]);
  return {
    timezone: facts.timezone,
    isTimezoneAssumed: facts.isTimezoneAssumed,
    currency: facts.currency,
    lines: facts.lines.map(({ value }) => value).filter((line) => line !== 'unknown' && line !== testLine),
    accounts: accounts.filter(({ id: account }) => account !== testAccount),
    spans: spans.flatMap((span) => (span.id === null ? [] : [{ ...span, id: span.id }])),
  };
}

const given = z.strictObject({
  settings: z.record(z.string(), z.unknown()),
  /** Places of those who stay left out, and numbers of those who come to it. */
  excluded: z.strictObject({ keep: z.array(z.int().nonnegative()), add: z.array(z.string()) }),
  version: z.string().optional(),
});

/** Refuses settings that are not right, with each wrong part in `details.problems`; else starts the rebuild that keeps them. */
export function saveSettings(workspace: string, body: unknown): JobState {
  const paths = existingWorkspace(workspace);
  const { success, data } = given.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Send { "settings": {…}, "excluded": { "keep": […], "add": […] } }.');
  const kept = keptVersion(paths.settings);
  refuseOverwriting(data.version, kept);
  const before = readSettings(paths.settings).excludedContacts ?? [];
  const excludedContacts = [...before.filter((_, index) => data.excluded.keep.includes(index)), ...data.excluded.add];
  const text = JSON.stringify({ ...data.settings, ...(excludedContacts.length ? { excludedContacts } : {}) }, null, 2);
  parseSettings(text, 'workspace.json');
  refuseWhileBusy(paths.name);
  const folder = join(spoolFolder(), `job-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, 'workspace.json'), text, { mode: 0o600 });
  return startJob({
    workspace: paths.name,
    kind: 'rebuild',
    file: 'ingest/rebuild.ts',
    args: [paths.name, '--settings', 'workspace.json', '--over', kept, '--json'],
    folder,
    finish: () => rmSync(folder, { recursive: true, force: true }),
  });
}
