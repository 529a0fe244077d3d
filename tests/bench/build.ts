import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentGeneration, manifestPath } from '../../db/generation';
import { proposedRules } from '../../db/suppression-rules';
import { buildGeneration } from '../../ingest/build';

/** Builds the current generation of a workspace folder once more beside it, and prints the seconds of all steps and of the slowest. */
const [workspaceDir = ''] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(manifestPath(workspaceDir, currentGeneration(workspaceDir) ?? 0), 'utf8'));
const seconds: Record<string, number> = {};
let step = 'opening the staged files';
let since = performance.now();
const started = since;
await buildGeneration({
  workspaceDir,
  target: join(workspaceDir, 'bench.duckdb'),
  entries: manifest.entries,
  suppressionRules: proposedRules,
  settings: manifest.settings,
  excluded: [],
  onStep: (next) => {
    const now = performance.now();
    seconds[step] = (now - since) / 1000;
    step = next;
    since = now;
  },
});
/** What building the touches takes beside the billing pass: which messages are of which promotion, their clicks, and the orders they reached. */
const touches = ['stage/campaign-message', 'stage/promotion-click', 'stage/touch', 'fact/fact-touch'];
const slowest = Object.entries(seconds)
  .sort(([, a], [, b]) => b - a)
  .slice(0, 8);
process.stdout.write(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    slowest: Object.fromEntries(slowest),
    touches: touches.reduce((sum, name) => sum + (seconds[name] ?? 0), 0),
    billing: seconds.billing ?? 0,
  }),
);
