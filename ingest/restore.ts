import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { makeFolder } from '../db/make-folder';
import { dataFolder, workspacePaths } from '../db/workspace';
import { archivedWorkspace, damaged, missingPart, unpackArchive } from './archive';
import { moveIntoPlace } from './move-into-place';

const usage = `
Usage: npm run restore -- FILE [--json]

Brings back the workspace of a backup under its name; one that exists is never overwritten.
`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, { json: { type: 'boolean' } }, usage);
  const file = resolve(onlyPositional(positionals, usage));
  const workspace = workspacePaths(await archivedWorkspace(file));
  if (existsSync(workspace.folder)) {
    throw new AppError('failed', `Workspace ${workspace.name} exists already: move ${workspace.folder} away, then restore ${file} again.`);
  }
  makeFolder(dataFolder());
  const unpacked = mkdtempSync(join(dataFolder(), '.restoring-'));
  try {
    await unpackArchive(file, unpacked);
    const missing = missingPart(workspacePaths(workspace.name, unpacked));
    if (missing) throw damaged(file, missing);
    moveIntoPlace(join(unpacked, workspace.name), workspace.folder);
  } finally {
    rmSync(unpacked, { recursive: true, force: true });
  }
  const { name, folder } = workspace;
  process.stdout.write(values.json ? `${JSON.stringify({ workspace: name, folder })}\n` : `Workspace ${name} is back in ${folder}.\n`);
  return 0;
});
