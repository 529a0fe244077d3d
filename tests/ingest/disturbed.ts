import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { workspacePaths } from '../../db/workspace';
import { summaryExitCode } from '../../ingest/ingest-summary';
import { load } from '../../ingest/load';
import { fingerprint } from './fingerprint';
import { appeared, type Ending, runIngest, startIngest } from './ingest-process';
import type { Begun } from './killed';
import { writeSmallLogs } from './small-log';

/** A workspace before and after an undisturbed second load; every disturbed load must end in one or the other, and its repetition in `after`. */
export type Reference = {
  readonly base: string;
  readonly args: readonly string[];
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** How long the undisturbed load held the lock. */
  readonly lockedMs: number;
};

/** Tests of disturbed loads: each copies `reference.base`, which nobody changes; it is made once a worker. */
export const test = base.extend<object, { readonly reference: Reference }>({
  reference: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ventana-undisturbed-'));
      await use(await undisturbed(folder));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

/** Loads January, copies the workspace, and loads February and the orders into the copy. */
async function undisturbed(folder: string): Promise<Reference> {
  const { january, february, orders } = writeSmallLogs(join(folder, 'logs'), 5);
  const base = join(folder, 'base');
  const args = ['acme', february, orders];
  expect(await runIngest(base, ['acme', january])).toMatchObject({ status: 0 });
  const whole = freshCopy(base, join(folder, 'whole'));
  const { ending, beganAt } = await startLocked(whole, args);
  expect(await ending).toMatchObject({ status: 0 });
  const lockedMs = performance.now() - beganAt;
  return { base, args, before: await shown(base), after: await fingerprint(join(whole, 'acme')), lockedMs };
}

/** An ingest command that has just taken the lock, or has ended before it could. */
export async function startLocked(data: string, args: readonly string[]): Promise<Begun & { readonly ending: Promise<Ending> }> {
  const started = startIngest(data, args);
  await appeared(join(data, 'acme/workspace.lock'), started.ending);
  return { ...started, beganAt: performance.now() };
}

/** A copy of a data folder for one disturbed load. */
export function freshCopy(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  return to;
}

/** Checks that nothing was lost by a disturbed load, and that the next one ends with the same content as an undisturbed one. */
export async function expectRecovery(reference: Reference, data: string, what: string): Promise<void> {
  const left = await shown(data);
  if (left.entries !== reference.before.entries) expect(left, `${what}: what is shown`).toEqual(withoutStaged(reference.after));
  else expect(left, `${what}: what is shown`).toEqual(reference.before);
  const [name = '', ...sources] = reference.args;
  const again = { paths: workspacePaths(name, data), sources, settingsFile: null, lineRules: [], asOf: null, now: new Date() };
  expect(summaryExitCode(await load(again)), `${what}: the next load`).toBe(0);
  expect(await fingerprint(join(data, 'acme')), `${what}: content after the next load`).toEqual(reference.after);
  expect(leftovers(join(data, 'acme')), `${what}: leftovers`).toEqual([]);
}

/** The content that readers see: staged files that no generation names yet are none of it. */
const shown = async (data: string): Promise<Readonly<Record<string, string>>> => withoutStaged(await fingerprint(join(data, 'acme')));

function withoutStaged({ staged: _, ...rest }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return rest;
}

function leftovers(workspace: string): readonly string[] {
  const names = existsSync(workspace) ? readdirSync(workspace, { recursive: true, encoding: 'utf8' }) : [];
  return names.filter((name) => /(^|\/)\.building-|\.tmp$|\.wal$|workspace\.lock$/.test(name));
}
