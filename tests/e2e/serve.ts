import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from '../source-files';

/** Starts the server with these variables, by these words before the command; the address is the last thing that it prints. */
export async function serve(
  variables: Readonly<Record<string, string>>,
  before: readonly string[] = [],
): Promise<{ readonly address: string; readonly pid: number; readonly stop: () => Promise<void> }> {
  const [program = '', ...words] = [...before, process.execPath, join(projectFolder, '.ci/launch.mjs'), 'app/start.ts'];
  const child = spawn(program, words, {
    cwd: projectFolder,
    env: { ...process.env, PORT: '0', HOST: '', VENTANA_TOKEN: '', VENTANA_HOSTS: '', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { address: await addressOf(child), pid: child.pid ?? 0, stop: () => stop(child) };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [, address] = /open at (http:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (part: Buffer) => {
      hear(part);
      process.stderr.write(part);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
