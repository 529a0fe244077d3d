import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { existingWorkspace } from '../../db/workspace';
import { parseDefinition } from '../report/definition';
import { formatNames, isReportFormat } from '../report/format-names';
import { type JobState, jobOf, jobsOf, startJob } from './jobs';
import { spoolFolder } from './uploads-spool';

const order = z.strictObject({ definition: z.unknown(), formats: z.array(z.string()).min(1).max(10), freeze: z.boolean().default(false) });

/** Writes a report with the same command that people type; frozen it stays in the workspace, else until the server ends. */
export function startReport(workspace: string, body: unknown): JobState {
  const { name } = existingWorkspace(workspace);
  const { success, data } = order.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Send { "definition": {…}, "formats": ["pdf", …], "freeze": true or false }.');
  const wrong = data.formats.find((format) => !isReportFormat(format));
  if (wrong !== undefined)
    throw new AppError('bad_request', `"${wrong.slice(0, 40)}" is not a format of reports; right ones are ${formatNames.join(', ')}.`);
  const definition = parseDefinition(data.definition);
  if (jobsOf(name).some(({ kind, state }) => kind === 'report' && state === 'running')) {
    throw new AppError('locked', 'A report is being written already: wait until it is done.');
  }
  if (definition.currency !== null && jobsOf(name).some(({ kind, state }) => kind === 'convert' && state === 'running')) {
    throw new AppError('locked', `The amounts are being converted to ${definition.currency}: wait until that is done.`);
  }
  const folder = join(spoolFolder(), `report-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  const file = join(folder, 'definition.json');
  writeFileSync(file, JSON.stringify(definition), { mode: 0o600 });
  const kept = data.freeze ? ['--freeze'] : ['--out', folder];
  return startJob({
    workspace: name,
    kind: 'report',
    file: 'app/report/run.ts',
    args: [name, '--definition', file, '--format', data.formats.join(','), ...kept, '--json'],
  });
}

const written = z.object({ files: z.array(z.object({ format: z.string(), path: z.string() })) });

/** A file that a report's job wrote and that is still there. */
export function exportedFile(workspace: string, job: string, format: string): { readonly bytes: Buffer; readonly name: string } {
  const { success, data } = written.safeParse(jobOf(workspace, job).summary);
  const path = success ? data.files.find((file) => file.format === format)?.path : undefined;
  if (path === undefined || !path.startsWith(spoolFolder()) || !existsSync(path)) {
    throw new AppError('not_found', 'This file is gone: write the report again.');
  }
  return { bytes: readFileSync(path), name: basename(path) };
}
