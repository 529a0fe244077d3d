import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { maskDigits } from '../../db/mask';
import { waitForTurn } from '../../db/turn';
import type { WorkspacePaths } from '../../db/workspace';

/** A day that a person noted, and in what words. */
export interface NotedDay {
  readonly id: string;
  readonly day: string;
  readonly text: string;
}

/** Days that a workspace can hold. */
export const mostNotes = 500;

const longestText = 140;
const given = z.strictObject({
  day: z.iso.date('day is not a day: write it as 2022-06-14'),
  text: z
    .string('text is missing: say in a few words what happened that day')
    .trim()
    .min(1, 'text is empty: say in a few words what happened that day')
    .max(longestText, `text is longer than ${longestText} characters: shorten it`)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'text holds line breaks or control characters: write it on one line'),
});
const kept = z.object({ annotations: z.array(z.object({ id: z.string(), day: z.string(), text: z.string() })) });

/** The days that people noted in a workspace, in order. */
export function notedDays(paths: WorkspacePaths): readonly NotedDay[] {
  const file = fileOf(paths);
  if (!existsSync(file)) return [];
  const { success, data } = kept.safeParse(asJson(readFileSync(file, 'utf8')));
  if (!success) throw new AppError('unreadable', `${file} does not hold annotations: put back a copy of it, or move it away.`);
  return data.annotations;
}

/** Notes a day; digits that could be somebody's number are masked before anything is kept. */
export function noteDay(paths: WorkspacePaths, body: unknown): NotedDay {
  const { data, error } = given.safeParse(body);
  if (!data) {
    const problems = error.issues.map(({ message }) => message);
    throw new AppError('bad_request', `The annotation is not right: ${problems[0]}.`, { details: { problems } });
  }
  const noted: NotedDay = { id: randomBytes(8).toString('hex'), day: data.day, text: maskDigits(data.text) };
  change(paths, (before) => {
    if (before.length >= mostNotes)
      throw new AppError('bad_request', `There are ${mostNotes} annotations, which is the most: remove one first.`);
    return [...before, noted].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  });
  return noted;
}

/** Takes a noted day away. */
export function forgetDay(paths: WorkspacePaths, id: string): void {
  change(paths, (before) => {
    const after = before.filter((noted) => noted.id !== id);
    if (after.length === before.length)
      throw new AppError('not_found', 'There is no such annotation: somebody may have removed it already.');
    return after;
  });
}

const fileOf = ({ folder }: WorkspacePaths): string => join(folder, 'annotations.json');

/** What is on the way to the file lies beside the workspace, so that a backup of it never meets a half. */
const besideOf = ({ folder, name }: WorkspacePaths): string => join(dirname(folder), `.${name}-annotations`);

function change(paths: WorkspacePaths, next: (before: readonly NotedDay[]) => readonly NotedDay[]): void {
  const release = waitForTurn(`${besideOf(paths)}.lock`, 5);
  try {
    const draft = `${besideOf(paths)}.tmp`;
    writeFlushed(draft, `${JSON.stringify({ annotations: next(notedDays(paths)) }, null, 2)}\n`);
    renameSync(draft, fileOf(paths));
  } finally {
    release();
  }
}

function writeFlushed(file: string, text: string): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
