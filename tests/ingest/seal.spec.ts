import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { AppError } from '../../db/errors';
import { openSealed, Seal, type SealedNumber, sealedPath } from '../../ingest/seal';
import { ensureWorkspaceKeys, readWorkspaceKeys } from '../../ingest/workspace-keys';
import { writeLog } from './stage-log';
import { newWorkspace, stage } from './stage-workspace';

const passphrase = 'a passphrase for tests';

test('numbers are sealed once each: 3 + 2 of which 1 again gives 4, and the passphrase gives them back', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'), passphrase);
  const seal = new Seal();
  seal.add({ contactIds: BigInt64Array.of(1n, -2n, 0n), numbers: ['573001112233', '5215512345678', 'bsuid:CO.123456'] });
  seal.add({ contactIds: BigInt64Array.of(-2n, 9n), numbers: ['5215512345678', '5491122334455'] });
  expect(seal.count).toBe(4);
  await seal.write(sealedPath(workspace, 'hash'), readWorkspaceKeys(workspace).recipient);
  expect(readFileSync(sealedPath(workspace, 'hash')).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  expect(readFileSync(sealedPath(workspace, 'hash')).includes('573001112233')).toBe(false);
  expect(await opened(workspace, 'hash')).toEqual([
    { number: '573001112233', contactId: 1n },
    { number: '5215512345678', contactId: -2n },
    { number: 'bsuid:CO.123456', contactId: 0n },
    { number: '5491122334455', contactId: 9n },
  ]);
});

test('200,000 numbers in parts of 50,000, half of them twice: 100,000 come back', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'), passphrase);
  const seal = new Seal();
  for (let part = 0; part < 4; part++) {
    const people = Array.from({ length: 50_000 }, (_, index) => (part % 2) * 50_000 + index);
    const contactIds = BigInt64Array.from(people, (person) => BigInt.asIntN(64, BigInt(person + 1) * 0x9e3779b97f4a7c15n));
    seal.add({ contactIds, numbers: people.map((person) => `57300${1_000_000 + person}`) });
  }
  expect(seal.count).toBe(100_000);
  await seal.write(sealedPath(workspace, 'hash'), readWorkspaceKeys(workspace).recipient);
  const numbers = await opened(workspace, 'hash');
  expect(new Set(numbers.map(({ number }) => number)).size).toBe(100_000);
  expect(new Set(numbers.map(({ contactId }) => contactId)).size).toBe(100_000);
});

test('staging a log of 7 customers seals their 7 numbers beside the file', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'), passphrase);
  const [staged] = await stage(workspace, [writeLog(info.outputPath('log.jsonl'), 60)], { partBytes: 2_000 });
  const numbers = (await opened(workspace, staged?.hash ?? '')).map(({ number }) => number).sort();
  expect(numbers).toEqual(Array.from({ length: 7 }, (_, index) => `57300555${1000 + index}`));
});

test('another passphrase, and a damaged file, are each refused in one sentence', async ({}, info) => {
  const workspace = await newWorkspace(info.outputPath('workspace'), passphrase);
  const seal = new Seal();
  seal.add({ contactIds: BigInt64Array.of(1n), numbers: ['573001112233'] });
  await seal.write(sealedPath(workspace, 'hash'), readWorkspaceKeys(workspace).recipient);
  await expect(opened(workspace, 'hash', 'another')).rejects.toMatchObject({ code: 'wrong_passphrase', exitCode: 1 });
  const bytes = readFileSync(sealedPath(workspace, 'hash'));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(sealedPath(workspace, 'hash'), bytes);
  const error = await opened(workspace, 'hash').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'unreadable', message: expect.stringContaining('restore the workspace from a backup') });
});

test('keys are made once: the second call changes nothing and says nothing', async ({}, info) => {
  const workspace = info.outputPath('workspace');
  const said: string[] = [];
  const first = await ensureWorkspaceKeys(workspace, null, (sentence) => said.push(sentence));
  const second = await ensureWorkspaceKeys(workspace, null, (sentence) => said.push(sentence));
  expect(second).toEqual(first);
  expect(first.hashKey).toMatch(/^[0-9a-f]{64}$/);
  expect(said).toHaveLength(1);
  expect(statSync(join(workspace, 'hash.key')).mode & 0o777).toBe(0o600);
  expect(statSync(join(workspace, 'sealed/identity.age')).mode & 0o777).toBe(0o600);
});

test('a generated passphrase is told in one sentence, opens the seal, and holds no digit', async ({}, info) => {
  const workspace = info.outputPath('workspace');
  let said = '';
  await ensureWorkspaceKeys(workspace, null, (sentence) => (said = sentence));
  const generated = /[a-z]{4}(?:-[a-z]{4}){6}/.exec(said)?.[0] ?? '';
  expect(generated).toHaveLength(34);
  const seal = new Seal();
  seal.add({ contactIds: BigInt64Array.of(1n), numbers: ['573001112233'] });
  await seal.write(sealedPath(workspace, 'hash'), readWorkspaceKeys(workspace).recipient);
  expect(await opened(workspace, 'hash', generated)).toHaveLength(1);
});

async function opened(workspace: string, hash: string, words = passphrase): Promise<readonly SealedNumber[]> {
  const numbers: SealedNumber[] = [];
  for await (const number of openSealed(workspace, hash, words)) numbers.push(number);
  return numbers;
}
