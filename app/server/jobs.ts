import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../db/errors';
import { dataFolder } from '../../db/workspace';

/** Work that runs as a child process of the server, through the same commands that people type. */
export type JobKind = 'ingest' | 'remove' | 'rebuild' | 'convert' | 'report' | 'what-if';

/** Kinds that read a workspace and change nothing in it. */
const readers: ReadonlySet<JobKind> = new Set(['report', 'what-if']);

/** How a job stands. `progress` is null while nothing was told; `exitCode` 3 is done, with something rejected or not recognised. */
export interface JobState {
  readonly id: string;
  readonly workspace: string;
  readonly kind: JobKind;
  readonly state: 'running' | 'done' | 'failed';
  readonly seconds: number;
  readonly progress: { readonly label: string; readonly share: number | null } | null;
  readonly exitCode: number | null;
  /** One sentence, of a job that failed. */
  readonly error: string | null;
  /** What opens the sealed numbers of customers, told once, when the first load made it. */
  readonly passphrase: string | null;
  /** What the command printed as JSON. */
  readonly summary: unknown;
}

interface Job {
  readonly state: () => JobState;
  /** Null of work that was done at once. */
  readonly child: ChildProcess | null;
}

/** What to run: a command of the project, from a folder of its own, and what to do when it has ended, whatever the outcome. */
export interface JobOrder {
  readonly workspace: string;
  readonly kind: JobKind;
  readonly file: string;
  readonly args: readonly string[];
  readonly folder?: string;
  readonly finish?: () => void;
}

const shared = globalThis as { ventanaJobs?: Map<string, Job> };
const jobs = shared.ventanaJobs ?? new Map<string, Job>();
if (!shared.ventanaJobs) {
  process.once('exit', () => {
    for (const { child, state } of jobs.values()) if (state().state === 'running') child?.kill('SIGTERM');
  });
}
shared.ventanaJobs = jobs;

/** The server runs from the project's folder (app/start.ts). */
const root = process.cwd();
/** Of those that ended; one that runs is never forgotten. */
const mostKept = 50;

/** Starts a job; a workspace has one at a time that changes it, as its lock would have it. */
export function startJob(order: JobOrder): JobState {
  if (!readers.has(order.kind)) refuseWhileBusy(order.workspace);
  const id = randomBytes(8).toString('hex');
  const startedMs = performance.now();
  const child = spawn(process.execPath, [join(root, '.ci/launch.mjs'), order.file, ...order.args], {
    cwd: order.folder ?? root,
    env: { ...process.env, VENTANA_DATA: dataFolder() },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [printed, told] = ['', ''];
  let passphrase: string | null = null;
  let ended: { readonly exitCode: number | null; readonly ms: number } | null = null;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-8_192);
    passphrase ??= /sealed with the passphrase (\S+):/.exec(told)?.[1] ?? null;
  });
  const end = (exitCode: number | null): void => {
    if (ended) return;
    ended = { exitCode, ms: performance.now() };
    order.finish?.();
  };
  child.once('error', () => end(null)).once('close', end);
  const state = (): JobState => ({
    id,
    workspace: order.workspace,
    kind: order.kind,
    seconds: Math.round(((ended?.ms ?? performance.now()) - startedMs) / 100) / 10,
    passphrase,
    ...outcome(ended?.exitCode, ended !== null, printed, told),
  });
  remember(id, { state, child });
  return state();
}

/** Remembers work that the server did itself as a job that is done. */
export function finishedJob(workspace: string, kind: JobKind, seconds: number, summary: unknown): JobState {
  const id = randomBytes(8).toString('hex');
  const told = { state: 'done', progress: null, exitCode: 0, error: null, passphrase: null } as const;
  const state: JobState = { id, workspace, kind, seconds: Math.round(seconds * 10) / 10, ...told, summary };
  remember(id, { state: () => state, child: null });
  return state;
}

function remember(id: string, job: Job): void {
  jobs.set(id, job);
  const ended = [...jobs].filter(([, { state }]) => state().state !== 'running');
  for (const [old] of ended.slice(0, -mostKept)) jobs.delete(old);
}

type Outcome = Pick<JobState, 'state' | 'progress' | 'exitCode' | 'error' | 'summary'>;

function outcome(exitCode: number | null | undefined, hasEnded: boolean, printed: string, told: string): Outcome {
  if (!hasEnded) return { state: 'running', progress: progressIn(told), exitCode: null, error: null, summary: null };
  const isDone = exitCode === 0 || exitCode === 3;
  const summary = parsed(printed);
  const error = isDone ? null : sentenceIn(told);
  return { state: isDone ? 'done' : 'failed', progress: null, exitCode: exitCode ?? null, error, summary };
}

/** The last sentence that a command told people; what a crash prints is none. */
function sentenceIn(told: string): string {
  const said = told.split('\n').filter((line) => /^[^\s{}].*[.)]$/.test(line));
  return said.at(-1) ?? 'The command ended without saying why.';
}

/** The newest line such as `Reading 50 % · 1.0 of 2.0 GB · …`; other lines are words to people. */
function progressIn(told: string): JobState['progress'] {
  const lines = told.split('\n').flatMap((line) => {
    const [, label, percent] = /^([A-Z][^·%]*?)(?: (\d{1,3}) %)? · /.exec(line) ?? [];
    return label === undefined ? [] : [{ label: label.trim(), share: percent === undefined ? null : Number(percent) / 100 }];
  });
  return lines.at(-1) ?? null;
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}

/** Refuses what would change a workspace while a job changes it. */
export function refuseWhileBusy(workspace: string): void {
  if (jobsOf(workspace).some(({ kind, state }) => !readers.has(kind) && state === 'running')) {
    throw new AppError('locked', 'Something is being loaded or removed already: wait until it is done.');
  }
}

/** Jobs of a workspace that are remembered, the newest last. */
export const jobsOf = (workspace: string): readonly JobState[] =>
  [...jobs.values()].map(({ state }) => state()).filter((job) => job.workspace === workspace);

/** One job of a workspace. */
export function jobOf(workspace: string, id: string): JobState {
  const found = jobsOf(workspace).find((job) => job.id === id);
  if (!found) throw new AppError('not_found', 'There is no such job: the server may have been started anew.');
  return found;
}
