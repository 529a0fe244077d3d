import { expect, type Page } from '@playwright/test';
import { test } from './served-app';

/** Pixels between the margins of A4. */
const paper = { width: 703, height: 1032 };
const pages = [
  { path: '/acme?country=CO', title: 'Resumen', scope: /^2022 · 1 ene – 31 dic.* · País: Colombia$/ },
  { path: '/acme/conversations?from=2022-01-01&to=2022-03-01', title: 'Conversaciones', scope: /1 ene.*28 feb/ },
  { path: '/acme/promotions?country=CO', title: 'Promociones', scope: /^2022 · 1 ene – 31 dic.* · País: Colombia$/ },
  { path: '/acme/promotions/verano', title: 'verano', scope: /^2022 · 1 ene – 31 dic/ },
  { path: '/acme/lines', title: 'Líneas', scope: /^2022 · 1 ene – 31 dic/ },
  { path: '/acme/data', title: 'Datos', scope: null },
  { path: '/acme/settings', title: 'Ajustes', scope: null },
] as const;

/** Texts that reach over an edge of the paper. */
function overEdges(): string[] {
  const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (part) => part.checkVisibility() && !part.closest('.sr-only, svg'),
  );
  return seen
    .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 0.5 || part.getBoundingClientRect().left < -0.5)
    .map((part) => `${part.tagName} ${part.className}`);
}

/** Presses of a dark screen that paper must not have: filters, sections, menus, and everything that only a pointer can use. */
async function expectHidden(page: Page): Promise<void> {
  await expect(page.getByRole('search')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  for (const name of [/tabla y descargas$/, /¿Por qué\?/, /^Elegir archivos/, /^Guardar/, /^Agregar/, /^Quitar/, /^Ver los/]) {
    await expect(page.getByRole('button', { name }).filter({ visible: true })).toHaveCount(0);
  }
}

for (const { path, title, scope } of pages) {
  test(`${title} on paper: light, no wider than A4, with scope and generation, without what can only be pressed`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize(paper);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(/^Ventana · acme · Generación 1 · 31 dic 2022$/)).toBeVisible();
    if (scope) await expect(page.getByText(scope).first()).toBeVisible();
    await expectHidden(page);
    expect(await page.evaluate(overEdges)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(28, 27, 25)');
  });
}

test('a wide screen prints A4 pages whose charts are drawn for the paper, and gets its own width back', async ({ page }) => {
  await page.goto('/acme');
  const chart = page.getByRole('img', { name: /Las flechas recorren los valores/ }).first();
  await expect(chart).not.toHaveAttribute('viewBox', /^0 0 720 /);
  const wide = await chart.getAttribute('viewBox');
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      document.body.dataset.printed = document.querySelector('svg[role=img][viewBox]')?.getAttribute('viewBox') ?? '';
    });
  });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect([...new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g))]).toEqual([expect.stringMatching(/\[0 0 59[45][.\d]* 84[123][.\d]*\]/)]);
  expect(await page.evaluate(() => document.body.dataset.printed)).toMatch(/^0 0 668 /);
  await expect(chart).toHaveAttribute('viewBox', wide ?? '');
});
