import { eq } from 'drizzle-orm';
import { runCommand } from '../db/command';
import { onlyPositional, parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { currentGeneration, readManifest } from '../db/generation';
import { loadFile, loadReject } from '../db/schema/load';
import { readSettings } from '../db/settings';
import { textTable } from '../db/text-table';
import { Generations, type Warehouse } from '../db/warehouse';
import { existingWorkspace, type WorkspacePaths } from '../db/workspace';
import { generate } from './generate';
import { withWorkspaceLock } from './lock';
import { sweepLeftovers } from './sweep';

const usage = `
Usage: npm run loads -- WORKSPACE [--rejects | --remove ID] [--json]

Lists the loaded files and what became of their records. Files of one call of npm run ingest have one number under "load".
  --rejects    lists the records that could not be used instead: file, line and reason
  --remove ID  takes the records of the file with that id out again
  --json       prints JSON only
`;

const options = { rejects: { type: 'boolean' }, remove: { type: 'string' }, json: { type: 'boolean' } } as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const workspace = existingWorkspace(onlyPositional(positionals, usage));
  const { name } = workspace;
  const id = values.remove;
  if (id !== undefined) await withWorkspaceLock(workspace, `loads ${name} --remove ${id}`, () => remove(workspace, id));
  const generation = currentGeneration(workspace.folder);
  const key = values.rejects ? 'rejects' : 'loads';
  const rows = generation === null ? [] : await listed(workspace, values.rejects ? listRejects : listLoads);
  if (values.json) process.stdout.write(`${JSON.stringify({ workspace: name, generation, [key]: rows }, null, 2)}\n`);
  else process.stdout.write(rows.length === 0 ? `Workspace ${name} has no ${key}.\n` : textTable(rows));
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

type Row = Readonly<Record<string, string | number | null>>;

async function listed(workspace: WorkspacePaths, list: (warehouse: Warehouse) => Promise<readonly Row[]>): Promise<readonly Row[]> {
  const generations = new Generations(workspace);
  try {
    return await generations.use(({ warehouse }) => list(warehouse));
  } finally {
    await generations.close();
  }
}

function listLoads(warehouse: Warehouse): Promise<readonly Row[]> {
  const { loadId: id, load, path, kind, records, accepted, duplicates, rejected, firstAt, lastAt, sha256 } = loadFile;
  const columns = { id, load, path, kind, records, accepted, duplicates, rejected, first_at: firstAt, last_at: lastAt, sha256 };
  return warehouse.select(columns).from(loadFile).orderBy(id);
}

function listRejects(warehouse: Warehouse): Promise<readonly Row[]> {
  const { loadId: id, recordLine: line, reason, detail } = loadReject;
  const rejects = warehouse.select({ id, path: loadFile.path, line, reason, detail }).from(loadReject);
  return rejects.innerJoin(loadFile, eq(loadFile.loadId, id)).orderBy(id, line);
}
