import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'ventana-spool-';
const shared = globalThis as { ventanaSpool?: string };

/** The folder of this server's uploads, outside of every folder that is served. What servers that ended have left is swept when it is made. */
export function spoolFolder(): string {
  if (shared.ventanaSpool) {
    mkdirSync(shared.ventanaSpool, { recursive: true, mode: 0o700 });
    return shared.ventanaSpool;
  }
  sweepSpools(tmpdir());
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  shared.ventanaSpool = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Removes the spool folders in `place` whose server runs no more. */
export function sweepSpools(place: string): void {
  for (const name of readdirSync(place)) {
    const [, pid] = /^ventana-spool-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    try {
      rmSync(join(place, name), { recursive: true, force: true });
    } catch {
      // A folder of another user's server stays: that server sweeps it.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** What is kept of a name that a browser gives: its last part without what a path, a command or a hidden file could be made of. */
export function safeName(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const kept = last.replace(/[^\p{L}\p{N}._+ ()-]/gu, '_').replace(/^[.\s-]+/, '');
  const [ending = ''] = /(\.[A-Za-z0-9]{1,8}){0,2}$/.exec(kept) ?? [];
  return `${kept.slice(0, kept.length - ending.length).slice(0, 80) || 'file'}${ending}`;
}
