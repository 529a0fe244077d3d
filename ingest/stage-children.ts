import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AppError, type ErrorCode } from '../db/errors';
import type { StagedPart, StageJob, Stager } from './stage-job';

/** What a child is told: first the workspace's key, then one job after another. */
export type ToChild = { readonly open: { readonly hashKey: string; readonly temporaryFolder: string } } | { readonly job: StageJob };

/** What a child answers: bytes it has read of its job, then the job's outcome. */
export type FromChild =
  | { readonly bytes: number }
  | { readonly staged: StagedPart }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

type Waiting = {
  readonly job: StageJob;
  readonly onBytes: (count: number) => void;
  readonly resolve: (staged: StagedPart) => void;
  readonly reject: (error: AppError) => void;
};

/**
 * Stages parts in child processes. Processes and not threads: DuckDB aborts the whole
 * process when a thread that is in it ends, as on Ctrl-C.
 */
export function stageInChildren(count: number, hashKey: string, temporaryFolder: string): Stager {
  const queue: Waiting[] = [];
  const idle: ChildProcess[] = [];
  const busy = new Map<ChildProcess, Waiting>();

  const start = (): ChildProcess => {
    const child = fork(fileURLToPath(new URL('./stage-worker.ts', import.meta.url)), {
      execArgv: ['--import', import.meta.resolve('tsx')],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', process.env.VENTANA_DEBUG ? 'inherit' : 'ignore', 'ipc'],
    });
    child.on('message', (message) => hear(child, message as FromChild));
    child.on('error', (cause) => lose(child, cause.message));
    child.on('exit', (code, signal) => lose(child, signal ?? `exit code ${code}`));
    child.send({ open: { hashKey, temporaryFolder } } satisfies ToChild);
    return child;
  };

  const hear = (child: ChildProcess, message: FromChild): void => {
    const waiting = busy.get(child);
    if (!waiting) return;
    if ('bytes' in message) {
      waiting.onBytes(message.bytes);
      return;
    }
    busy.delete(child);
    idle.push(child);
    if ('staged' in message) waiting.resolve(message.staged);
    else waiting.reject(new AppError(message.error.code, message.error.message));
    work();
  };

  const lose = (child: ChildProcess, how: string): void => {
    const waiting = busy.get(child);
    busy.delete(child);
    if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    waiting?.reject(
      new AppError('failed', `the process that read it ended (${how}), perhaps for want of memory; run again with more memory free`),
    );
    work();
  };

  const work = (): void => {
    while (queue.length > 0 && busy.size < count) {
      const waiting = queue.shift();
      if (!waiting) return;
      const child = idle.pop() ?? start();
      busy.set(child, waiting);
      child.send({ job: waiting.job } satisfies ToChild);
    }
  };

  let isClosed = false;
  const stop = (): void => {
    for (const child of [...idle, ...busy.keys()]) child.kill('SIGKILL');
  };
  process.once('exit', stop);
  // They start while the first file is hashed.
  for (let started = 0; started < count; started++) idle.push(start());

  return {
    stage: (job, onBytes) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw ended();
        queue.push({ job, onBytes, resolve, reject });
        work();
      }),
    close: async () => {
      process.off('exit', stop);
      isClosed = true;
      for (const { reject } of queue.splice(0)) reject(ended());
      const gone = [...idle, ...busy.keys()].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      stop();
      await Promise.all(gone);
    },
  };
}

const ended = (): AppError => new AppError('interrupted', 'the run ended before it was read; run again');
