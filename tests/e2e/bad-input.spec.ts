import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serve } from './serve';
import { test } from './served-app';

const stackTrace = /\bat .*\.(ts|js)|node_modules|Internal Server Error/;

async function expectPage(page: Page, address: string, status: number, heading: string | RegExp): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(status);
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(stackTrace);
}

const pages: readonly (readonly [string, string, number, string])[] = [
  ['an unknown workspace', '/nobody', 404, 'Aquí no hay nada'],
  ['a path trick', '/..%2F..%2Fetc', 404, 'Aquí no hay nada'],
  ['a path trick below a workspace', '/acme/..%2F..%2Fetc', 404, 'Aquí no hay nada'],
  ['an impossible day', '/acme?from=2022-02-30&to=2022-03-01', 200, 'Ese periodo no existe'],
  ['an empty period', '/acme/conversations?from=2022-03-01&to=2022-03-01', 200, 'Ese periodo no existe'],
];
for (const [what, address, status, heading] of pages) {
  test(`${what} is a page that says so`, async ({ page }) => expectPage(page, address, status, heading));
}

test('a filter that no number of a page can honour, one that nothing has and 600 at once are told on the page, which is not blank', async ({
  page,
}) => {
  for (const search of ['origin=service', 'partner=nobody', 'moon=1', 'country=CO&'.repeat(600), 'country=Colombia']) {
    await expectPage(page, `/acme?${search}`, 200, /./);
    await expect(page.locator('main'), search.slice(0, 40)).toContainText(/.{200}/s);
  }
});

test('10,000 filter values are refused or shown, never as a stack trace', async ({ page }) => {
  const answer = await page.goto(`/acme?${'country=CO&'.repeat(10_000)}`);
  expect([200, 400, 414]).toContain(answer?.status());
  await expect(page.locator('body')).not.toContainText(stackTrace);
  await expect(page.locator('body')).toContainText(/.{20}/s);
});

test('a server without any workspace teaches how to load data', async ({ page, app }) => {
  const data = mkdtempSync(join(tmpdir(), 'ventana-none-'));
  expect(app.address).toBeTruthy();
  const { address, stop } = await serve({ VENTANA_DATA: join(data, 'not-there') });
  try {
    await expectPage(page, address, 200, 'Todavía no hay ningún espacio');
    await expect(page.locator('main')).toContainText('npm run ingest');
    const answer = await page.request.get(`${address}/api/acme/metrics/roi`);
    expect([answer.status(), (await answer.json()).error.code]).toEqual([404, 'not_found']);
  } finally {
    await stop();
    rmSync(data, { recursive: true });
  }
});

test('a file that is announced as larger than the disk is refused before it is sent', async ({ app }) => {
  const answer = await new Promise<{ readonly status: number | undefined; readonly body: string }>((resolve, reject) => {
    const headers = { Origin: app.address, 'Content-Length': String(1e15) };
    const call = httpRequest(`${app.address}/api/acme/uploads?name=a.jsonl`, { method: 'POST', headers }, (response) => {
      response.once('data', (part: Buffer) => {
        resolve({ status: response.statusCode, body: part.toString() });
        call.destroy();
      });
    });
    call.once('error', reject);
    call.write('{');
  });
  expect(answer.status).toBe(507);
  expect(JSON.parse(answer.body).error).toMatchObject({ code: 'disk_full', message: expect.stringContaining('free some space') });
});

test('a disk that is full while a file comes: the page says so, and nothing of the file stays', async ({ page, app }) => {
  test.skip(process.platform === 'win32', 'ulimit is of bash');
  const data = mkdtempSync(join(tmpdir(), 'ventana-full-'));
  mkdirSync(join(data, 'small'));
  expect(app.address).toBeTruthy();
  const { address, stop } = await serve({ VENTANA_DATA: data, TMPDIR: data }, ['bash', '-c', 'ulimit -f 256; exec "$@"', 'bash']);
  try {
    await page.goto(`${address}/small/data`);
    await page.waitForLoadState('networkidle');
    await page.locator('input[type=file]').setInputFiles({ name: 'large.jsonl', mimeType: '', buffer: Buffer.alloc(1_000_000, '{}\n') });
    await expect(page.getByText('El disco del servidor no tiene espacio para este archivo')).toBeVisible();
    const spools = readdirSync(data).filter((name) => name.startsWith('ventana-spool-'));
    expect(spools.flatMap((name) => readdirSync(join(data, name)))).toEqual([]);
  } finally {
    await stop();
    rmSync(data, { recursive: true });
  }
});
