import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { currentGeneration, type GenerationManifest, generationPath, keptGenerations, readManifest } from '../../db/generation';
import { workspacePaths } from '../../db/workspace';
import { buildingPath, nextGenerationId, publishGeneration, rollback } from '../../ingest/publish';
import { sweepLeftovers } from '../../ingest/sweep';

test('the last 3 of 5 generations are kept: 3, 4, 5', async ({}, info) => {
  const folder = emptyWorkspace(info.outputPath());
  expect(currentGeneration(folder)).toBeNull();
  for (let times = 0; times < 5; times++) await publishNext(folder);
  expect(currentGeneration(folder)).toBe(5);
  expect(keptGenerations(folder)).toEqual([3, 4, 5]);
  expect(readdirSync(join(folder, 'generations')).sort()).toEqual(['3.duckdb', '3.json', '4.duckdb', '4.json', '5.duckdb', '5.json']);
});

test('after 1, 2, 3 a rollback shows 2; the next is 4, follows 2, and a rollback from it shows 2 again', async ({}, info) => {
  const folder = emptyWorkspace(info.outputPath());
  for (let times = 0; times < 3; times++) await publishNext(folder);
  expect(rollback(folder)).toBe(2);
  expect(currentGeneration(folder)).toBe(2);
  expect(keptGenerations(folder)).toEqual([1, 2, 3]);
  expect(await publishNext(folder)).toBe(4);
  expect(readManifest(folder, 4)?.parent).toBe(2);
  expect(keptGenerations(folder)).toEqual([1, 2, 4]);
  expect(rollback(folder)).toBe(2);
  expect(rollback(folder)).toBe(1);
  expect(() => rollback(folder)).toThrow('There is no generation before 1 to go back to: the last 3 are kept.');
});

test('a workspace without a generation has none to go back to', ({}, info) => {
  expect(() => rollback(emptyWorkspace(info.outputPath()))).toThrow('There is no generation before the first to go back to');
});

test('an id that was published meanwhile is refused', async ({}, info) => {
  const folder = emptyWorkspace(info.outputPath());
  const manifest = manifestOf(folder);
  await publishNext(folder);
  writeFileSync(buildingPath(folder, 1), 'late');
  await expect(publishGeneration({ workspaceDir: folder, buildingPath: buildingPath(folder, 1), manifest })).rejects.toThrow(
    'was built before',
  );
  expect(currentGeneration(folder)).toBe(1);
});

for (const moment of ['before', 'after']) {
  for (const rename of [1, 2, 3]) {
    const shown = moment === 'after' && rename === 3 ? 2 : 1;
    test(`killed ${moment} rename ${rename} of 3 while publishing 2: generation ${shown} is shown, whole, and the next ingest publishes`, async ({}, info) => {
      const folder = emptyWorkspace(info.outputPath());
      await publishNext(folder);
      const args = ['.ci/launch.mjs', 'tests/ingest/publisher.ts', folder];
      const { signal } = spawnSync(process.execPath, args, { env: { ...process.env, VENTANA_FAULT: `${moment}-rename:${rename}` } });
      expect(signal).toBe('SIGKILL');
      expect(currentGeneration(folder)).toBe(shown);
      expect(existsSync(generationPath(folder, shown))).toBe(true);
      sweepLeftovers(workspacePaths('acme', info.outputPath()));
      const next = await publishNext(folder);
      expect(next).toBeGreaterThan(shown);
      expect(currentGeneration(folder)).toBe(next);
      expect(readManifest(folder, next)?.parent).toBe(shown);
      expect(readdirSync(join(folder, 'generations')).filter((name) => name.startsWith('.'))).toEqual([]);
    });
  }
}

test('the sweep removes what was being built and drafts of processes that are gone, and nothing else', ({}, info) => {
  const folder = emptyWorkspace(info.outputPath());
  const gone = 2 ** 22 + 1;
  const left = [
    'generations/.building-7.duckdb',
    'generations/.building-7.duckdb.wal',
    `hash.key.${gone}.tmp`,
    'staged/onprem_webhook/.building-ab',
  ];
  const kept = ['hash.key', 'generations/6.duckdb', `workspace.json.${process.ppid}.tmp`, 'staged/onprem_webhook/ab'];
  mkdirSync(join(folder, 'staged/onprem_webhook'), { recursive: true });
  for (const name of [...left, ...kept]) writeFileSync(join(folder, name), 'x');
  sweepLeftovers(workspacePaths('acme', info.outputPath()));
  expect(left.filter((name) => existsSync(join(folder, name)))).toEqual([]);
  expect(kept.filter((name) => existsSync(join(folder, name)))).toEqual(kept);
});

function emptyWorkspace(data: string): string {
  const { folder, generations } = workspacePaths('acme', data);
  mkdirSync(generations, { recursive: true });
  return folder;
}

function manifestOf(folder: string): GenerationManifest {
  const id = nextGenerationId(folder);
  return { id, parent: currentGeneration(folder), builtAt: '2022-03-01T12:00:00Z', codeVersion: 'test', settings: {}, entries: [] };
}

function publishNext(folder: string): Promise<number> {
  const manifest = manifestOf(folder);
  writeFileSync(buildingPath(folder, manifest.id), `generation ${manifest.id}`);
  return publishGeneration({ workspaceDir: folder, buildingPath: buildingPath(folder, manifest.id), manifest });
}
