import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from './errors';

/** Whether a text can name a workspace; one that could leave the data folder cannot. */
export const isWorkspaceName = (name: string): boolean => /^[a-z0-9][a-z0-9_-]{0,62}$/.test(name);

/** Where a workspace keeps its things; nothing here says that they exist. */
export interface WorkspacePaths {
  readonly name: string;
  readonly folder: string;
  readonly settings: string;
  readonly hashKey: string;
  readonly staged: string;
  readonly sealed: string;
  readonly state: string;
  readonly generations: string;
  readonly current: string;
  readonly lock: string;
  readonly reports: string;
}

/** The folder that holds all workspaces: `VENTANA_DATA`, else `./data`. */
export const dataFolder = (environment: NodeJS.ProcessEnv = process.env): string => resolve(environment.VENTANA_DATA || './data');

/** The paths of a workspace; a name that could leave the data folder is refused. */
export function workspacePaths(name: string, data: string = dataFolder()): WorkspacePaths {
  if (!isWorkspaceName(name)) {
    throw new AppError(
      'bad_request',
      `"${name.slice(0, 80)}" cannot name a workspace: use 1 to 63 of a-z, 0-9, _ and -, beginning with a letter or digit.`,
    );
  }
  const folder = join(data, name);
  return {
    name,
    folder,
    settings: join(folder, 'workspace.json'),
    hashKey: join(folder, 'hash.key'),
    staged: join(folder, 'staged'),
    sealed: join(folder, 'sealed'),
    state: join(folder, 'state'),
    generations: join(folder, 'generations'),
    current: join(folder, 'current.json'),
    lock: join(folder, 'workspace.lock'),
    reports: join(folder, 'reports'),
  };
}

/** The paths of a workspace that exists; otherwise an error that lists those that do. */
export function existingWorkspace(name: string, data: string = dataFolder()): WorkspacePaths {
  const known = workspaceNames(data);
  if (!known.includes(name)) {
    const list = known.length
      ? `there ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`
      : 'there is none yet; npm run ingest creates one';
    throw new AppError('not_found', `There is no workspace "${name.slice(0, 80)}" in ${data}: ${list}.`);
  }
  return workspacePaths(name, data);
}

/** The workspaces in the data folder, by name. */
export function workspaceNames(data: string = dataFolder()): readonly string[] {
  if (!existsSync(data)) return [];
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isWorkspaceName(entry.name))
    .map((entry) => entry.name)
    .sort();
}
