import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { dataFolder, existingWorkspace } from '../../db/workspace';

const given = z.strictObject({ passphrase: z.string().min(1).max(1_000) });

/**
 * The list with real numbers as CSV. The same command that people type makes it; the passphrase reaches it on its standard input and the numbers
 * come back on its standard output, so that neither stands in arguments, environment, logs or files.
 */
export function realList(workspace: string, body: unknown): Promise<string> {
  const { name } = existingWorkspace(workspace);
  const { success, data } = given.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Send { "passphrase": "…" }.');
  const { VENTANA_PASSPHRASE: _, ...environment } = process.env;
  const root = process.cwd();
  const child = spawn(process.execPath, [join(root, '.ci/launch.mjs'), 'ingest/suppress.ts', name, '--export', '-'], {
    cwd: root,
    env: { ...environment, VENTANA_DATA: dataFolder() },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [csv, told]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (bytes: Buffer) => csv.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => told.push(bytes));
  child.stdin.on('error', () => undefined).end(`${data.passphrase}\n`);
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(new AppError('failed', 'The export could not be started.', { cause })));
    child.once('close', (exitCode) => {
      if (exitCode === 0) return resolve(Buffer.concat(csv).toString('utf8'));
      const sentence = Buffer.concat(told).toString('utf8').trim().split('\n').at(-1) ?? '';
      const isWrong = sentence.startsWith('The passphrase does not open');
      reject(
        isWrong
          ? new AppError('wrong_passphrase', 'The passphrase does not open this workspace.')
          : new AppError('failed', sentence || 'The export ended without saying why.'),
      );
    });
  });
}
