import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from './errors';

/** One loaded file: `hash` names its staged folder, `path` is masked; `line` is given for on-premises logs, `asOf` for dated snapshots. */
export type FileEntry = {
  readonly id: number;
  readonly load: number;
  readonly path: string;
  readonly kind: string;
  readonly sha256: string;
  readonly hash: string;
  readonly line: string | null;
  readonly asOf: string | null;
};

/** What a generation was built from; it lies beside the generation's file. */
export type GenerationManifest = {
  readonly id: number;
  readonly parent: number | null;
  readonly builtAt: string;
  readonly codeVersion: string;
  readonly settings: unknown;
  /** Absent in generations of earlier versions. */
  readonly suppressionRules?: unknown;
  /** The workspace's own currency, of a generation that was built anew in another one; absent otherwise. */
  readonly convertedFrom?: string;
  readonly entries: readonly FileEntry[];
};

export const generationsFolder = (workspaceDir: string): string => join(workspaceDir, 'generations');
/** File of a generation; `currency` names the one that was built from the same log in another currency. */
export const generationPath = (workspaceDir: string, id: number, currency: string | null = null): string =>
  join(generationsFolder(workspaceDir), `${nameOf(id, currency)}.duckdb`);
export const manifestPath = (workspaceDir: string, id: number, currency: string | null = null): string =>
  join(generationsFolder(workspaceDir), `${nameOf(id, currency)}.json`);
const nameOf = (id: number, currency: string | null): string => (currency === null ? String(id) : `${id}.${currency}`);
export const pointerPath = (workspaceDir: string): string => join(workspaceDir, 'current.json');

/** Id of the generation that readers open; null before the first one was published. */
export function currentGeneration(workspaceDir: string): number | null {
  const pointer = readJson(pointerPath(workspaceDir));
  if (pointer === null) return null;
  const id = typeof pointer === 'object' && 'generation' in pointer ? pointer.generation : null;
  if (typeof id !== 'number') throw new AppError('unreadable', `${pointerPath(workspaceDir)} names no generation: restore a backup.`);
  return id;
}

/** The same, where a workspace without one is an error. */
export function publishedGeneration(workspaceDir: string, name: string): number {
  const id = currentGeneration(workspaceDir);
  if (id === null) throw new AppError('not_found', `Workspace "${name}" holds no data yet: load some with npm run ingest.`);
  return id;
}

/** Tells a generation's file from every other that ever bore its id. */
export function generationStamp(id: number, file: string): string {
  const { ino = 0, mtimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return [id, ino, mtimeMs].join(' ');
}

/** What a generation was built from; null when it is not kept (any more). */
export function readManifest(workspaceDir: string, id: number, currency: string | null = null): GenerationManifest | null {
  return readJson(manifestPath(workspaceDir, id, currency)) as GenerationManifest | null;
}

/** Ids of the generations whose file and manifest are both there, lowest first. */
export function keptGenerations(workspaceDir: string): readonly number[] {
  const names = new Set(listNames(generationsFolder(workspaceDir)));
  return [...names]
    .flatMap((name) => /^(\d+)\.duckdb$/.exec(name)?.[1] ?? [])
    .filter((id) => names.has(`${id}.json`))
    .map(Number)
    .sort((a, b) => a - b);
}

function readJson(path: string): object | null {
  const text = readText(path);
  try {
    return text === null ? null : JSON.parse(text);
  } catch (cause) {
    throw new AppError('unreadable', `${path} is not JSON: restore a backup.`, { cause });
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
