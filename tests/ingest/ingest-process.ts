import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How an ingest process ended, and what it said. */
export type Ending = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** An ingest command in a process of its own, over the data folder it is given. */
export function startIngest(
  data: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ending: Promise<Ending> } {
  return startCommand([process.execPath, '.ci/launch.mjs', 'ingest/run.ts', ...args], { VENTANA_DATA: data, ...env });
}

/** Runs an ingest command to its end. */
export const runIngest = (data: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ending> =>
  startIngest(data, args, env).ending;

/** Any command with its output kept. */
export function startCommand(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): { readonly child: ChildProcess; readonly ending: Promise<Ending> } {
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    env: { ...process.env, VENTANA_PASSPHRASE: 'a passphrase for tests', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (output.stdout += text));
  child.stderr.on('data', (text: Buffer) => (output.stderr += text));
  const ending = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, stdout: output.stdout, stderr: withoutProgress(output.stderr) }));
  });
  return { child, ending };
}

/** A slow machine is told now and then how far the work is; no test rests on that. */
const withoutProgress = (text: string): string => text.replace(/^(Reading|Building)\b.*· .*\n/gm, '');

/** Waits until a file is there, or the process that should make it has ended. */
export async function appeared(path: string, ending: Promise<unknown>): Promise<void> {
  let isOver = false;
  void ending.finally(() => {
    isOver = true;
  });
  while (!existsSync(path) && !isOver) await wait(2);
}
