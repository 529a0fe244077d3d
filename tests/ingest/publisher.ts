import { writeFileSync } from 'node:fs';
import { currentGeneration } from '../../db/generation';
import { buildingPath, nextGenerationId, publishGeneration } from '../../ingest/publish';

/** Publishes one more generation of the workspace folder it is given. */
const workspaceDir = process.argv[2] ?? '';
const id = nextGenerationId(workspaceDir);
const parent = currentGeneration(workspaceDir);
writeFileSync(buildingPath(workspaceDir, id), `generation ${id}`);
const manifest = { id, parent, builtAt: '2022-03-01T12:00:00Z', codeVersion: 'test', settings: {}, entries: [] };
await publishGeneration({ workspaceDir, buildingPath: buildingPath(workspaceDir, id), manifest });
