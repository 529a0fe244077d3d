import { readFileSync } from 'node:fs';
import { AppError } from '../db/errors';
import { currentGeneration, readManifest } from '../db/generation';
import { makeFolder } from '../db/make-folder';
import { parseSettings, readSettings } from '../db/settings';
import { rulesInForce } from '../db/suppression-rules';
import type { WorkspacePaths } from '../db/workspace';
import { codeVersion } from './code-version';
import { writeDurably } from './durable-file';
import { entriesAfter, sameJson } from './entries';
import { expandPaths } from './expand';
import { fileCounts } from './file-counts';
import { excludedContacts, generate, withoutNumbers } from './generate';
import { type IngestSummary, summarise } from './ingest-summary';
import { type LineRule, lineOfFile } from './line-rules';
import { withWorkspaceLock } from './lock';
import { refuseUnknown } from './mappings';
import { startProgress } from './progress';
import { readOtherwise, supplyAgain } from './read-otherwise';
import { stageFiles } from './stage';
import { optOutWords } from './stage-options';
import { sweepLeftovers } from './sweep';
import { ensureWorkspaceKeys } from './workspace-keys';

export type LoadInput = {
  readonly paths: WorkspacePaths;
  readonly sources: readonly string[];
  readonly settingsFile: string | null;
  readonly lineRules: readonly LineRule[];
  /** `--map`: how tables are to be read where they do not show it. */
  readonly maps?: Readonly<Record<string, string>>;
  readonly asOf: string | null;
  readonly now: Date;
};

/** Loads files and folders as one load: either all that was accepted becomes visible, or nothing does. */
export async function load(input: LoadInput): Promise<IngestSummary> {
  const started = performance.now();
  refuseUnknown(input.maps ?? {});
  const { paths } = input;
  const given = input.settingsFile === null ? null : { text: readGiven(input.settingsFile), file: input.settingsFile };
  const newSettings = given && parseSettings(given.text, given.file);
  const sources = expandPaths(input.sources);
  makeFolder(paths.folder);
  return withWorkspaceLock(paths, `ingest ${paths.name}`, async () => {
    sweepLeftovers(paths);
    await ensureWorkspaceKeys(paths.folder, process.env.VENTANA_PASSPHRASE ?? null, (sentence) => process.stderr.write(`${sentence}\n`));
    const settings = newSettings ?? readSettings(paths.settings);
    for (const mapping of Object.values(settings.mappings ?? {})) refuseUnknown(mapping ?? {}, 'mappings');
    const progress = startProgress();
    try {
      const staged = await stageFiles({
        workspaceDir: paths.folder,
        files: sources.map((path) => ({ path, line: lineOfFile(path, input.lineRules), asOf: input.asOf })),
        optOutKeywords: optOutWords(settings.optOutKeywords),
        timezone: settings.timezone ?? null,
        maps: input.maps ?? {},
        mappings: settings.mappings ?? {},
        now: input.now,
        onProgress: progress.update,
      });
      const parent = currentGeneration(paths.folder);
      const before = parent === null ? null : readManifest(paths.folder, parent);
      const loaded = entriesAfter(before?.entries ?? [], staged);
      const note = supplyAgain(readOtherwise(paths.folder, loaded.entries, settings));
      if (note !== null) process.stderr.write(`${note}\n`);
      const isUnchanged =
        before !== null &&
        before.codeVersion === codeVersion() &&
        sameJson(before.entries, loaded.entries) &&
        sameJson(before.settings, withoutNumbers(settings, excludedContacts(paths, settings))) &&
        sameJson(before.suppressionRules, rulesInForce(paths.folder).rules);
      if (isUnchanged) return summarise(paths.name, before.id, started, loaded.files, await fileCounts(paths));
      const built = await generate({
        paths,
        parent,
        settings,
        now: input.now,
        entries: loaded.entries,
        onStep: (step, done, total) => progress.update({ label: `Building (${step})`, done, total, unit: 'records' }),
        beforePublish: () => {
          const kept = withoutNumbers(settings, excludedContacts(paths, settings));
          if (given || !sameJson(kept, settings)) writeDurably(paths.settings, `${JSON.stringify(kept, null, 2)}\n`);
        },
      });
      return summarise(paths.name, built.id, started, loaded.files, await fileCounts(paths), built.notes);
    } finally {
      progress.end();
    }
  });
}

function readGiven(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new AppError('missing_path', `The settings file ${file} cannot be read; check its path.`, { cause });
  }
}
