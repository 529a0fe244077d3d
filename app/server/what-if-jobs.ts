import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { priceWhatIf } from '../../db/what-if/price-what-if';
import { isOtherLog, parseScenario } from '../../db/what-if/scenario';
import { existingWorkspace } from '../../db/workspace';
import { finishedJob, type JobState, jobsOf, startJob } from './jobs';
import { spoolFolder } from './uploads-spool';
import { onGeneration } from './workspaces';

const mostBytes = 20_000;

/**
 * Bills the log as it might have been. Prices, volume and another mix of countries are counted here and at once; messages moved or left out need the
 * command that people type, and what is wrong in such a scenario is the job's error.
 */
export async function startWhatIf(workspace: string, asked: unknown): Promise<JobState> {
  const { name, folder: workspaceDir } = existingWorkspace(workspace);
  const text = JSON.stringify(asked);
  if (typeof asked !== 'object' || asked === null || text.length > mostBytes) {
    throw new AppError('bad_request', 'Send the scenario as a JSON object, such as { "growth": 0.2 }.');
  }
  const scenario = parseScenario(text);
  if (!isOtherLog(scenario)) {
    const found = await onGeneration(name, (generation) => priceWhatIf(workspaceDir, generation, scenario));
    return finishedJob(name, 'what-if', found.seconds, found);
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
