import { renameSync } from 'node:fs';
import { expect, type Route } from '@playwright/test';
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

test('a new generation comes onto the open page by itself, also where its facts first come from the one before and then not at all', async ({
  page,
  app,
  problems,
}) => {
  const before = await (await fetch(`${app.address}/api/acme/facts`)).text();
  const hindrances: ((route: Route) => Promise<void>)[] = [
    (route) => route.fulfill({ body: before, contentType: 'application/json' }),
    (route) => route.abort(),
  ];
  await page.route('**/api/acme/facts', (route) => (hindrances.shift() ?? ((last) => last.continue()))(route));
  await page.goto('/acme');
  await expect(page.getByText('Generación 1').first()).toBeVisible();
  const next = `${app.paths.current}.new`;
  await publishLedger({ ...app.paths, current: next }, 2, coveredLedger);
  renameSync(next, app.paths.current);
  await expect(page.getByText('Generación 2').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pedidos/ })).toContainText('3');
  expect(hindrances).toHaveLength(0);
  expect(problems).toEqual(['Failed to load resource: net::ERR_FAILED']);
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
