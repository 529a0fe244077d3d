import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { test } from './served-app';

const largestBytes = 260_000;
const largestShift = 0.01;

test('the first page loads at most 260 KB of JavaScript, as gzip counts it', async ({ page, problems }) => {
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.ok())
      scripts.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  });
  await page.goto('/acme');
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(scripts.values())).reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(2);
  expect(bytes, `${scripts.size} scripts`).toBeLessThanOrEqual(largestBytes);
  expect(problems).toEqual([]);
});

for (const [device, width, height] of [
  ['laptop', 1280, 800],
  ['phone', 390, 844],
] as const) {
  test(`nothing moves when the data of a page arrive: ${device}`, async ({ page, problems }) => {
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    for (const address of ['/acme', '/acme/conversations', '/acme/data', '/acme/settings']) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const shifts = await shiftsOf(page);
      expect(shifts.sum, `${address}: ${shifts.told}`).toBeLessThanOrEqual(largestShift);
    }
    expect(problems).toEqual([]);
  });
}

interface Shifts {
  sum: number;
  told: string;
}

/** Adds up what moves without a person's doing, from the first moment of each page on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shifts = { sum: 0, told: '' };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as readonly {
        readonly value: number;
        readonly hadRecentInput: boolean;
        readonly sources: readonly { readonly node: Node | null }[];
      }[]) {
        if (entry.hadRecentInput) continue;
        shifts.sum += entry.value;
        shifts.told += ` ${entry.value.toFixed(4)} by ${entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' and ')};`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsOf = (page: Page): Promise<Shifts> => page.evaluate(() => (window as unknown as { readonly shifts: Shifts }).shifts);
