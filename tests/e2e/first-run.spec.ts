import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { deliveredBody, messageBody } from './message-body';
import { serve } from './serve';
import { test } from './served-app';

test('from a server without any workspace to the first chart: a name, a file, the overview', async ({ page, problems }) => {
  const data = mkdtempSync(join(tmpdir(), 'ventana-first-'));
  const { address, stop } = await serve({ VENTANA_DATA: data });
  try {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Todavía no hay ningún espacio');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const name = page.getByLabel('Nombre del espacio');
    await name.fill('Peña & Hijos');
    await name.press('Enter');
    await expect(page.getByText('Use de 1 a 63 letras sin acentos, cifras, - o _.')).toBeVisible();
    problems.length = 0; // The browser writes each refused request to its console.
    await name.fill('Tienda Peña');
    await name.press('Enter');
    await expect(page).toHaveURL(/\/tienda-pena\/data$/);
    expect(existsSync(join(data, 'tienda-pena'))).toBe(true);

    await page.getByRole('link', { name: 'Resumen', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Todavía no hay datos en este espacio');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('link', { name: 'Soltar o elegir archivos' }).click();
    const noon = Date.UTC(2022, 2, 1, 17) / 1000;
    const log = Array.from({ length: 40 }, (_, day) => [
      messageBody(`wamid.in${day}`, noon + day * 86_400),
      deliveredBody(`wamid.out${day}`, noon + day * 86_400 + 60),
    ])
      .flat()
      .join('\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'ventas.jsonl', mimeType: '', buffer: Buffer.from(log) });
    await page.getByRole('link', { name: 'Ver el resumen' }).click({ timeout: 180_000 });
    await expect(page.getByRole('button', { name: /^Conversaciones/ }).first()).toContainText(/\d/);
    await page.getByRole('link', { name: 'Conversaciones', exact: true }).click();
    await expect(page.getByRole('img', { name: /Las flechas recorren los valores/ }).first()).toBeVisible();
    expect(problems).toEqual([]);
    await page.goto(address);
    await expect(page.getByRole('link', { name: /tienda-pena/ })).toBeVisible();
    await page.getByText('Nuevo espacio').click();
    await name.fill('tienda-pena');
    await name.press('Enter');
    await expect(page.getByText('Ese nombre ya está en uso: elija otro.')).toBeVisible();
  } finally {
    await stop();
    rmSync(data, { recursive: true, force: true });
  }
});

test('a workspace is made by our own pages only, under a name that cannot leave the data folder', async ({ request, app }) => {
  const made = (name: string, origin: string) => request.post('/api/workspaces', { data: { name }, headers: { Origin: origin } });
  expect((await made('evil', 'http://evil.example')).status()).toBe(403);
  for (const name of ['../evil', 'a/b', '', '.x', 'api', 'access', 'acme', 'x'.repeat(64)]) {
    const answer = await made(name, app.address);
    expect(answer.status(), name).toBe(400);
    expect((await answer.json()).error).toMatchObject({ code: 'bad_request' });
  }
  expect(existsSync(join(app.data, 'evil'))).toBe(false);
});
