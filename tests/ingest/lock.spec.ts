import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, test } from '@playwright/test';
import { workspacePaths } from '../../db/workspace';
import { lockWorkspace, withWorkspaceLock } from '../../ingest/lock';

const now = new Date('2022-03-01T12:00:00Z');

test('a second writer is refused in one sentence that names command, process and time', async ({}, info) => {
  const paths = emptyWorkspace(info.outputPath('data'));
  const holder = await startHolder(info.outputPath('data'));
  const { pid, started } = JSON.parse(readFileSync(paths.lock, 'utf8'));
  expect(pid).toBe(holder.pid);
  const since = `${started.slice(0, 19).replace('T', ' ')} UTC`;
  expect(() => lockWorkspace(paths, 'x', now)).toThrow(
    `Workspace acme is being changed by "ventana ingest acme" (process ${pid}, since ${since}): wait until it is done.`,
  );
  holder.kill('SIGKILL');
});

test('a lock whose process was killed is taken over, and let go of in the end', async ({}, info) => {
  const paths = emptyWorkspace(info.outputPath('data'));
  const holder = await startHolder(info.outputPath('data'));
  await stopped(holder, 'SIGKILL');
  expect(existsSync(paths.lock)).toBe(true);
  const result = await withWorkspaceLock(paths, 'x', async () => JSON.parse(readFileSync(paths.lock, 'utf8')).pid);
  expect(result).toBe(process.pid);
  expect(existsSync(paths.lock)).toBe(false);
});

test('an interrupted writer lets go of the lock and exits with 1', async ({}, info) => {
  const paths = emptyWorkspace(info.outputPath('data'));
  const holder = await startHolder(info.outputPath('data'));
  expect(await stopped(holder, 'SIGINT')).toBe(1);
  expect(existsSync(paths.lock)).toBe(false);
});

test('a failing writer lets go of the lock', async ({}, info) => {
  const paths = emptyWorkspace(info.outputPath('data'));
  await expect(withWorkspaceLock(paths, 'x', () => Promise.reject(new Error('disk on fire')))).rejects.toThrow('disk on fire');
  expect(existsSync(paths.lock)).toBe(false);
});

test('the pid of a lock that now belongs to a younger process does not hold it', async ({}, info) => {
  test.skip(process.platform !== 'linux', 'only /proc tells when a process started');
  const paths = emptyWorkspace(info.outputPath('data'));
  writeFileSync(paths.lock, JSON.stringify({ pid: process.pid, ticks: '1', host: hostname(), command: 'old', started: now.toISOString() }));
  const release = lockWorkspace(paths, 'x', now);
  release();
  expect(existsSync(paths.lock)).toBe(false);
});

test('a lock of another machine is believed, and the sentence names the file to delete', async ({}, info) => {
  const paths = emptyWorkspace(info.outputPath('data'));
  writeFileSync(paths.lock, JSON.stringify({ pid: 1, host: 'elsewhere', command: 'ventana ingest', started: now.toISOString() }));
  expect(() => lockWorkspace(paths, 'x', now)).toThrow(`on elsewhere; delete ${paths.lock} if it no longer runs there`);
});

test('of 8 processes that find one stale lock at the same time, exactly 1 gets it', async ({}, info) => {
  const data = info.outputPath('data');
  const paths = emptyWorkspace(data);
  writeFileSync(paths.lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), command: 'gone', started: now.toISOString() }));
  const contenders = Array.from({ length: 8 }, () => spawnHolder(data));
  const outcomes = await Promise.all(contenders.map(firstWord));
  expect(outcomes.filter((word) => word === 'held')).toHaveLength(1);
  for (const contender of contenders) contender.kill('SIGKILL');
});

function emptyWorkspace(data: string) {
  const paths = workspacePaths('acme', data);
  mkdirSync(paths.folder, { recursive: true });
  return paths;
}

function spawnHolder(data: string): ChildProcess {
  const env = { ...process.env, VENTANA_DATA: data };
  return spawn(process.execPath, ['.ci/launch.mjs', 'tests/ingest/lock-holder.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function startHolder(data: string): Promise<ChildProcess> {
  const holder = spawnHolder(data);
  expect(await firstWord(holder)).toBe('held');
  return holder;
}

/** What a contender says first; null when it ends without a word. */
function firstWord(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.stdout?.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('exit', () => resolve(null));
  });
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill(signal);
  });
}
