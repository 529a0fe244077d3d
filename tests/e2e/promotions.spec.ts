import { expect } from '@playwright/test';
import { test } from './served-app';

const languages = {
  es: { list: 'Promociones', caused: 'Lo que causó', open: 'No se distingue del azar', none: 'No hay envíos' },
  pt: { list: 'Promoções', caused: 'O que causou', open: 'Não se distingue do acaso', none: 'Não há envios' },
  en: { list: 'Promotions', caused: 'What it caused', open: 'It cannot be told from chance', none: 'No promotion was sent' },
} as const;

for (const [language, words] of Object.entries(languages)) {
  test(`${language}: a row leads to its campaign, whose hold-out says 12 of 120 against 4 of 110 cannot be told from chance`, async ({
    page,
    app,
    problems,
  }) => {
    await page.context().addCookies([{ name: 'ventana_language', value: language, url: app.address }]);
    await page.goto('/acme?compare=none');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await expect(page).toHaveURL(/\/acme\/promotions\?compare=none$/);
    await expect(page.getByRole('link', { name: words.list, exact: true })).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: 'verano' }).first().click();
    await expect(page).toHaveURL(/\/acme\/promotions\/verano\?compare=none$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('verano');
    const card = page.getByRole('region', { name: words.caused });
    await expect(card).toContainText(words.open);
    await expect(card).toContainText(/\+6[.,]36/);
    expect(problems).toEqual([]);
  });
}

test('the list is sorted and searched by the address, and back takes a sort back', async ({ page }) => {
  await page.goto('/acme/promotions?compare=none');
  await page.getByRole('columnheader', { name: 'Costo' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=-cost/);
  await expect(page.getByRole('columnheader', { name: 'Costo' })).toHaveAttribute('aria-sort', 'descending');
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=/);
  await page.getByRole('searchbox').fill('invierno');
  await expect(page).toHaveURL(/find=invierno/);
  await expect(page.getByText('Ninguna promoción se llama así.')).toBeVisible();
});

test('a click counts 5 days and a reading 24 h: 2 of 8 buy; reading alone, 1 of 8, and the address says so', async ({ page }) => {
  await page.goto('/acme/promotions/verano');
  const figures = page.getByRole('region', { name: 'Cifras de las promociones' });
  await expect(figures).toContainText('25 %');
  await page.getByRole('button', { name: /^Atribución/ }).click();
  await page.getByRole('group', { name: 'Qué toque cuenta' }).getByRole('button', { name: 'lectura' }).click();
  await expect(page).toHaveURL(/touch=read/);
  await expect(figures).toContainText('12,5 %');
});

test('the people behind a step are one click away', async ({ page }) => {
  await page.goto('/acme/promotions/verano');
  await page.getByRole('region', { name: 'De elegibles a compradores' }).getByRole('button', { name: '12', exact: true }).click();
  await expect(page.getByRole('complementary')).toContainText('Destinatarios');
});

test('a period without promotions teaches what to load; a campaign that nobody knows is not found', async ({ page }) => {
  await page.goto('/acme/promotions?from=2022-06-01&to=2022-07-01&compare=none');
  await expect(page.getByText(languages.es.none)).toBeVisible();
  await expect(page.getByText('npm run ingest -- acme')).toBeVisible();
  const found = await page.goto('/acme/promotions/nadie');
  expect(found?.status()).toBe(404);
});
