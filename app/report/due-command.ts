import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../db/errors';
import { waitForTurn } from '../../db/turn';
import { existingWorkspace, type WorkspacePaths, workspaceNames } from '../../db/workspace';
import { type DueOutcome, runDue } from './due-reports';
import { type MailSettings, mailSettings } from './mail';

/** Makes and sends the reports that are due, in the workspaces named or in all; for cron. Gives the exit code: 1 all failed, 3 some. */
export async function dueCommand(names: readonly string[], isJson: boolean, now = new Date()): Promise<number> {
  const mail = mailSettings();
  const workspaces = (names.length ? names : workspaceNames()).map((name) => existingWorkspace(name));
  const outcomes: DueOutcome[] = [];
  for (const paths of workspaces) outcomes.push(...(await alone(paths, now, mail)));
  for (const outcome of outcomes) process.stderr.write(`${sentenceOf(outcome, mail)}\n`);
  if (isJson) process.stdout.write(`${JSON.stringify({ reports: outcomes, mail: mail !== null })}\n`);
  const failed = outcomes.filter(({ state }) => state === 'failed').length;
  return failed === 0 ? 0 : failed === outcomes.length ? 1 : 3;
}

/** Two runs at once would send a report twice. */
async function alone(paths: WorkspacePaths, now: Date, mail: MailSettings | null): Promise<readonly DueOutcome[]> {
  const folder = resolve(paths.folder);
  const release = waitForTurn(join(dirname(folder), `.${basename(folder)}-due.lock`), 200);
  try {
    return await runDue(paths, now, mail);
  } finally {
    release();
  }
}

function sentenceOf({ workspace, report, due, state, frozen, mailed, problem }: DueOutcome, mail: MailSettings | null): string {
  const name = `${workspace}: "${report}", due on ${due}`;
  if (state === 'failed') return `${name}, failed: ${problem}`;
  if (state === 'waiting') return `${name}, waits: the log does not reach the end of its period yet.`;
  const sent = mailed !== null ? `sent to ${mailed}` : mail === null ? 'not sent, since VENTANA_SMTP is not set' : 'nothing to send';
  return `${name}, ${state === 'made' ? 'is made' : 'was made before'} (${frozen}); ${sent}.`;
}

/** `--due` takes workspaces and `--json`, nothing that says what one report is made of. */
export function refuseWithDue(values: Readonly<Record<string, unknown>>): void {
  const other = Object.keys(values).find((name) => name !== 'due' && name !== 'json');
  if (other !== undefined)
    throw new AppError('usage', `--due makes the reports that are scheduled as they are defined: leave out --${other}.`);
}
