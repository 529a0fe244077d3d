import { expect } from '@playwright/test';
import { freshDuckdb, isSame } from '../query/explain-fresh';
import { test } from './served-app';

test('a fifth more at once: each number as it would be tells its SQL, which gives it; so do the counts of the rate cards; a lost job and a wrong rate are told', async ({
  page,
  app,
  problems,
}) => {
  await page.goto('/acme/pricing');
  await page.getByLabel('Más volumen').fill('20');
  await page.getByRole('button', { name: 'Calcular', exact: true }).click();
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

  const forgotten = {
    id: 'ffffffffffffffff',
    workspace: 'acme',
    kind: 'what-if',
    state: 'running',
    seconds: 0,
    progress: null,
    error: null,
  };
  await page.route('**/what-if', (route) => route.fulfill({ json: forgotten }));
  await page.getByRole('button', { name: 'Calcular', exact: true }).click();
  await expect(page.getByText('El servidor se reinició antes de terminar: calcule de nuevo.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Calcular', exact: true })).toBeEnabled();
  const rates = page.locator('form', { has: page.getByRole('button', { name: 'Agregar una tarifa' }) });
  await rates.getByRole('button', { name: 'Agregar una tarifa' }).click();
  await rates.getByLabel('Tarifa', { exact: true }).fill('-0,05');
  await rates.getByLabel('Desde').fill('2022-03-01');
  await rates.getByLabel('Hasta').fill('2022-02-01');
  await rates.getByRole('button', { name: 'Guardar y calcular' }).click();
  await expect(rates.getByText('Escriba un número que no sea negativo, como 0,005.')).toBeVisible();
  await expect(rates.getByText('Debe ser posterior a «Desde».')).toBeVisible();
  await expect(rates.getByText('Falta.')).toHaveCount(3);
});
