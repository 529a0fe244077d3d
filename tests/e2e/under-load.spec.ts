import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { workspacePaths } from '../../db/workspace';
import { publishLedger } from '../fixtures/generation';
import { coveredLedger } from './covered-ledger';
import { test } from './served-app';

const clients = 20;

test('a new generation published while 20 requests at a time are answered: none fails, and the open page is told of it by the second time it asks', async ({
  page,
  app,
  problems,
}) => {
  const paths = workspacePaths('busy', app.data);
  mkdirSync(paths.generations, { recursive: true });
  await publishLedger(paths, 1, coveredLedger);
  const next = `${paths.current}.new`;
  await page.goto('/busy');
  await expect(page.getByText('Generación 1').first()).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  let isOver = false;
  let isPublished = false;
  const failures: string[] = [];
  const seen = new Set<number>();
  let answered = 0;
  const client = async (number: number): Promise<void> => {
    let newest = 0;
    for (let turn = 0; !isOver; turn += 1) {
      const metric = ['conversations', 'charges', 'roi', 'messages'][turn % 4];
      const day = String(1 + ((turn * clients + number) % 28)).padStart(2, '0');
      const address = `/api/busy/metrics/${metric}?from=2022-0${1 + (turn % 3)}-${day}&to=2022-12-31&by=month`;
      try {
        const answer = await fetch(app.address + address);
        const { generation, error } = (await answer.json()) as { readonly generation?: number; readonly error?: unknown };
        if (answer.status !== 200 || generation === undefined) failures.push(`${address}: ${answer.status} ${JSON.stringify(error)}`);
        else if (generation < newest) failures.push(`${address}: generation ${generation} after ${newest}`);
        else newest = generation;
        seen.add(newest);
      } catch (thrown) {
        failures.push(`${address}: ${thrown}`);
      }
      answered += 1;
    }
  };
  const told = toldAfter(page, () => isPublished);
  const load = Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  try {
    await expect.poll(() => answered).toBeGreaterThan(100);
    await publishLedger({ ...paths, current: next }, 2, coveredLedger);
    renameSync(next, paths.current);
    isPublished = true;
    await expect(page.getByText('Generación 2').first()).toBeVisible({ timeout: 180_000 });
    expect(told.slice(1)).not.toContain(1);
    await expect(page.getByRole('button', { name: /^Pedidos/ })).toContainText('3');
    const before = answered;
    await expect.poll(() => answered).toBeGreaterThan(before + 100);
  } finally {
    isOver = true;
    await load;
  }
  expect(failures).toEqual([]);
  expect([...seen].sort()).toEqual([1, 2]);
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  expect(problems).toEqual([]);
  rmSync(paths.folder, { recursive: true });
});

/** The generations told, in order, by the answers to what the page asks from then on; an asking given up tells none. */
function toldAfter(page: Page, isThen: () => boolean): readonly number[] {
  const told: number[] = [];
  page.on('request', async (request) => {
    if (!isThen() || !new URL(request.url()).pathname.endsWith('/generation')) return;
    const answer = await request.response().catch(() => null);
    if (answer) told.push((await answer.json()).generation);
  });
  return told;
}
