import { workspacePaths } from '../../db/workspace';
import { withWorkspaceLock } from '../../ingest/lock';

/** Holds the lock of workspace `acme` until it is stopped; says "held" once it has it. */
await withWorkspaceLock(workspacePaths('acme'), 'ventana ingest acme', async () => {
  process.stdout.write('held\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
