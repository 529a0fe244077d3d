import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readAudit } from '../../db/audit';
import { ruleVersions } from '../../db/suppression-rules';
import { lines, log, reaches, request, says, template } from '../ingest/log-builder';
import { test } from './served-app';

/** Carla gets six promotions in March, three days apart; Bea leaves; both agreed in January. */
const [carla, bea] = ['573005550001', '573005550002'];
const passphrase = 'una frase para la prueba';
const sent = [3, 6, 9, 12, 15, 18].map((date) => {
  const [id, when] = [`p${date}`, `2022-03-${String(date).padStart(2, '0')} 15:00`];
  return { log: reaches(carla, id, when), request: request(carla, id, when, template('oferta')) };
});
const files = {
  'log.jsonl': log([
    reaches('573005559999', 'first', '2022-01-02 12:00'),
    ...sent.map((one) => one.log),
    says(bea, 'baja', '2022-03-05 10:00', { text: { body: 'BAJA' } }),
    says('573005559999', 'last', '2022-04-01 12:00'),
  ]),
  'requests.jsonl': lines(sent.map((one) => one.request)),
  'consents.csv': `phone,consent,at\n${carla},in,2022-01-10 10:00\n${bea},in,2022-01-10 10:00\n`,
  'settings.json': JSON.stringify({ timezone: 'UTC', currency: 'USD', optOutKeywords: ['BAJA'] }),
};

function loaded(data: string, workspace: string): string {
  const folder = join(data, `${workspace}-files`);
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const sources = Object.keys(files).filter((name) => name !== 'settings.json');
  const args = ['.ci/launch.mjs', 'ingest/run.ts', workspace, ...sources.map((name) => join(folder, name))];
  const env = { ...process.env, VENTANA_DATA: data, VENTANA_PASSPHRASE: passphrase };
  const { status, stderr } = spawnSync(process.execPath, [...args, '--settings', join(folder, 'settings.json')], { env, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return join(data, workspace);
}

const ruleLine = (page: Page): Locator =>
  page.getByRole('table', { name: 'Reglas y su prueba con el pasado' }).getByRole('row', { name: /^Tope de promociones/ });
const avoided = (page: Page): Locator => ruleLine(page).getByRole('cell').nth(2);

async function downloaded(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await file.path(), 'utf8');
}

test('a cap of 4 in 30 days leaves out 2 of 6 promotions, edited to 3 it leaves out 3; the list leaves masked, and with 2 numbers only by the passphrase, told in the audit', async ({
  page,
  app,
}) => {
  const folder = loaded(app.data, 'capped');
  await page.goto('/capped/suppression?from=2022-01-01&to=2023-01-01');
  await expect(page.getByText('Propuestas: nadie las ha guardado todavía')).toBeVisible();
  await expect(ruleLine(page)).toContainText('Al menos 4 promociones recibidas en los 30 días anteriores');
  await expect(avoided(page)).toHaveText('2');

  await page.getByRole('button', { name: 'Editar las reglas' }).click();
  const { violations } = await new AxeBuilder({ page }).include('form').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const rule = page.getByRole('group', { name: 'Tope de promociones' });
  const save = page.getByRole('button', { name: 'Guardar y recalcular' });
  await rule.getByLabel('Número', { exact: true }).fill('0');
  await save.click();
  await expect(rule.getByText('«Al menos 0» lo cumple todo el mundo: pida 1 o más.')).toBeVisible();
  await expect(page.getByText('No se guardó: hay una regla por corregir')).toBeVisible();
  expect(ruleVersions(folder)).toEqual([]);
  await rule.getByLabel('Número', { exact: true }).fill('3');
  await save.click();
  await expect(page.getByText('Guardado. Las cifras ya son las de las reglas nuevas.')).toBeVisible({ timeout: 180_000 });
  await expect(avoided(page)).toHaveText('3');
  await expect(ruleLine(page)).toContainText('Al menos 3 promociones recibidas en los 30 días anteriores');
  await expect(page.getByText(/^Versión 1 · /)).toBeVisible();
  expect(ruleVersions(folder).map(({ version, rules }) => [version, rules.at(-1)?.when[0]?.number])).toEqual([[1, 3]]);
  const health = await page.request.get('/api/capped/metrics/suppressions?by=rule&rule=promotion_cap');
  expect(await health.json()).toMatchObject({ generation: 2, rows: [{ conversations_avoided: 3 }] });

  const masked = await downloaded(page, page.getByRole('link', { name: 'Descargar con etiquetas (CSV)' }));
  expect(masked.split('\r\n').slice(0, 3)).toEqual([
    'person,rule,on_list_since,counted',
    "'+57 … 02,opted_out,2022-03-06,1",
    "'+57 … 01,promotion_cap,2022-03-10,3",
  ]);
  expect(masked).not.toMatch(/\d{7}/);
  expect(readAudit(folder)).toEqual([]);

  await page.getByLabel('Frase secreta').fill('otra frase');
  await page.getByRole('button', { name: 'Exportar con números' }).click();
  await expect(page.getByText('No se exportó: la frase no abre los números de esta empresa')).toBeVisible({ timeout: 180_000 });
  await page.getByLabel('Frase secreta').fill(passphrase);
  const real = await downloaded(page, page.getByRole('button', { name: 'Exportar con números' }));
  expect(real.split('\r\n')).toEqual([
    'phone,rule,on_list_since,counted',
    `${bea},opted_out,2022-03-06,1`,
    `${carla},promotion_cap,2022-03-10,3`,
    '',
  ]);
  await expect(page.getByText('Lista exportada: 2 personas.')).toBeVisible();
  expect(readAudit(folder)).toEqual([
    { at: expect.any(String), action: 'suppression_export_refused', details: { generation: 2, rules: 'all', to: 'stream' } },
    {
      at: expect.any(String),
      action: 'suppression_export',
      details: { generation: 2, rules: 'all', to: 'stream', numbers: 2, without_number: 0 },
    },
  ]);
});
