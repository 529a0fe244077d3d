import { mkdirSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../db/errors';
import { dataFolder, workspaceNames, workspacePaths } from '../../db/workspace';

const given = z.strictObject({ name: z.string() });
/** Names that are pages of the server itself. */
const taken: ReadonlySet<string> = new Set(['api', 'access']);

/** Makes the folder of a workspace that holds nothing yet; a name that is taken or cannot be one is refused. */
export function makeWorkspace(body: unknown, data: string = dataFolder()): { readonly name: string } {
  const { success, data: order } = given.safeParse(body);
  if (!success) throw new AppError('bad_request', 'Send { "name": "my-company" }.');
  const { name, folder } = workspacePaths(order.name, data);
  if (taken.has(name) || workspaceNames(data).includes(name)) {
    throw new AppError('bad_request', `The name "${name}" is taken: choose another.`, { details: { taken: true } });
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return { name };
}
