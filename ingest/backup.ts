import { existsSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { existingWorkspace } from '../db/workspace';
import { writeArchive } from './archive';
import { withWorkspaceLock } from './lock';

const usage = `
Usage: npm run backup -- WORKSPACE --to FILE [--json]

Writes everything of a workspace to one file (a gzipped tar): settings, staged files, sealed numbers, generations and the key.
Whoever has the file has the key: keep it as safe as the data. An older file of that name is replaced once the new one is whole.
`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, { to: { type: 'string' }, json: { type: 'boolean' } }, usage);
  const name = onlyPositional(positionals, usage);
  if (!values.to) throw new AppError('usage', usage.trim().split('\n')[0] ?? '');
  const workspace = existingWorkspace(name);
  const file = resolve(values.to);
  if (file.startsWith(workspace.folder + sep)) throw new AppError('usage', `${file} lies in the workspace itself: name a file elsewhere.`);
  if (!existsSync(dirname(file)))
    throw new AppError('missing_path', `There is no folder ${dirname(file)}: create it, or name another file.`);
  await withWorkspaceLock(workspace, `backup ${name}`, () => writeArchive(workspace, file));
  const bytes = statSync(file).size;
  process.stdout.write(
    values.json ? `${JSON.stringify({ workspace: name, file, bytes })}\n` : `Workspace ${name} is in ${file}, ${bytes} bytes.\n`,
  );
  return 0;
});
