import { mkdirSync } from 'node:fs';
import { type FileEntry, generationsFolder } from '../db/generation';
import type { Settings } from '../db/settings';
import { rulesInForce, type SuppressionRule } from '../db/suppression-rules';
import type { WorkspacePaths } from '../db/workspace';
import { type BuildReport, buildGeneration } from './build';
import { codeVersion } from './code-version';
import { createIdentity, type Identity } from './identity';
import { marketList } from './market-list';
import { buildingPath, nextGenerationId, publishGeneration } from './publish';
import { readWorkspaceKeys } from './workspace-keys';

/** What a new generation is made of; the caller holds the workspace's lock. */
export type Generating = {
  readonly paths: WorkspacePaths;
  /** The generation that this one follows; null for the first. */
  readonly parent: number | null;
  readonly entries: readonly FileEntry[];
  readonly settings: Settings;
  /** Without them, those that the workspace keeps. */
  readonly suppressionRules?: readonly SuppressionRule[];
  readonly now: Date;
  readonly onStep?: (step: string, done: number, of: number) => void;
  /** Runs between building and publishing, such as writing new settings. */
  readonly beforePublish?: () => void;
};

/** Builds, checks and publishes the next generation; until the last step the one before stays current. */
export async function generate(work: Generating): Promise<BuildReport & { readonly id: number }> {
  const { paths, entries, settings } = work;
  mkdirSync(generationsFolder(paths.folder), { recursive: true, mode: 0o700 });
  const id = nextGenerationId(paths.folder);
  const target = buildingPath(paths.folder, id);
  const excluded = excludedContacts(paths, settings);
  const suppressionRules = work.suppressionRules ?? rulesInForce(paths.folder).rules;
  const report = await buildGeneration({
    workspaceDir: paths.folder,
    target,
    entries,
    settings,
    suppressionRules,
    excluded,
    ...(work.onStep ? { onStep: work.onStep } : {}),
  });
  work.beforePublish?.();
  const manifest = {
    id,
    parent: work.parent,
    builtAt: work.now.toISOString(),
    codeVersion: codeVersion(),
    settings: withoutNumbers(settings, excluded),
    suppressionRules,
    entries,
  };
  await publishGeneration({ workspaceDir: paths.folder, buildingPath: target, manifest });
  return { ...report, id };
}

/** The settings as they are kept: excluded people by their keyed hash (`contact:` and 16 hexadecimal digits), never by number. */
export const withoutNumbers = ({ excludedContacts, ...settings }: Settings, excluded: readonly bigint[]): Settings => ({
  ...settings,
  ...(excludedContacts
    ? { excludedContacts: excluded.map((id) => `contact:${BigInt.asUintN(64, id).toString(16).padStart(16, '0')}`).sort() }
    : {}),
});

/** Keyed hashes of the people whom the settings leave out, written as numbers or as they are kept. */
export function excludedContacts(paths: WorkspacePaths, settings: Settings): readonly bigint[] {
  if (!settings.excludedContacts?.length) return [];
  const identity = createIdentity({ hashKey: readWorkspaceKeys(paths.folder).hashKey, markets: marketList(), emit: () => {} });
  return settings.excludedContacts.flatMap((contact) =>
    contact.startsWith('contact:') ? BigInt.asIntN(64, BigInt(`0x${contact.slice('contact:'.length)}`)) : numbersOf(contact, identity),
  );
}

/** An international number is one person; a local one leaves out everybody whom it can mean. */
function numbersOf(written: string, identity: Identity): readonly bigint[] {
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  const { contactId, candidates } = identity.recipient(written.trim().startsWith('+') ? `+${digits}` : digits);
  return contactId === null ? candidates.flatMap((candidate) => candidate.contact_id ?? []) : [contactId];
}
