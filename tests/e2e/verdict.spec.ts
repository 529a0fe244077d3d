import { expect } from '@playwright/test';
import { test } from './served-app';

const sentences = {
  es:
    'En 2022, a WhatsApp se le atribuye un margen de al menos US$ 48,00 con un costo de al menos US$ 2,63; faltan tarifas de 2 de 9 unidades: ' +
    'el costo es un mínimo y no se sabe cuánto se ganó (falta 1 día de registro; costo en parte estimado).',
  pt:
    'Em 2022, atribui-se ao WhatsApp uma margem de pelo menos US$ 48,00 com um custo de pelo menos US$ 2,63; faltam tarifas de 2 de 9 unidades: ' +
    'o custo é um mínimo e não se sabe quanto se ganhou (falta 1 dia de registro; custo em parte estimado).',
  en:
    'In 2022, WhatsApp is credited with a margin of at least US$ 48.00 at a cost of at least US$ 2.63; 2 of 9 units have no rate: ' +
    'the cost is a minimum and the profit is not known (1 day missing from the log; cost partly estimated).',
};

for (const [language, sentence] of Object.entries(sentences)) {
  test(`${language}: 40 + 8 of margin and 500 MXN, 0.034 + 1.795 + 0.8 of cost without 2 of 9 units: no profit is claimed`, async ({
    page,
    app,
    problems,
  }) => {
    await page.context().addCookies([{ name: 'ventana_language', value: language, url: app.address }]);
    await page.goto('/acme');
    const verdict = page.locator('[data-verdict]');
    await expect(verdict).toHaveText(sentence);
    await expect(verdict.locator('[data-explain]')).toHaveText([/48[,.]00/, /2[,.]63/, '2', '9', '1']);
    await expect(verdict).toBeInViewport({ ratio: 1 });
    await page.emulateMedia({ media: 'print' });
    await expect(verdict).toBeVisible();
    expect((await verdict.boundingBox())?.width).toBeGreaterThan(600);
    expect(problems).toEqual([]);
  });
}

test('February 2022 in Colombia costs 0.115 on its first day and earns 40: ROI (40 − 0.115) ÷ 0.115 = 346.83, and each number is explained', async ({
  page,
}) => {
  await page.goto('/acme?country=CO&from=2022-02-01&to=2022-02-04');
  const verdict = page.locator('[data-verdict]');
  await expect(verdict).toHaveText(/un margen de US\$\s40,00 con un costo de US\$\s0,115; el ROI es de 346,83, sin comparación/);
  await expect(verdict).toHaveText(/\(solo Colombia\)\.$/);
  await verdict.getByRole('button', { name: '346,83' }).click();
  await expect(page.locator('[data-explains]')).toContainText('346,83');
});
