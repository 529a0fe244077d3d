import { stage } from './stage-workspace';

/** Stages files in two children: `stage-process.ts WORKSPACE PART_BYTES FILE…`; a test kills it. */
const [workspaceDir = '', partBytes = '', ...paths] = process.argv.slice(2);
await stage(workspaceDir, paths, { workers: 2, partBytes: Number(partBytes) });
