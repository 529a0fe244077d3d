import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { currentGeneration, readManifest } from '../db/generation';
import { loadFile } from '../db/schema/load';
import { readSettings } from '../db/settings';
import { textTable } from '../db/text-table';
import { Generations } from '../db/warehouse';
import { existingWorkspace, type WorkspacePaths } from '../db/workspace';
import { generate } from './generate';
import { withWorkspaceLock } from './lock';
import { sweepLeftovers } from './sweep';

const usage = `
Usage: npm run loads -- WORKSPACE [--remove ID] [--json]

Lists the loaded files and what became of their records. Files of one call of npm run ingest have one number under "load".
  --remove ID  takes the records of the file with that id out again
  --json       prints JSON only
`;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, { remove: { type: 'string' }, json: { type: 'boolean' } }, usage);
  const workspace = existingWorkspace(onlyPositional(positionals, usage));
  const removed = values.remove;
  if (removed !== undefined)
    await withWorkspaceLock(workspace, `loads ${workspace.name} --remove ${removed}`, () => remove(workspace, removed));
  const { generation, loads } = await listLoads(workspace);
  if (values.json) process.stdout.write(`${JSON.stringify({ workspace: workspace.name, generation, loads }, null, 2)}\n`);
  else
    process.stdout.write(
      loads.length === 0
        ? `Nothing is loaded in workspace ${workspace.name}.\n`
        : textTable(loads.map(({ sha256, ...load }) => ({ ...load, sha256: sha256.slice(0, 12) }))),
    );
  return 0;
});

async function remove(workspace: WorkspacePaths, id: string): Promise<void> {
  sweepLeftovers(workspace);
  const parent = currentGeneration(workspace.folder);
  const entries = parent === null ? [] : (readManifest(workspace.folder, parent)?.entries ?? []);
  const entry = entries.find((one) => String(one.id) === id);
  if (!entry) throw new AppError('usage', `No loaded file has the id ${id}: npm run loads -- ${workspace.name} lists them.`);
  const rest = entries.filter((one) => one !== entry);
  await generate({ paths: workspace, parent, entries: rest, settings: readSettings(workspace.settings), now: new Date() });
  process.stderr.write(`The records of ${entry.path} are taken out.\n`);
}

async function listLoads(workspace: WorkspacePaths) {
  if (currentGeneration(workspace.folder) === null) return { generation: null, loads: [] };
  const generations = new Generations(workspace);
  try {
    return await generations.use(async ({ id: generation, warehouse }) => {
      const files = await warehouse.select().from(loadFile).orderBy(loadFile.loadId);
      const loads = files.map(({ loadId: id, load, path, kind, sha256, records, accepted, duplicates, rejected, firstAt, lastAt }) => ({
        ...{ id, load, path, kind, sha256, records, accepted, duplicates, rejected },
        ...{ first_at: firstAt, last_at: lastAt },
      }));
      return { generation, loads };
    });
  } finally {
    await generations.close();
  }
}
