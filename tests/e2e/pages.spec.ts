import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './served-app';

const languages = {
  es: {
    overview: 'Resumen',
    orders: 'Pedidos',
    conversations: 'Conversaciones',
    data: 'Datos',
    files: 'Archivos cargados',
    settings: 'Ajustes',
    zone: 'Zona horaria',
  },
  pt: {
    overview: 'Resumo',
    orders: 'Pedidos',
    conversations: 'Conversas',
    data: 'Dados',
    files: 'Arquivos carregados',
    settings: 'Ajustes',
    zone: 'Fuso horário',
  },
  en: {
    overview: 'Overview',
    orders: 'Orders',
    conversations: 'Conversations',
    data: 'Data',
    files: 'Loaded files',
    settings: 'Settings',
    zone: 'Time zone',
  },
} as const;

async function speak(page: Page, address: string, language: string): Promise<void> {
  await page.context().addCookies([{ name: 'ventana_language', value: language, url: address }]);
}

for (const [language, words] of Object.entries(languages)) {
  test(`${language}: the overview of 2022 says 3 orders and 8 conversations; the conversations page says 8, data 3 files, settings their zone`, async ({
    page,
    app,
    problems,
  }) => {
    await speak(page, app.address, language);
    await page.goto('/acme');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('link', { name: words.overview, exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByRole('button', { name: new RegExp(`^${words.orders}`) })).toContainText(/\D3(?!\d)/);
    await expect(page.getByRole('button', { name: new RegExp(`^${words.conversations}`) }).first()).toContainText(/\D8(?!\d)/);
    await page.getByRole('link', { name: words.conversations, exact: true }).click();
    await expect(page).toHaveURL(/\/acme\/conversations$/);
    await expect(page.getByRole('button', { name: new RegExp(`^${words.conversations}`) }).first()).toContainText(/\D8(?!\d)/);
    await page.getByRole('link', { name: words.data, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.data);
    await expect(page.getByRole('region', { name: words.files }).getByRole('row')).toHaveCount(4);
    await page.getByRole('link', { name: words.settings, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.settings);
    await expect(page.getByLabel(words.zone).first()).toHaveAttribute('placeholder', 'America/Bogota');
    expect(problems).toEqual([]);
  });
}

/** Parts of the page that hold more than their width shows, so that one would have to scroll sideways. */
function scrollingSideways(): string[] {
  const parts = [...document.querySelectorAll<HTMLElement>('main *, header, nav')].filter(
    (part) => !part.closest('.sr-only, select, input'),
  );
  return parts
    .filter((part) => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX) && part.scrollWidth > part.clientWidth + 1)
    .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} > ${part.clientWidth}`);
}

const places = [
  '/',
  '/acme',
  '/acme/conversations',
  '/acme/promotions',
  '/acme/carts',
  '/acme/promotions/verano',
  '/acme/suppression',
  '/acme/pricing',
  '/acme/lines',
  '/acme/reports',
  '/acme/reports?report=new',
  '/acme/data',
  '/acme/settings',
  '/access',
  '/nowhere',
  '/acme?from=2022-02-30',
];
/** What axe looks for: everything in light, then the colours again in dark, since a page is built alike in both. */
const rulesOf = { light: (axe: AxeBuilder) => axe, dark: (axe: AxeBuilder) => axe.withRules(['color-contrast']) } as const;

/** Without frames the page's own axe sums up what it found, and no second page has to be opened for it. */
const axeOf = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1);

for (const width of [1280, 390]) {
  test(`${width} px, light and dark: axe finds nothing wrong, and nothing is wider than the screen`, async ({ page, app }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    for (const place of places) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(app.address + place);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      const light = await ink(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await rulesOf[colorScheme](axeOf(page)).analyze();
        expect(violations.map(({ id, nodes }) => `${place} ${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      expect(await ink(page), place).not.toBe(light);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(scrollingSideways), place).toEqual([]);
    }
  });
}

const ink = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).color);

test('an unknown workspace is a page that says so, not an empty one', async ({ page }) => {
  await page.goto('/nobody');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aquí no hay nada');
});

test('the chooser leads to each workspace there is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: /acme/ })).toHaveAttribute('href', '/acme');
});
