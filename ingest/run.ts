import { runCommand } from '../db/command';
import { parseCommandLine } from '../db/command-line';
import { AppError } from '../db/errors';
import { workspacePaths } from '../db/workspace';
import { printSummary, summaryExitCode } from './ingest-summary';
import { parseLineRules } from './line-rules';
import { load } from './load';
import { parseMappings } from './mappings';

const usage = `
Usage: npm run ingest -- WORKSPACE PATH… [--settings FILE] [--line NUMBER[=GLOB]] [--map a=b,…] [--steps a,b] [--as-of DAY] [--json]

Loads files and folders, whatever mix of kinds, into a workspace; creates it if it is new. Loading a file again changes nothing.
  --settings FILE  the workspace's settings from now on (db/settings.schema.json says what they can hold)
  --line           the business number of on-premises logs that do not name theirs; =GLOB limits it to paths that match
  --map a=b        how tables are to be read where they do not show it: decimal=comma, dates=day_first; columns of generic files
  --steps a,b      the order of steps of generic files (events_csv)
  --as-of DAY      the day that snapshots without a date of their own hold for
  --json           prints the summary as JSON only

Exit codes: 0 done; 1 could not run; 2 bad usage; 3 done, but something was rejected or not recognised.
`;

const options = {
  settings: { type: 'string' },
  line: { type: 'string', multiple: true },
  map: { type: 'string', multiple: true },
  steps: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
} as const;

await runCommand(usage, async (args) => {
  const { values, positionals } = parseCommandLine(args, options, usage);
  const [workspace, ...paths] = positionals;
  if (!workspace || paths.length === 0) throw new AppError('usage', usage.trim().split('\n')[0] ?? '');
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf)) throw new AppError('usage', `--as-of ${asOf} is not a day: write it as 2022-12-31.`);
  const summary = await load({
    paths: workspacePaths(workspace),
    sources: paths,
    settingsFile: values.settings ?? null,
    lineRules: parseLineRules(values.line ?? []),
    maps: { ...parseMappings(values.map ?? []), ...(values.steps === undefined ? {} : { steps: values.steps }) },
    asOf,
    now: new Date(),
  });
  printSummary(summary, values.json ?? false);
  return summaryExitCode(summary);
});

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
