import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { messageBody } from './message-body';
import { test } from './served-app';

test('a wrong zone and an empty cost are told beside their fields; 35,5 % of margin is kept as 0.355, a number only as its hash, and neither a second saving nor another tab undoes what was kept', async ({
  page,
  app,
}) => {
  mkdirSync(join(app.data, 'tuned'), { recursive: true });
  const kept = (): string => readFileSync(join(app.data, 'tuned', 'workspace.json'), 'utf8');
  await page.goto('/tuned/settings');
  await page.getByLabel('Zona horaria').fill('Bogota');
  await page.getByRole('button', { name: 'Agregar un costo' }).click();
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
  await expect(page.getByText('Las cifras se calcularon de nuevo')).toBeVisible({ timeout: 180_000 });
  expect(JSON.parse(kept())).toEqual({
    timezone: 'America/Bogota',
    grossMargin: { default: 0.355 },
    excludedContacts: [expect.stringMatching(/^contact:[0-9a-f]{16}$/)],
  });
  const left = page.getByRole('button', { name: /^Volver a contar/ });
  const save = page.getByRole('button', { name: 'Guardar y calcular de nuevo' });
  await expect(left).toHaveCount(1);
  await page.getByLabel('Números que se excluyen').fill('+57 300 111 2233');
  await save.click();
  await expect(left).toHaveCount(2);
  const [, second] = JSON.parse(kept()).excludedContacts;

  const other = await page.context().newPage();
  await other.goto('/tuned/settings');
  await other.getByLabel('Margen bruto').fill('12');
  for (const round of [1, 2]) {
    if (round === 1) await left.first().click();
    await save.click();
    await expect(page.getByText('Las cifras se calcularon de nuevo')).toHaveCount(0);
    await expect(page.getByText('Las cifras se calcularon de nuevo')).toBeVisible({ timeout: 180_000 });
    await expect(left).toHaveCount(1);
  }
  expect(JSON.parse(kept()).excludedContacts).toEqual([second]);

  await other.getByRole('button', { name: 'Guardar y calcular de nuevo' }).click();
  await expect(other.getByText('Alguien más cambió estos ajustes')).toBeVisible();
  await expect(other.getByLabel('Margen bruto')).toHaveValue('12');
  expect(JSON.parse(kept())).toMatchObject({ grossMargin: { default: 0.355 }, excludedContacts: [second] });
  await other.getByRole('button', { name: 'Cargar los de ahora' }).click();
  await expect(other.getByLabel('Margen bruto')).toHaveValue('35,5');
  await other.getByLabel('Margen bruto').fill('12');
  await other.getByRole('button', { name: 'Guardar y calcular de nuevo' }).click();
  await expect(other.getByText('Las cifras se calcularon de nuevo')).toBeVisible({ timeout: 180_000 });
  await other.close();

  await page.getByRole('link', { name: 'Datos' }).click();
  await expect(page.getByLabel('Margen bruto')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Margen bruto')).toHaveValue('12');
  await expect(left).toHaveCount(1);
});

test('spans of a line, a margin of a category and opt-out words are kept; the file that was read with other words is named', async ({
  page,
  app,
}) => {
  const log = join(app.data, 'ventas.jsonl');
  writeFileSync(log, messageBody('wamid.1', Date.UTC(2022, 2, 1, 17) / 1000));
  const env = { ...process.env, VENTANA_DATA: app.data };
  expect(spawnSync(process.execPath, ['.ci/launch.mjs', 'ingest/run.ts', 'ported', log, '--json'], { env }).status).toBe(0);
  await page.goto('/ported/settings');
  const lines = page.getByRole('region', { name: 'Líneas' });
  await lines.getByRole('button', { name: 'Agregar un tramo' }).click();
  await expect(lines.getByLabel('Identificador del número')).toHaveValue('106540352242922');
  await expect(lines.getByLabel('Cuenta')).toHaveValue('102290129340398');
  await lines.getByLabel('Socio').fill('norte');
  await lines.getByLabel('Desde').fill('2022-06-14T15:00:00Z');
  await lines.getByLabel('Hasta (sin incluir)').fill('ayer');
  await page.getByRole('button', { name: 'Agregar una categoría' }).click();
  const margins = page.getByRole('region', { name: 'Margen por categoría de producto' });
  await margins.getByLabel('Margen bruto').fill('mucho');
  const save = page.getByRole('button', { name: 'Guardar y calcular de nuevo' });
  await save.click();
  await expect(margins.getByText('Falta.')).toBeVisible();
  await margins.getByLabel('Categoría').fill('zapatos');
  await save.click();
  await expect(margins.getByText('Escriba un porcentaje, como 35.')).toBeVisible();
  await expect(lines.getByText('Escriba fecha, hora y zona, como 2022-06-14T15:00:00Z.')).toBeVisible();
  await margins.getByLabel('Margen bruto').fill('42');
  await lines.getByLabel('Hasta (sin incluir)').fill('2022-01-01T00:00:00Z');
  await save.click();
  await expect(lines.getByText('Debe ser posterior a «Desde».')).toBeVisible();
  await lines.getByLabel('Hasta (sin incluir)').fill('2022-07-01T00:00:00-05:00');
  await page.getByLabel('Palabras, una por línea').fill('BAJA\nCANCELAR');
  await save.click();
  await expect(page.getByText('Las cifras se calcularon de nuevo')).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText('1 archivo se leyó con otros ajustes')).toBeVisible();
  await expect(page.getByText('ventas.jsonl')).toBeVisible();
  expect(JSON.parse(readFileSync(join(app.data, 'ported', 'workspace.json'), 'utf8'))).toEqual({
    lines: [
      {
        number: '+573001112233',
        spans: [
          {
            id: '106540352242922',
            account: '102290129340398',
            partner: 'norte',
            from: '2022-06-14T15:00:00Z',
            until: '2022-07-01T00:00:00-05:00',
          },
        ],
      },
    ],
    grossMargin: { byCategory: { zapatos: 0.42 } },
    optOutKeywords: ['BAJA', 'CANCELAR'],
  });
  await page.reload();
  await expect(page.getByLabel('Palabras, una por línea')).toHaveValue('BAJA\nCANCELAR');
  await expect(margins.getByLabel('Categoría')).toHaveValue('zapatos');
});
