import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './served-app';

test('a wrong zone and an empty cost are told beside their fields; 35,5 % of margin is kept as 0.355, a number only as its hash', async ({
  page,
  app,
}) => {
  mkdirSync(join(app.data, 'tuned'), { recursive: true });
  const kept = (): string => readFileSync(join(app.data, 'tuned', 'workspace.json'), 'utf8');
  await page.goto('/tuned/settings');
  await page.getByLabel('Zona horaria').fill('Bogota');
  await page.getByRole('button', { name: 'Añadir un costo' }).click();
  await page.getByRole('button', { name: 'Guardar y calcular de nuevo' }).click();
  await expect(page.getByText('Escriba una zona como America/Bogota.')).toBeVisible();
  await expect(page.getByText('Falta.')).toHaveCount(4);
  await expect(page.getByText('hay 5 datos por corregir')).toBeVisible();
  expect(kept).toThrow(/ENOENT/);

  await page.getByLabel('Zona horaria').fill('America/Bogota');
  await page.getByLabel('Margen bruto').fill('35,5');
  await page.getByRole('button', { name: /^Quitar el costo/ }).click();
  await page.getByLabel('Números que se excluyen').fill('+57 300 999 8877');
  await page.getByRole('button', { name: 'Guardar y calcular de nuevo' }).click();
  await expect(page.getByText('Las cifras se calcularon de nuevo')).toBeVisible({ timeout: 60_000 });
  expect(JSON.parse(kept())).toEqual({
    timezone: 'America/Bogota',
    grossMargin: { default: 0.355 },
    excludedContacts: [expect.stringMatching(/^contact:[0-9a-f]{16}$/)],
  });
  await page.reload();
  await expect(page.getByLabel('Margen bruto')).toHaveValue('35.5');
  await expect(page.getByRole('button', { name: /^Volver a contar/ })).toHaveCount(1);
});
