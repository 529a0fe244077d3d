import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { gunzip, headOf, isGzip } from '../../ingest/read/gunzip';
import { pieces } from './staged-rows';

async function unpacked(bytes: Buffer, limit?: { ratio: number; bytes: number }): Promise<string> {
  const told: Buffer[] = [];
  for await (const piece of gunzip(pieces(bytes, 1000), limit)) told.push(piece);
  return Buffer.concat(told).toString();
}

const log = '{"object":"whatsapp_business_account","entry":[]}\n'.repeat(5000);

test('a gzip, and two gzips one after the other, give their bytes back: 250,000 and 500,000', async () => {
  expect(isGzip(gzipSync(log))).toBe(true);
  expect(isGzip(Buffer.from(log))).toBe(false);
  expect(await unpacked(gzipSync(log))).toBe(log);
  expect(await unpacked(Buffer.concat([gzipSync(log), gzipSync(log)]))).toBe(log + log);
});

test('a gzip that is cut off, or damaged, fails as a whole with one sentence', async () => {
  const whole = gzipSync(log);
  await expect(unpacked(whole.subarray(0, whole.length - 20))).rejects.toThrow(
    'the gzip is cut off before its end; copy or download it again',
  );
  const damaged = Buffer.from(whole);
  damaged.fill(0x55, 40, 200);
  await expect(unpacked(damaged)).rejects.toThrow(/the gzip is (damaged|cut off)/);
});

test('a gzip of 64 MB of one letter expands 1000 times and is refused; the limit is 200 times, or a number of bytes', async () => {
  const bomb = gzipSync(Buffer.alloc(64 << 20, 'x'));
  await expect(unpacked(bomb)).rejects.toThrow('the gzip expands to more than 200 times its size');
  await expect(unpacked(gzipSync(log), { ratio: 200, bytes: 1000 })).rejects.toThrow('expands');
});

test('the head of a gzip is read without the rest: 100 of 250,000 bytes', async () => {
  expect(String(await headOf(gunzip(pieces(gzipSync(log), 1000)), 100))).toBe(log.slice(0, 100));
});
