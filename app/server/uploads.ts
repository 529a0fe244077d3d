import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { asAppError } from '../../db/command';
import { AppError } from '../../db/errors';
import { safeName, spoolFolder } from './uploads-spool';

/** A file that was sent and waits for its job. */
interface Upload {
  readonly workspace: string;
  readonly name: string;
  readonly folder: string;
  readonly path: string;
  readonly finishedAt: number;
}

const shared = globalThis as { ventanaUploads?: Map<string, Upload> };
const uploads = shared.ventanaUploads ?? new Map<string, Upload>();
shared.ventanaUploads = uploads;

/** An upload that no job asks for is dropped after this time. */
const keptMs = 60 * 60_000;

/** Writes what is sent into the spool; nothing of it stays when the sending breaks off. */
export async function receiveUpload(
  workspace: string,
  givenName: string,
  request: Request,
): Promise<{ readonly upload: string; readonly name: string }> {
  dropForgotten(Date.now());
  const spool = spoolFolder();
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > freeBytes(spool)) {
    throw noRoom();
  }
  if (!request.body) throw new AppError('bad_request', 'The file is empty; look whether it was copied whole.');
  const [upload, name] = [randomBytes(12).toString('hex'), safeName(givenName)];
  const folder = join(spool, upload);
  const path = join(folder, name);
  mkdirSync(folder, { mode: 0o700 });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw asAppError(error).code === 'disk_full' ? noRoom() : error;
  }
  uploads.set(upload, { workspace, name, folder, path, finishedAt: Date.now() });
  return { upload, name };
}

const noRoom = (): AppError =>
  new AppError('disk_full', 'The disk of the server has no room for this file: free some space, or load a part of it.');

/** Moves uploads into one folder of their own, for a job that removes it in the end; names that come twice are told apart. */
export function takeUploads(workspace: string, ids: readonly string[]): { readonly folder: string; readonly names: readonly string[] } {
  const found = [...new Set(ids)].map((id) => {
    const upload = uploads.get(id);
    if (upload?.workspace !== workspace) throw new AppError('not_found', 'An upload is not there any more: send the file again.');
    return { id, ...upload };
  });
  if (found.length === 0) throw new AppError('bad_request', 'Name the uploads to load: { "uploads": [id, …] }.');
  const folder = join(spoolFolder(), `job-${randomBytes(8).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  const names = found.map(({ id, name, path, folder: own }) => {
    const free = freeName(folder, name);
    renameSync(path, join(folder, free));
    rmSync(own, { recursive: true, force: true });
    uploads.delete(id);
    return free;
  });
  return { folder, names };
}

function freeName(folder: string, name: string): string {
  const dot = name.indexOf('.', 1);
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${stem} (${count})${ending}`;
    if (!existsSync(join(folder, tried))) return tried;
  }
}

function dropForgotten(now: number): void {
  for (const [id, { folder, finishedAt }] of uploads) {
    if (now - finishedAt < keptMs) continue;
    rmSync(folder, { recursive: true, force: true });
    uploads.delete(id);
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
