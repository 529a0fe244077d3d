import { expect } from '@playwright/test';
import { freshDuckdb, isSame } from '../query/explain-fresh';
import { test } from './served-app';

test('a fifth more at once: each number as it would be tells its SQL, which gives it; so do the counts of the rate cards', async ({
  page,
  app,
  problems,
}) => {
  await page.goto('/acme/pricing');
  await page.getByLabel('Más volumen').fill('20');
  await page.getByRole('button', { name: 'Calcular' }).click();
  const answer = page.locator('[data-what-if]');
  await expect(answer).toContainText('Meta y socio, por mes');
  const fresh = await freshDuckdb(app.paths);
  const told = page.locator('main [data-told]');
  const names = await told.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-told') ?? ''));
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => / · (Así|Diferencia)$/.test(name)).length).toBeGreaterThanOrEqual(14);
  /* One of each kind of number: a sum, a difference, a month, a country, a rate card. */
  for (const place of [0, 1, 2, 5, 10, 12, names.length - 4, names.length - 2].filter((index) => index < names.length)) {
    const button = told.nth(place);
    const value = Number(await button.getAttribute('data-value'));
    await button.click();
    const drawer = page.locator(`[data-explains="${names[place]}"]`);
    await expect(drawer.locator('dl > div').last()).toContainText(((await button.textContent()) ?? '').trim());
    const counted = await fresh.value((await drawer.locator('pre').textContent()) ?? '');
    expect(isSame(Number((counted ?? Number.NaN).toFixed(6)), Number(value.toFixed(6))), `${names[place]}: ${counted}, not ${value}`).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await expect(drawer).toHaveCount(0);
  }
  fresh.close();
  expect(problems).toEqual([]);
});
