import { readFileSync } from 'node:fs';
import { expect, request as fresh } from '@playwright/test';
import { test } from './served-app';

test('a report is defined, looked at, kept, frozen, shared by a link, and the link is withdrawn', async ({ page, app, problems }) => {
  await page.goto('/acme/reports?report=new');
  await page.getByLabel('Nombre del informe').fill('Mensual');
  await page.getByRole('button', { name: '2022', exact: true }).click();
  await page.getByLabel('Cliente').fill('Ferretería <b>El Tornillo</b>');
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Informe de WhatsApp');
  await expect(preview.locator('.client')).toHaveText('Ferretería <b>El Tornillo</b>');
  await expect(preview.locator('#summary .figure', { hasText: 'Conversaciones' }).locator('.value')).toHaveText('8');
  await page.getByRole('button', { name: 'Guardar' }).click();
  await expect(page).toHaveURL(/report=[0-9a-f]{16}$/);
  await page.getByRole('button', { name: 'Congelar' }).click();
  await expect(page.getByText('Congelado. Está en la lista de informes.')).toBeVisible({ timeout: 180_000 });

  await page.getByRole('link', { name: 'Todos los informes' }).click();
  const frozen = page.getByRole('region', { name: 'Informes congelados' });
  const pdf = await page.request.get((await frozen.getByRole('link', { name: 'PDF' }).getAttribute('href')) ?? '');
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await frozen.getByRole('button', { name: 'Compartir' }).click();
  await page.getByRole('button', { name: 'Crear el enlace' }).click();
  const address = await page.getByRole('textbox', { name: 'Enlace a este informe' }).inputValue();
  expect(address).toMatch(/\/access\/report\/[A-Za-z0-9_-]{43}$/);
  const stranger = await fresh.newContext();
  const shown = await stranger.get(address);
  expect([shown.status(), await shown.text()]).toEqual([200, expect.stringContaining('Ferretería &lt;b&gt;El Tornillo&lt;/b&gt;')]);
  expect((await stranger.get(`${address}/pdf`)).headers()['content-type']).toBe('application/pdf');
  await page.keyboard.press('Escape');
  await frozen.getByRole('button', { name: 'Retirar' }).click();
  await expect(frozen.getByText(/^retirado el/)).toBeVisible();
  expect((await stranger.get(address)).status()).toBe(410);
  await stranger.dispose();
  expect(readFileSync(`${app.paths.state}/share-links.jsonl`, 'utf8').split('\n').filter(Boolean)).toHaveLength(2);

  await frozen.getByRole('button', { name: 'Compartir' }).click();
  await page.getByLabel(/^Contraseña/).fill('caballo correcto');
  await page.getByRole('button', { name: 'Crear el enlace' }).click();
  const locked = await page.context().newPage();
  await locked.goto(await page.getByRole('textbox', { name: 'Enlace a este informe' }).inputValue());
  for (const [word, heard] of [
    ['equivocada', 'Esa no es'],
    ['caballo correcto', 'Ferretería <b>El Tornillo</b>'],
  ] as const) {
    await locked.getByLabel(/^Contraseña/).fill(word);
    await locked.getByRole('button').click();
    await expect(locked.getByText(heard).first()).toBeVisible();
  }
  await locked.close();
  await page.keyboard.press('Escape');
  await page.route('**/reports/links/*', (route) => route.abort());
  await frozen.getByRole('button', { name: 'Retirar' }).click();
  await expect(frozen.getByRole('alert')).toContainText('no se retiró');

  await page.getByRole('link', { name: 'Copiar al periodo siguiente' }).click();
  await expect(page.getByLabel('Primer día')).toHaveValue('2023-01-01');
  await expect(page.getByLabel('Último día')).toHaveValue('2023-12-31');
  expect(problems).toEqual(['Failed to load resource: net::ERR_FAILED']);
});
