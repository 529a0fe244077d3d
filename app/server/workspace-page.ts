import { notFound } from 'next/navigation';
import { AppError } from '../../db/errors';
import { readSettings } from '../../db/settings';
import { isWorkspaceName, workspaceNames, workspacePaths } from '../../db/workspace';
import { type WorkspaceFacts, workspaceFacts } from './workspace-facts';
import { publishedGeneration } from './workspaces';

/** The workspace that a page's address names; an address that names none gives the page for that. */
export async function workspaceOfPage(params: Promise<{ readonly workspace: string }>): Promise<string> {
  const name = decodeURIComponent((await params).workspace);
  if (!isWorkspaceName(name) || !workspaceNames().includes(name)) notFound();
  return name;
}

/** What a page knows of its workspace; null where no data was loaded yet. */
export async function factsOrNull(workspace: string): Promise<WorkspaceFacts | null> {
  return publishedGeneration(workspace) === null ? null : workspaceFacts(workspace);
}

/** The name that people gave a workspace, else its folder's. */
export function workspaceTitle(workspace: string): string {
  try {
    return readSettings(workspacePaths(workspace).settings).name ?? workspace;
  } catch (error) {
    if (error instanceof AppError) return workspace;
    throw error;
  }
}

/** The parameters of an address as the browser has them. */
export function searchOf(given: Readonly<Record<string, string | readonly string[] | undefined>>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, values] of Object.entries(given)) for (const value of [values ?? []].flat()) search.append(name, value);
  return search;
}
