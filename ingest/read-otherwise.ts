import type { FileEntry } from '../db/generation';
import type { Settings } from '../db/settings';
import { readStagedManifest, stagedFolder } from './stage-manifest';
import { optOutWords } from './stage-options';

/**
 * Paths of loaded files that were read under other settings than these: other words of opting out, another zone for times without one, other columns.
 * What was dropped while reading cannot be read again, so the files have to be given once more.
 */
export function readOtherwise(workspaceDir: string, entries: readonly FileEntry[], settings: Settings): readonly string[] {
  const words = JSON.stringify(optOutWords(settings.optOutKeywords));
  const mappings: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = settings.mappings ?? {};
  return entries.flatMap(({ path, kind, hash }) => {
    const options = readStagedManifest(stagedFolder(workspaceDir, kind, hash))?.options as ReadUnder | undefined;
    const isOtherWords = options?.optOutKeywords !== undefined && JSON.stringify(options.optOutKeywords) !== words;
    const isOtherZone = typeof options?.timezone === 'string' && options.timezone !== settings.timezone;
    const mapped = Object.entries(mappings[kind] ?? {}).filter(([name]) => name !== 'decimal' && name !== 'dates');
    const isOtherMapping = options?.columns !== undefined && mapped.some(([name, column]) => options.columns?.[name] !== column);
    return isOtherWords || isOtherZone || isOtherMapping ? [path] : [];
  });
}

/** What a staged manifest keeps of the settings. */
type ReadUnder = {
  readonly optOutKeywords?: readonly string[];
  readonly timezone?: string | null;
  readonly columns?: Readonly<Record<string, string>>;
};

/** One sentence that names the files to supply again; null where all were read as the settings say. */
export function supplyAgain(paths: readonly string[]): string | null {
  if (paths.length === 0) return null;
  const shown = paths.slice(0, 10).join(', ') + (paths.length > 10 ? ` and ${paths.length - 10} more` : '');
  return `The settings changed how ${paths.length === 1 ? 'a file is' : 'files are'} read (optOutKeywords, timezone, mappings); load again, so that they follow: ${shown}.`;
}
