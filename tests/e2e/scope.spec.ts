import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Route } from '@playwright/test';
import { workspacePaths } from '../../db/workspace';
import { publishLedger } from '../fixtures/generation';
import { coveredLedger } from './covered-ledger';
import { test } from './served-app';

test('a filter stands in the address by its name of the command line; back takes it off, Esc takes all off', async ({ page, problems }) => {
  await page.goto('/acme/conversations');
  const figure = page.getByRole('button', { name: /^Conversaciones/ }).first();
  await expect(figure).toContainText('8');
  await page.getByRole('button', { name: /^País/ }).click();
  await page.getByRole('checkbox', { name: 'Colombia' }).check();
  await expect(page).toHaveURL(/\?country=CO$/);
  await expect(figure).toContainText('4');
  await page.getByRole('checkbox', { name: 'México' }).check();
  await expect(page).toHaveURL(/\?country=CO&country=MX$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?country=CO$/);
  await expect(figure).toContainText('4');
  await page.goForward();
  await expect(page).toHaveURL(/country=MX/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/conversations$/);
  await expect(figure).toContainText('8');
  expect(problems).toEqual([]);
});

test('a link opens what its sender saw: February 2022 has 4 conversations', async ({ page }) => {
  await page.goto('/acme/conversations?from=2022-02-01&to=2022-03-01&compare=none');
  await expect(page.getByRole('button', { name: /^feb 2022/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Conversaciones/ }).first()).toContainText('4');
});

test('a row of a breakdown is a filter', async ({ page }) => {
  await page.goto('/acme/conversations');
  await page.getByRole('region', { name: 'Por país' }).getByRole('button', { name: 'Perú' }).click();
  await expect(page).toHaveURL(/country=PE/);
});

test('a number opens its explanation: definition, count and SQL; Esc closes it and gives the focus back', async ({ page, problems }) => {
  await page.goto('/acme');
  const card = page.getByRole('button', { name: /^Pedidos/ });
  await card.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('complementary');
  await expect(drawer).toContainText('Pedidos que cuentan como ingreso');
  await expect(drawer).toContainText('rollup_order_day');
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(card).toBeFocused();
  expect(problems).toEqual([]);
});

test('a new generation comes onto the open page by itself, also where its facts first come from the one before and then not at all, and an answer of the one before comes after it', async ({
  page,
  app,
  problems,
}) => {
  const paths = workspacePaths('renewed', app.data);
  mkdirSync(paths.generations, { recursive: true });
  copyFileSync(join(app.paths.generations, '1.duckdb'), join(paths.generations, '1.duckdb'));
  copyFileSync(app.paths.current, paths.current);
  const before = await (await fetch(`${app.address}/api/renewed/facts`)).text();
  const hindrances: ((route: Route) => Promise<void>)[] = [
    (route) => route.fulfill({ body: before, contentType: 'application/json' }),
    (route) => route.abort(),
  ];
  await page.route('**/api/renewed/facts', (route) => (hindrances.shift() ?? ((last) => last.continue()))(route));
  await page.goto('/renewed/conversations?from=2022-01-01&to=2023-01-01');
  await expect(page.getByText('Generación 1').first()).toBeVisible();
  const figure = page.getByRole('button', { name: /^Conversaciones/ }).first();
  await expect(figure).toContainText('8');
  await figure.click();
  const explained = page.locator('[data-explains] h2');
  await expect(explained).toHaveText('Conversaciones · 8');
  const late: (() => Promise<void>)[] = [];
  await page.route(/metrics\/.*country=CO/, async (route) => {
    const answer = await route.fetch({ maxRetries: 3 });
    if ((await answer.json()).generation === 1) late.push(() => route.fulfill({ response: answer }).catch(() => undefined));
    else await route.fulfill({ response: answer });
  });
  await page.getByRole('button', { name: /^País/ }).click();
  await page.getByRole('checkbox', { name: 'Colombia' }).check();
  await expect.poll(() => late.length).toBeGreaterThan(0);
  const next = `${paths.current}.new`;
  await publishLedger({ ...paths, current: next }, 2, { ...coveredLedger, unit: (coveredLedger.unit ?? []).slice(0, 3) });
  renameSync(next, paths.current);
  await expect(page.getByText('Generación 2').first()).toBeVisible();
  for (const answer of late) await answer();
  const asked = '/api/renewed/metrics/conversations?from=2022-01-01&to=2023-01-01&country=CO&fields=conversations';
  const totalsOf = async (address: string) => (await (await fetch(app.address + address)).json()).totals;
  const totals = await totalsOf(asked);
  expect(totals.conversations).toBeLessThan(4);
  await expect(figure).toContainText(String(totals.conversations));
  const all = (await totalsOf(asked.replace('&country=CO', ''))).conversations;
  expect(all).toBeLessThan(8);
  await expect(explained).toHaveText(`Conversaciones · ${all}`);
  expect(hindrances).toHaveLength(0);
  rmSync(paths.folder, { recursive: true });
  await expect(page.getByRole('heading', { name: 'Aquí no hay nada' })).toBeVisible();
  expect(problems.slice(0, 1)).toEqual(['Failed to load resource: net::ERR_FAILED']);
});

test('keys: ? lists them, g c goes to the conversations, t turns light into dark', async ({ page }) => {
  await page.goto('/acme');
  await expect(page.getByText('Generación').first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Teclas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('g');
  await page.keyboard.press('c');
  await expect(page).toHaveURL(/\/acme\/conversations$/);
});
