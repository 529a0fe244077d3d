import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import { AppError } from './errors';
import { makeFolder } from './make-folder';
import { waitForTurn } from './turn';

/** What people add to a workspace: each topic is a file of JSON lines that only grows, `state/<topic>.jsonl`. */
export type StateTopic =
  | 'audit'
  | 'contracts'
  | 'reconciliation'
  | 'report-schedules'
  | 'reports'
  | 'share-links'
  | 'suppression-rules'
  | 'what-ifs';

/** One entry: an object, since only the text of an object tells a half line from a whole one. */
export type StateEntry = Readonly<Record<string, unknown>>;

/** Adds one entry to a topic; it is on the disk when this returns, and a crash before leaves what was there. */
export function appendState(workspaceDir: string, topic: StateTopic, entry: StateEntry): void {
  inTurn(workspaceDir, topic, () => add(workspaceDir, topic, [entry]));
}

/** Adds what `decide` makes of the entries so far, with no other writer between reading and writing; gives what was added. */
export function extendState<T extends StateEntry>(
  workspaceDir: string,
  topic: StateTopic,
  schema: z.ZodType<T>,
  decide: (before: readonly T[]) => readonly T[],
): readonly T[] {
  return inTurn(workspaceDir, topic, () => {
    const entries = decide(readState(workspaceDir, topic, schema));
    add(workspaceDir, topic, entries);
    return entries;
  });
}

/** The entries of a topic, oldest first. A half line at the end, left by a crash, was never told as kept and is passed over. */
export function readState<T>(workspaceDir: string, topic: StateTopic, schema: z.ZodType<T>): readonly T[] {
  const file = fileOf(workspaceDir, topic);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const isLast = index === lines.length - 1;
    const entry = asObject(line);
    if (isLast && entry === null) return [];
    const { success, data } = schema.safeParse(entry);
    if (!success) throw new AppError('unreadable', `${file}, line ${index + 1}, is no entry of ${topic}: put back a copy of the file.`);
    return [data];
  });
}

const fileOf = (workspaceDir: string, topic: StateTopic): string => join(workspaceDir, 'state', `${topic}.jsonl`);

/** The lock lies beside the workspace, so that a backup never holds it. */
function inTurn<T>(workspaceDir: string, topic: StateTopic, work: () => T): T {
  const folder = resolve(workspaceDir);
  makeFolder(join(folder, 'state'));
  const release = waitForTurn(join(dirname(folder), `.${basename(folder)}-state-${topic}.lock`), 5);
  try {
    return work();
  } finally {
    release();
  }
}

function add(workspaceDir: string, topic: StateTopic, entries: readonly StateEntry[]): void {
  if (entries.length === 0) return;
  const file = fileOf(workspaceDir, topic);
  const before = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const wholeLines = before.subarray(0, before.lastIndexOf('\n') + 1);
  const isTailWhole = asObject(before.subarray(wholeLines.length).toString('utf8')) !== null;
  const text = `${isTailWhole ? '\n' : ''}${entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')}`;
  const at = isTailWhole ? before.length : wholeLines.length;
  const isNew = before.length === 0;
  const descriptor = openSync(file, isNew ? 'a' : 'r+', 0o600);
  try {
    if (at < before.length) ftruncateSync(descriptor, at);
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done, at + done);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  if (isNew) flushNames(dirname(file));
}

function flushNames(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function asObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
