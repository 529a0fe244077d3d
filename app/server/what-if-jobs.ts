import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { existingWorkspace } from '../../db/workspace';
import { type JobState, jobsOf, startJob } from './jobs';
import { spoolFolder } from './uploads-spool';

const mostBytes = 20_000;

/** Bills the log as it might have been, with the same command that people type; what is wrong in the scenario is the job's error. */
export function startWhatIf(workspace: string, scenario: unknown): JobState {
  const { name } = existingWorkspace(workspace);
  const text = JSON.stringify(scenario);
  if (typeof scenario !== 'object' || scenario === null || text.length > mostBytes) {
    throw new AppError('bad_request', 'Send the scenario as a JSON object, such as { "growth": 0.2 }.');
  }
  if (jobsOf(name).filter(({ kind, state }) => kind === 'what-if' && state === 'running').length >= 2) {
    throw new AppError('locked', 'Two scenarios are being counted already: wait until one is done.');
  }
  const folder = join(spoolFolder(), `job-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  const file = join(folder, 'scenario.json');
  writeFileSync(file, text, { mode: 0o600 });
  return startJob({
    workspace: name,
    kind: 'what-if',
    file: 'ingest/what-if/run.ts',
    args: [name, '--scenario', file, '--json'],
    finish: () => rmSync(folder, { recursive: true, force: true }),
  });
}
