import { statSync } from 'node:fs';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { currentGeneration, generationPath, keptGenerations, readManifest } from '../db/generation';
import { textTable } from '../db/text-table';
import { existingWorkspace } from '../db/workspace';
import { withWorkspaceLock } from './lock';
import { rollback } from './publish';

const usage = `
Usage: npm run generations -- WORKSPACE [--rollback] [--json]

Lists the generations that are kept: every ingest builds one, the last three are kept.
  --rollback  points back to the one before; the next ingest builds on that one's files
  --json      prints JSON only
`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, { rollback: { type: 'boolean' }, json: { type: 'boolean' } }, usage);
  const workspace = existingWorkspace(onlyPositional(positionals, usage));
  if (values.rollback) {
    const id = await withWorkspaceLock(workspace, `generations ${workspace.name} --rollback`, async () => rollback(workspace.folder));
    process.stderr.write(`Workspace ${workspace.name} shows generation ${id} again.\n`);
  }
  const generations = listGenerations(workspace.folder);
  const isEmpty = generations.length === 0;
  if (values.json) process.stdout.write(`${JSON.stringify({ workspace: workspace.name, generations }, null, 2)}\n`);
  else process.stdout.write(isEmpty ? `Workspace ${workspace.name} has no generation yet.\n` : textTable(generations));
  return 0;
});

function listGenerations(workspaceDir: string) {
  const current = currentGeneration(workspaceDir);
  return keptGenerations(workspaceDir).map((id) => {
    const manifest = readManifest(workspaceDir, id);
    return {
      generation: id,
      current: id === current,
      follows: manifest?.parent ?? null,
      built_at: manifest?.builtAt ?? null,
      files: manifest?.entries.length ?? null,
      bytes: statSync(generationPath(workspaceDir, id)).size,
      code_version: manifest?.codeVersion ?? null,
    };
  });
}
