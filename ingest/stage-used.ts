import type { UsedKind } from '../db/kinds';
import { mappingOf } from './mappings';
import type { Layout } from './read/records';
import { Seal } from './seal';
import { sources } from './source/registry';
import type { Stager } from './stage-job';
import { type StagedManifest, stagedHash } from './stage-manifest';
import { assertUnchanged, type OpenFile } from './stage-open';
import { givenFormat, hashedOptions, type ReadOptions, sourceOptions } from './stage-options';
import { stageParts } from './stage-parts';
import type { FileProgress } from './stage-progress';
import { publishedBefore, publishStaged } from './stage-publish';
import type { Scan } from './stage-scan';

/** What the work on one file needs besides the file. */
export type FileRun = ReadOptions & {
  readonly workspaceDir: string;
  /** Public key that numbers are sealed to. */
  readonly recipient: string;
  /** Where this file's Parquet is gathered, on the disk of the workspace. */
  readonly folder: string;
  readonly stager: Stager;
  readonly partBytes?: number;
  readonly now: Date;
  readonly progress: FileProgress;
  /** Files being staged, by hash, so that equal bytes given twice are read once. */
  readonly inHand: Map<string, Promise<StagedManifest>>;
};

type Recognised = { readonly kind: UsedKind; readonly layout: Layout; readonly asOf: string | null };

/** The manifest of a file of a kind that is read: as staged before, or staged now. */
export async function stagedManifestOf(file: OpenFile, recognised: Recognised, scan: Scan, run: FileRun) {
  const { kind, parserVersion } = sources[recognised.kind];
  const given = givenFormat(mappingOf(kind, run));
  const options = sourceOptions(run, given, { kind, sha256: scan.sha256, asOf: recognised.asOf });
  const hashed = hashedOptions(kind, options, given);
  const hash = stagedHash(scan.sha256, kind, parserVersion, hashed);
  const known = run.inHand.get(hash) ?? publishedBefore(run.workspaceDir, kind, hash);
  if (known) return { hash, isNew: false, manifest: await known };

  const stage = async (): Promise<StagedManifest> => {
    const seal = new Seal();
    const now = run.now.getTime() / 1000;
    const job = { path: file.path, kind, layout: recognised.layout, isGzip: file.isGzip, options, given, now, folder: run.folder };
    const staged = await stageParts(scan, job, run.stager, seal, run.progress.parsed);
    await assertUnchanged(file, scan.sha256);
    const manifest = { kind, sha256: scan.sha256, parserVersion, options: hashed, bytes: scan.bytes, sealedNumbers: seal.count, ...staged };
    await publishStaged(run.workspaceDir, run.folder, hash, manifest, seal, run.recipient);
    return manifest;
  };
  const staging = stage();
  run.inHand.set(hash, staging);
  return { hash, isNew: true, manifest: await staging };
}
