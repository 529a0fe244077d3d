import { expect } from '@playwright/test';
import { test } from './served-app';

test('a day noted by keys alone is in both charts, also after a reload, until it is removed', async ({ page, problems }) => {
  await page.goto('/acme');
  const chart = page.getByRole('region', { name: /^Ingreso atribuido y costo, por mes|^Margen atribuido y costo, por mes/ });
  await chart.getByRole('button', { name: /tabla y descargas$/ }).focus();
  await page.keyboard.press('Enter');
  await chart.getByRole('button', { name: 'Anotar un día…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Notas del eje' });
  await expect(dialog.getByText('Todavía no hay notas.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Agregar la nota' }).press('Enter');
  await expect(dialog.getByText('Elija un día.')).toBeVisible();
  await dialog.getByLabel('Día').fill('2022-05-08');
  await dialog.getByLabel('Qué pasó').fill('Día de la madre');
  let answer = (): void => undefined;
  const isPressedTwice = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/annotations', (route) => isPressedTwice.then(() => route.continue()));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  answer();
  await expect(dialog.getByText('Día de la madre')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(chart.getByText(/8 may.* · Día de la madre/)).toHaveCount(2);

  await page.reload();
  await expect(chart.locator('text', { hasText: /8 may.* · Día de la madre/ })).toBeVisible();
  await page.getByRole('link', { name: 'Conversaciones', exact: true }).click();
  await expect(page).toHaveURL(/conversations/);
  await expect(page.locator('text', { hasText: /8 may.* · Día de la madre/ })).toBeVisible();
  await page
    .getByRole('button', { name: /por mes: tabla y descargas$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Anotar un día…' }).click();
  await dialog.getByRole('button', { name: 'Quitar la nota Día de la madre' }).click();
  await expect(dialog.getByText('Todavía no hay notas.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await expect(page.getByText('Día de la madre')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('a note from another origin is refused with 403; a day that does not exist with 400; one that is gone with 404', async ({
  request,
  app,
}) => {
  const [address, data] = ['/api/acme/annotations', { day: '2022-02-30', text: 'x' }];
  expect((await request.post(address, { data, headers: { Origin: 'http://evil.example' } })).status()).toBe(403);
  expect((await request.delete(`${address}/0123`, { headers: { Origin: 'http://evil.example' } })).status()).toBe(403);
  const headers = { Origin: app.address };
  const wrong = await request.post(address, { data, headers });
  expect(wrong.status()).toBe(400);
  expect((await wrong.json()).error).toMatchObject({ code: 'bad_request', details: { problems: [expect.stringContaining('2022-06-14')] } });
  expect((await request.delete(`${address}/0123`, { headers })).status()).toBe(404);
  expect((await request.post('/api/nobody/annotations', { data, headers })).status()).toBe(404);
  const { annotations } = await (await request.get(address)).json();
  expect(annotations.filter(({ kind }: { kind: string }) => kind === 'note')).toEqual([]);
});
