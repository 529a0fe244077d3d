import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../db/errors';
import {
  currentGeneration,
  type GenerationManifest,
  generationPath,
  generationsFolder,
  keptGenerations,
  manifestPath,
  pointerPath,
  readManifest,
} from '../db/generation';
import { writeDurably } from './durable-file';
import { moveIntoPlace } from './move-into-place';

const keptCount = 3;

/** Id of the next generation: greater than every one that was ever current or is still there. */
export function nextGenerationId(workspaceDir: string): number {
  return Math.max(currentGeneration(workspaceDir) ?? 0, ...numbersIn(generationsFolder(workspaceDir)), 0) + 1;
}

/** Where a generation is built; what a crash leaves there is swept at the next start. */
export function buildingPath(workspaceDir: string, id: number, currency: string | null = null): string {
  return join(generationsFolder(workspaceDir), `.building-${id}${currency === null ? '' : `.${currency}`}.duckdb`);
}

/** Puts a closed, checked generation in another currency beside its own; the file comes last, as what readers look for. */
export function publishConverted(workspaceDir: string, building: string, manifest: GenerationManifest, currency: string): void {
  writeDurably(manifestPath(workspaceDir, manifest.id, currency), `${JSON.stringify(manifest, null, 2)}\n`);
  moveIntoPlace(building, generationPath(workspaceDir, manifest.id, currency));
}

/**
 * Makes a closed, checked DuckDB file the current generation and drops those that are no longer kept.
 * Only the last step, the pointer's rename, shows it: a crash before leaves the old one, a crash after the new one.
 */
export async function publishGeneration(generation: {
  readonly workspaceDir: string;
  readonly buildingPath: string;
  readonly manifest: GenerationManifest;
}): Promise<number> {
  const { workspaceDir, manifest } = generation;
  if (manifest.id < nextGenerationId(workspaceDir)) throw new Error(`generation ${manifest.id} was built before another was published`);
  if (existsSync(`${generation.buildingPath}.wal`)) throw new Error(`${generation.buildingPath} was not checkpointed and closed`);
  writeDurably(manifestPath(workspaceDir, manifest.id), `${JSON.stringify(manifest, null, 2)}\n`);
  moveIntoPlace(generation.buildingPath, generationPath(workspaceDir, manifest.id));
  pointTo(workspaceDir, manifest.id);
  dropOldGenerations(workspaceDir);
  return manifest.id;
}

/** Points back to the generation that the current one followed, and gives its id; the next ingest builds on that one's files. */
export function rollback(workspaceDir: string): number {
  const current = currentGeneration(workspaceDir);
  const previous = current === null ? null : generationBefore(workspaceDir, current);
  if (previous === null) {
    throw new AppError('failed', `There is no generation before ${current ?? 'the first'} to go back to: the last ${keptCount} are kept.`);
  }
  pointTo(workspaceDir, previous);
  return previous;
}

function pointTo(workspaceDir: string, id: number): void {
  writeDurably(pointerPath(workspaceDir), `${JSON.stringify({ generation: id })}\n`);
}

/** The parent where it is still kept; a generation that was rolled back from is never one. */
function generationBefore(workspaceDir: string, id: number): number | null {
  const parent = readManifest(workspaceDir, id)?.parent ?? null;
  return parent !== null && keptGenerations(workspaceDir).includes(parent) ? parent : null;
}

function dropOldGenerations(workspaceDir: string): void {
  const kept: number[] = [];
  for (let id = currentGeneration(workspaceDir); id !== null && kept.length < keptCount; id = generationBefore(workspaceDir, id))
    kept.push(id);
  const folder = generationsFolder(workspaceDir);
  for (const name of readdirSync(folder)) {
    const id = generationNumber(name);
    if (id === null) continue;
    // Reports are of the current generation, so only that one is of use in other currencies.
    const isConverted = /^\d+\.[A-Z]{3}\./.test(name);
    if (!kept.includes(id) || (isConverted && id !== kept[0])) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function numbersIn(folder: string): readonly number[] {
  return existsSync(folder) ? readdirSync(folder).flatMap((name) => generationNumber(name) ?? []) : [];
}

function generationNumber(name: string): number | null {
  const digits = /^(\d+)\./.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
