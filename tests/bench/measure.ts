import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What one process, with those that it started, took. `peakMb` is the largest resident memory of all of them together, looked at every 100 ms. */
export type Measured = { readonly seconds: number; readonly peakMb: number; readonly output: string };

const launcher = fileURLToPath(new URL('../../.ci/launch.mjs', import.meta.url));

/** Runs one of the project's TypeScript files as a process of its own; a failure ends the benchmark. */
export async function measure(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  accepted: readonly number[] = [0],
): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [launcher, file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = [collect(child.stdout), collect(child.stderr)];
  let peakKb = 0;
  const watch = setInterval(() => {
    peakKb = Math.max(peakKb, residentKb(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code === null || !accepted.includes(code)) throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${errors().slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, peakMb: Math.round(peakKb / 1024), output: output() };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

/** Resident memory of a process and all below it, from /proc; 0 on systems without one. */
function residentKb(root: number): number {
  const processes = listProcesses();
  const family = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { pid, parent } of processes) {
      if (family.has(parent) && !family.has(pid)) {
        family.add(pid);
        grew = true;
      }
    }
  }
  return processes.reduce((sum, { pid, kb }) => sum + (family.has(pid) ? kb : 0), 0);
}

function listProcesses(): readonly { readonly pid: number; readonly parent: number; readonly kb: number }[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const status = statusOf(name);
        const number = (label: string): number => Number(new RegExp(`^${label}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return status === '' ? [] : [{ pid: Number(name), parent: number('PPid'), kb: number('VmRSS') }];
      });
  } catch {
    return [];
  }
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
